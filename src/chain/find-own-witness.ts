/**
 * Whether a telling has heard the matter itself, and from whom.
 *
 * Writers begin with what is new. What a later telling has from others it retells with others' sources; where it has
 * reached somebody itself, that comes near its top, and those who only comment come after the story. So a witness of
 * its own is a source near the top whom no earlier telling knows.
 */
import type { CitedSource, SourceType } from '../analysis.ts';
import { UNNAMED_SPEAKER } from '../attribution/unnamed-speaker.ts';
import type { TellingPairs } from './compare-prints.ts';
import { isNamedPublication, isSameName, nameWordKeys, sourceKey } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/** The limits of the rule: those by which origins are counted, or stricter and laxer ones that show how sure the count is. */
export type WitnessLimits = {
  /** Share of the sentences that are near the top of a telling made from an earlier one … */
  top: number;
  /** … and of one that was probably made from none, which has nothing to retell before its own. */
  topAlone: number;
  /**
   * Similarity of the citing sentence to the nearest of an earlier telling from which it is taken to be the same
   * statement, so that its source is no news. Of a body it is less, because "the company" is a name for many.
   */
  sameStatement: { person: number; other: number };
};

/** Sources that can have seen or done what they speak of; publications and studies are other people's reports. */
const WITNESSES: readonly SourceType[] = [
  'person',
  'institution',
  'official-body',
  'press-release',
  'anonymous',
];

/**
 * The first source that makes a telling an origin of its own.
 *
 * @param earlier - the tellings that came before it, or may have.
 * @param isAlone - whether it was probably made from none of them.
 * @returns null if it has none, or if nothing is known of where it cites whom.
 */
export function findOwnWitness(
  telling: TellingNode,
  earlier: readonly TellingNode[],
  pairs: TellingPairs,
  isAlone: boolean,
  limits: WitnessLimits,
): CitedSource | null {
  const before = earlier.flatMap(({ sources }) => sources);
  const known = new Set(before.map(sourceKey));
  const words = new Set(before.filter(({ type }) => WITNESSES.includes(type)).flatMap(nameWordKeys));
  const publications = [
    ...before.filter(isNamedPublication).map(({ name }) => name),
    ...earlier.map(({ outlet }) => outlet ?? ''),
  ];
  const isKnown = (source: CitedSource) =>
    known.has(sourceKey(source)) || nameWordKeys(source).some((key) => words.has(key));
  // Two that are made from one press release have its people in common.
  const restsOnSame = telling.sources.some((source) => WITNESSES.includes(source.type) && isKnown(source));
  const top = telling.sentences * (isAlone && !restsOnSame ? limits.topAlone : limits.top);
  const isMentioned = (source: CitedSource) => {
    const key = sourceKey(source);
    return typeof key === 'number' && earlier.some(({ names }) => names.has(key));
  };
  const isNew = (source: CitedSource) => {
    const { type, sentence, through } = source;
    // Words for somebody ("the runner") are a witness where they say whose: whom the telling's own agency has heard.
    const isHeard = type === 'vague' && source.kind === null && through !== null;
    if ((!WITNESSES.includes(type) && !isHeard) || source.name === UNNAMED_SPEAKER) return false;
    if (sentence === null || sentence > top) return false;
    if (through !== null && publications.some((name) => isSameName(name, through))) return false;
    if (isOfAnotherCountry(source, before)) return true;
    if (isKnown(source)) return false;
    // Two tellings that were not compared may say the same.
    const told = Math.max(0, ...earlier.map(({ id }) => pairs(telling.id, id)?.nearest[sentence] ?? 1));
    if (type === 'person') return !isMentioned(source) || told < limits.sameStatement.person;
    return isSomebody(source) && !isMentioned(source) && told < limits.sameStatement.other;
  };
  return telling.sources.find(isNew) ?? null;
}

/**
 * True for a body that the catalogue knows, of a country of which the earlier tellings cite none, where they cite those
 * of others: the observatories of two countries have each measured the quake, even if both say the same.
 */
function isOfAnotherCountry(source: CitedSource, before: readonly CitedSource[]): boolean {
  const countries = before.filter(isBody).flatMap(({ country }) => country ?? []);
  return (
    isBody(source) && source.country !== null && countries.length > 0 && !countries.includes(source.country)
  );
}

function isBody({ type }: CitedSource): boolean {
  return type === 'official-body' || type === 'institution';
}

/**
 * "Police" and "the company" are what anybody may call a body that the first telling names. Whom the telling's own agency
 * has heard is somebody, whatever the words, but for the authorities: of them every telling has "the customs".
 */
function isSomebody(source: CitedSource): boolean {
  const isHeard = source.through !== null && source.type !== 'official-body';
  return source.type === 'anonymous' || isHeard || hasProperName(source);
}

/** Scripts without capitals tell nothing. */
function hasProperName({ name }: CitedSource): boolean {
  return /\p{Lu}/u.test(name) || !/[\p{Ll}]/u.test(name);
}
