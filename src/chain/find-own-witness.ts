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
import { hasProperName } from './has-proper-name.ts';
import { isOwnOutlet } from './know-outlets.ts';
import { isNamedPublication, isSameName, nameWordKeys, sourceKey } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * Share of the sentences that are near the top of a telling made from an earlier one, and of one that was probably made
 * from none: it has nothing to retell before its own. With less, witnesses are missed, with more, comments count
 * (docs/independence.md).
 */
const TOP = { derived: 1 / 3, alone: 1 / 2 } as const;

/** Sentences that open a telling: what it has itself stands there, unless it says that it has asked somebody. */
const OPENING = 2;

/**
 * Similarity of the citing sentence to the nearest of an earlier telling from which it is taken to be the same
 * statement, so that its source is no news. Of a body it is less, because "the company" is a name for many.
 */
const SAME_STATEMENT = { person: 0.4, other: 0.31 } as const;

/**
 * Similarity from which the citing sentence is the earlier one, translated or copied, whoever seems to be cited in it: names are
 * misread, and spelled in ways that nobody recognises. Who was heard for the first time has at most 0.5.
 */
const SAME_SENTENCE = 0.55;

/** Sources that can have seen or done what they speak of; publications and studies are other people's reports. */
const WITNESSES: readonly SourceType[] = [
  'person',
  'institution',
  'official-body',
  'press-release',
  'anonymous',
];

/** What words without a name mean the same of in all tellings: "the customs", "the statement". */
const EVERYBODYS: readonly SourceType[] = ['official-body', 'press-release'];

/** Whom a telling has heard itself. */
export type OwnWitness = {
  /** The first source that makes the telling an origin of its own; null if it has none. */
  witness: CitedSource | null;
  /** True if nobody can say whether it has a witness of its own, or whether that is one. */
  isUnclear: boolean;
};

/**
 * Whom a telling has heard itself and no earlier one knows; nobody, if nothing is known of where it cites whom.
 *
 * @param earlier - the tellings that came before it, or may have.
 * @param isAlone - whether it was probably made from none of them.
 */
export function findOwnWitness(
  telling: TellingNode,
  earlier: readonly TellingNode[],
  pairs: TellingPairs,
  isAlone: boolean,
): OwnWitness {
  const before = earlier.flatMap(({ sources }) => sources);
  const known = new Set(before.map(sourceKey));
  const words = new Set(before.filter(isWitness).flatMap(nameWordKeys));
  const publications = [
    ...before.filter(isNamedPublication).map(({ name }) => name),
    ...earlier.map(({ outlet }) => outlet ?? ''),
  ];
  const isKnown = (source: CitedSource) =>
    known.has(sourceKey(source)) || nameWordKeys(source).some((key) => words.has(key));
  // Two that are made from one press release have its people in common.
  const restsOnSame = telling.sources.some((source) => isWitness(source) && isKnown(source));
  const top = isAlone && !restsOnSame ? TOP.alone : TOP.derived;
  const isNearTop = ({ sentence }: CitedSource) => sentence !== null && sentence <= telling.sentences * top;
  // "X sagte der Zeitung Y, …": whom one sentence cites with the outlet of an earlier telling, that one has heard.
  const retold = telling.sources.filter((source) =>
    earlier.some(
      ({ outlet }) => outlet !== null && isNamedPublication(source) && isSameName(source.name, outlet),
    ),
  );
  const isFromOthers = ({ through, sentence }: CitedSource) =>
    through === null
      ? retold.some((source) => source.sentence === sentence)
      : publications.some((name) => isSameName(name, through)) || isOtherPaper(through, telling);
  const isMentioned = (source: CitedSource) => {
    const key = sourceKey(source);
    return typeof key === 'number' && earlier.some(({ names }) => names.has(key));
  };
  const likeness = ({ sentence }: CitedSource) =>
    // Two tellings that were not compared may say the same.
    Math.max(0, ...earlier.map(({ id }) => pairs(telling.id, id)?.nearest[sentence ?? 0] ?? 1));
  // Who gives a second agency or paper an interview confirms it to that one too, but for whom the first telling begins with:
  // what rests on them rests on one.
  const root = earlier[0]?.sources.find(isWitness);
  const isHeardAgain = (source: CitedSource) =>
    source.type === 'person' &&
    !(root && sharesName(source, root)) &&
    (source.heard ||
      (telling.sources.some((other) => isNamedPublication(other) && other.name === source.through) &&
        likeness(source) < SAME_STATEMENT.person));
  const isNew = (source: CitedSource) => {
    if (isOfAnotherCountry(source, before)) return true;
    if (likeness(source) >= SAME_SENTENCE) return false;
    if (isKnown(source)) return isHeardAgain(source);
    if (source.heard) return true;
    if (source.type === 'person') return !isMentioned(source) || likeness(source) < SAME_STATEMENT.person;
    return (
      isSomebody(source, telling.language) && !isMentioned(source) && likeness(source) < SAME_STATEMENT.other
    );
  };
  const near = telling.sources.filter((source) => isNearTop(source) && !isFromOthers(source));
  const found = near.find((source) => isWitness(source) && isNew(source)) ?? null;
  // Who is quoted behind a retold report without a word on who asked may comment on it.
  const isHeard = ({ heard, through }: CitedSource) => heard || through !== null || isAlone;
  // Somebody without a name may be one of those whom the others cite.
  const isSure = (source: CitedSource) => isHeard(source) && !isKnown(source) && !isUnidentified(source);
  const isCertain = (source: CitedSource) => isHeard(source) || (source.sentence ?? 0) < OPENING;
  const witness = near.find((source) => isWitness(source) && isNew(source) && isCertain(source)) ?? null;
  // A name without a key is not recognised in another script, whichever of the two has it.
  const isUnspelled = (source: CitedSource) => isWitness(source) && typeof sourceKey(source) === 'string';
  const isForeign = earlier.some(
    ({ language, sources }) =>
      language !== telling.language && witness && (isUnspelled(witness) || sources.some(isUnspelled)),
  );
  return {
    witness,
    isUnclear: witness
      ? isForeign || !isSure(witness)
      : isAlone ||
        found !== null ||
        near.some((source) => isUnidentified(source) && likeness(source) < SAME_STATEMENT.other),
  };
}

/** True for a paper or station that is not the telling's own; its agencies report to it, and not all are known to be agencies. */
function isOtherPaper(name: string, telling: TellingNode): boolean {
  const isPaper = ({ type, kind }: CitedSource) => type === 'outlet' && kind !== null && kind !== 'agency';
  return (
    !isOwnOutlet(name, telling) && telling.sources.some((source) => source.name === name && isPaper(source))
  );
}

/** Words for somebody ("the runner") are a witness where they say whose: whom the telling's own agency has heard. */
function isWitness(source: CitedSource): boolean {
  if (source.name === UNNAMED_SPEAKER) return false;
  return (
    WITNESSES.includes(source.type) || (isUnidentified(source) && (source.through !== null || source.heard))
  );
}

/** "Benkő Árpád" and "Arpad Benko": two names with the same last one, or with a word in common. */
function sharesName(one: CitedSource, other: CitedSource): boolean {
  const words = nameWordKeys(other);
  return sourceKey(one) === sourceKey(other) || nameWordKeys(one).some((key) => words.includes(key));
}

/** Somebody whose words stand in the text and whose name does not. */
function isUnidentified({ type, kind, name }: CitedSource): boolean {
  return name === UNNAMED_SPEAKER || (type === 'vague' && kind === null);
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
 * has heard is somebody, whatever the words, but for {@link EVERYBODYS}.
 */
function isSomebody(source: CitedSource, language: string | null): boolean {
  const isHeard = source.through !== null && !EVERYBODYS.includes(source.type);
  const isInCatalogue = source.country !== null && /\p{Lu}/u.test(source.name);
  return source.type === 'anonymous' || isHeard || isInCatalogue || hasProperName(source.name, language);
}
