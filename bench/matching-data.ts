/** Development data of the verdict: the story groups and NTREX, as fingerprints and labelled pairs. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lineToArticle } from '../cli/line-to-article.ts';
import { readStories } from '../scripts/build-pack.ts';
import { cosine } from '../src/encoder/quantise.ts';
import { type Encoder, findCitations, makeFingerprint } from '../src/index.ts';
import {
  type Comparable,
  compareTellings,
  type Features,
  toComparable,
} from '../src/matching/compare-tellings.ts';

const GIVEN = new URL('../../shared/bench/stories/stories.jsonl', import.meta.url);
const OWN = new URL('stories/stories.jsonl', import.meta.url);
const NTREX = new URL('../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url);

/** Day from which relative dates would count; none of the data has any. */
export const READ_ON = '2026-11-23';

/** Languages of NTREX that the pairs are made from: the major ones of design.md and some of other families. */
const LANGUAGES = new Set(
  (
    'deu swe pol fra spa ita nld dan nob fin ces por ron hun ell rus ukr bul tur arb heb fas hin zho-CN jpn kor ' +
    'vie ind eng isl srp-Cyrl kat swa ben'
  ).split(' '),
);

/** Whether a language of NTREX, by its code there, is one that the pairs are made from. */
export function isMajor(lang: string): boolean {
  return LANGUAGES.has(lang);
}

/** What two tellings are to each other. */
export type Relation = 'same' | 'related' | 'none';

/** Two tellings compared, with the answer. */
export type Pair = {
  features: Features;
  relation: Relation;
  /** Groups (or documents) of the two; held out together. */
  groups: readonly [string, string];
  ids: readonly [string, string];
  stories: readonly [string, string];
  /** Whether both are of the given story groups. */
  given: boolean;
};

/** A telling of the data with its labels. */
export type Item = {
  comparable: Comparable;
  group: string;
  story: string;
  /** Whether it is of the sixteen given story groups, on which the targets are set. */
  given: boolean;
};

type StoryLine = { id: string; group: string; role: 'telling' | 'copy' | 'related' };
type NtrexLine = { id: string; story: string; lang: string; paras: string[] };

/** Whether the data is there, beside the checkout. */
export function hasData(): boolean {
  return existsSync(GIVEN) && existsSync(NTREX);
}

/** The articles of the story groups: the sixteen given ones and our own. */
export function readStoryItems(encoder: Encoder): Item[] {
  return readStoryLines().map(({ line, ...labels }) => ({ comparable: toItem(line, encoder), ...labels }));
}

/** The same as lines for `lineToArticle`. */
export function readStoryLines(): (Omit<Item, 'comparable'> & { line: unknown })[] {
  return [GIVEN, OWN].flatMap((file) =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => {
        const line = JSON.parse(text) as StoryLine;
        const story = line.role === 'related' ? line.id : line.group;
        return { line, group: line.group, story, given: file === GIVEN };
      }),
  );
}

/** Which documents of NTREX: in {@link LANGUAGES}, or every n-th of all the others. */
export type NtrexChoice = 'major' | { everyOther: number };

/**
 * Documents of NTREX.
 *
 * @param share - how much of each document is kept, from its beginning: 1 for all, 1/3 for a brief.
 */
export function readNtrexItems(encoder: Encoder, share: number, choice: NtrexChoice = 'major'): Item[] {
  return readNtrexLines()
    .filter(({ lang }) => isMajor(lang) === (choice === 'major'))
    .filter((_, i) => choice === 'major' || i % choice.everyOther === 0)
    .map((line) => {
      const paras = line.paras.slice(0, Math.max(3, Math.ceil(line.paras.length * share)));
      return {
        comparable: toItem({ ...line, paras }, encoder),
        group: line.story,
        story: line.story,
        given: false,
      };
    });
}

/** Every document of NTREX in every language. */
export function readNtrexLines(): NtrexLine[] {
  const lines = gunzipSync(readFileSync(NTREX)).toString('utf8').trimEnd().split('\n');
  return lines.map((text) => JSON.parse(text) as NtrexLine);
}

/** A line for `lineToArticle` made ready for comparisons. */
export function toItem(line: unknown, encoder: Encoder): Comparable {
  const { id, article } = lineToArticle(line, READ_ON);
  return toComparable(
    makeFingerprint(article, findCitations(article), encoder, { id, story: null }),
    encoder,
  );
}

/** Every unordered pair of the story groups' articles; articles of different groups have nothing in common. */
export function storyPairs(items: readonly Item[]): Pair[] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).map((b) => {
      const relation = a.group !== b.group ? 'none' : a.story === b.story ? 'same' : 'related';
      return toPair(a, b, relation);
    }),
  );
}

/** Nearest articles that a search compares here: the first is what deceives, the others are nearly as like. */
const NEAREST = 4;

/** What a search for each item brings up among articles that have nothing to do with it. */
export function searchPairs(
  items: readonly Item[],
  targets: readonly Item[],
  limit: number = NEAREST,
): Pair[] {
  return items.flatMap((item) =>
    targets
      .map((target) => ({
        target,
        near: cosine(item.comparable.fingerprint.vector, target.comparable.fingerprint.vector),
      }))
      .sort((a, b) => b.near - a.near)
      .slice(0, limit)
      .map(({ target }) => toPair(item, target, 'none')),
  );
}

/** What searches for the items bring up among the story groups and among all of the starter pack. */
export function searchEverywhere(
  items: readonly Item[],
  stories: readonly Item[],
  pack: readonly Item[],
): Pair[] {
  return [...searchPairs(items, stories), ...searchPairs(items, pack, pack.length)];
}

/** The tellings of the starter pack. */
export function readPackItems(encoder: Encoder): Item[] {
  return readStories().map((fingerprint) => ({
    comparable: toComparable(fingerprint, encoder),
    group: `pack ${fingerprint.story}`,
    story: fingerprint.story ?? fingerprint.id,
    given: false,
  }));
}

/** The same pairs as if no page had told its date. */
export function withoutDates(pairs: readonly Pair[]): Pair[] {
  const unknown = { days: null, nextDay: null, daysLater: null, weekLater: null };
  return pairs.map((pair) => ({ ...pair, features: { ...pair.features, ...unknown } }));
}

function toPair(a: Item, b: Item, relation: Relation): Pair {
  const { features } = compareTellings(a.comparable, b.comparable);
  const ids = [a.comparable.fingerprint.id, b.comparable.fingerprint.id] as const;
  const stories = [a.story, b.story] as const;
  return { features, relation, groups: [a.group, b.group], ids, stories, given: a.given && b.given };
}
