/** How much of a text somebody could put together from its prints who already knows which words it has. */
import type { CopyText } from '../src/copies/copy-text.ts';
import { SHINGLE_WEIGHT } from '../src/copies/copy-text.ts';
import { shinglesOf, winnow } from '../src/copies/shingles.ts';
import { WEIGHT } from '../src/copies/units.ts';

/** Beginnings that are followed at once. */
export const BEAM = 100;

/** Words of a shingle, the first of which are given. */
const GIVEN = SHINGLE_WEIGHT / WEIGHT.word;

/** Words that are to be found. */
const WANTED = 30;

type Beginning = { words: number[]; hits: number; since: number };

/**
 * Share of the next {@link WANTED} words that a beam search over a text's vocabulary finds.
 *
 * @param window - that of the winnowing, whose promise of a print in every window prunes the search; 0 if all
 *   shingles are kept, with 32 bits.
 */
export function rebuild(texts: readonly CopyText[], window: number): number {
  const mask = window === 0 ? 0xffffffff : 0xffff;
  let right = 0;
  for (const text of texts) {
    const kept = window === 0 ? text.shingles : winnow(text.shingles, text.units, window);
    const prints = new Set(kept.map(({ hash }) => (hash & mask) >>> 0));
    const words = text.units.map(({ hash }) => hash);
    const best = search(words, (hash) => prints.has((hash & mask) >>> 0), Math.max(1, window / WEIGHT.word));
    for (let i = GIVEN; i < GIVEN + WANTED; i++) right += best[i] === words[i] ? 1 : 0;
  }
  return right / (WANTED * texts.length);
}

function search(words: readonly number[], isKept: (hash: number) => boolean, longest: number): number[] {
  const vocabulary = [...new Set(words)];
  let beam: Beginning[] = [{ words: words.slice(0, GIVEN), hits: 0, since: 0 }];
  let best: number[] = [];
  for (let length = GIVEN; length < GIVEN + WANTED && beam.length > 0; length++) {
    best = beam[0]?.words ?? best;
    const next: Beginning[] = [];
    for (const { words: known, hits, since } of beam) {
      const before = known.slice(1 - GIVEN);
      for (const word of vocabulary) {
        const hit = isKept(shingle([...before, word]));
        if (!hit && since + 1 >= longest) continue;
        next.push({ words: [...known, word], hits: hits + (hit ? 1 : 0), since: hit ? 0 : since + 1 });
      }
    }
    beam = next.sort((a, b) => b.hits - a.hits || order(a) - order(b)).slice(0, BEAM);
  }
  return beam[0]?.words ?? best;
}

/** Some order among equals that does not favour the words that the text has first. */
function order({ words }: Beginning): number {
  return Math.imul((words.at(-1) ?? 0) ^ (words.at(-2) ?? 0), 0x9e3779b1);
}

function shingle(words: readonly number[]): number {
  const units = words.map((hash) => ({ hash, weight: WEIGHT.word, start: 0, end: 0, paragraph: 0 }));
  return shinglesOf(units, SHINGLE_WEIGHT)[0]?.hash ?? 0;
}
