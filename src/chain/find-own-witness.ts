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

/** Share of the sentences that are near the top; with fewer, witnesses are missed, with more, comments count (`bench/chain.ts`). */
const TOP = 1 / 3;

/**
 * Similarity of the citing sentence to the nearest of an earlier telling from which it is taken to be the same
 * statement, so that its source is no news. Of a body it is less, because "the company" is a name for many.
 */
const SAME_STATEMENT = { person: 0.4, other: 0.31 } as const;

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
 * @returns null if it has none, or if nothing is known of where it cites whom.
 */
export function findOwnWitness(
  telling: TellingNode,
  earlier: readonly TellingNode[],
  pairs: TellingPairs,
): CitedSource | null {
  const before = earlier.flatMap(({ sources }) => sources);
  const known = new Set(before.map(sourceKey));
  const words = new Set(before.filter(({ type }) => WITNESSES.includes(type)).flatMap(nameWordKeys));
  const publications = [
    ...before.filter(isNamedPublication).map(({ name }) => name),
    ...earlier.map(({ outlet }) => outlet ?? ''),
  ];
  const isMentioned = (source: CitedSource) => {
    const key = sourceKey(source);
    return typeof key === 'number' && earlier.some(({ names }) => names.has(key));
  };
  const isNew = (source: CitedSource) => {
    const { type, sentence, through } = source;
    // Words for somebody ("the runner") are a witness where they say whose: whom the telling's own agency has heard.
    const isHeard = type === 'vague' && source.kind === null && through !== null;
    if ((!WITNESSES.includes(type) && !isHeard) || source.name === UNNAMED_SPEAKER) return false;
    if (sentence === null || sentence > TOP * telling.sentences) return false;
    if (through !== null && publications.some((name) => isSameName(name, through))) return false;
    if (known.has(sourceKey(source)) || nameWordKeys(source).some((key) => words.has(key))) return false;
    // Two tellings that were not compared may say the same.
    const told = Math.max(0, ...earlier.map(({ id }) => pairs(telling.id, id)?.nearest[sentence] ?? 1));
    if (type === 'person') return !isMentioned(source) || told < SAME_STATEMENT.person;
    // Whom the telling's own agency has heard is somebody, whatever the words.
    const isSomebody = type === 'anonymous' || through !== null || hasProperName(source);
    return isSomebody && !isMentioned(source) && told < SAME_STATEMENT.other;
  };
  return telling.sources.find(isNew) ?? null;
}

/** "Police" and "the company" are what anybody may call a body that the first telling names; scripts without capitals tell nothing. */
function hasProperName({ name }: CitedSource): boolean {
  return /\p{Lu}/u.test(name) || !/[\p{Ll}]/u.test(name);
}
