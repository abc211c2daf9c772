/**
 * Any number of made tellings that are spread like real ones, for measuring search at sizes for which no data is at
 * hand.
 *
 * A made story is a mixture of real sentences' vectors from different documents, so that stories fill the space as
 * sentences do. Each of its tellings adds what sets a real translation apart from the mean of its document, so that
 * tellings of one story are as far from each other as in the data. Everything but vector, id, title and address is
 * taken from the real telling. The same seed gives the same tellings.
 */
import type { Fingerprint, Pack } from '../src/index.ts';
import { dotRows, rowLengths } from '../src/matching/dot-rows.ts';

/** Sentences mixed into a made story: fewer repeat the data, more add nothing but time. */
const MIXED = 6;

/** Tellings of each made story; of the story groups in the development data most have five to seven. */
const TELLINGS = 5;

/** A real telling with its document and what sets it apart from the document's other translations. */
type Residual = { print: Fingerprint; residual: Float32Array };

/** A maker of tellings. */
export type Synthesis = {
  /** The telling with a number from 0; numbers that follow each other make up a story of five. */
  telling: (number: number) => Fingerprint;
  /** One more telling of a made story, which the numbered ones do not hold. */
  query: (story: number) => Int8Array;
};

/**
 * Makes tellings from real ones.
 *
 * @param documents - the translations of each document, at least two each.
 */
export function synthesise(documents: readonly (readonly Fingerprint[])[], seed: number): Synthesis {
  const residuals = documents.flatMap(toResiduals);
  const pick = <T>(from: readonly T[], random: () => number): T => {
    const item = from[Math.floor(random() * from.length)];
    if (item === undefined) throw new RangeError('nothing to make tellings from');
    return item;
  };
  const storyVector = (story: number): Float32Array<ArrayBuffer> => {
    const random = randomNumbers(seed + story * 7919);
    const sum = new Float32Array(residuals[0]?.residual.length ?? 0);
    for (let i = 0; i < MIXED; i++) {
      const { vectors, kept } = pick(residuals, random).print.sentences;
      const row = Math.floor(random() * kept) * sum.length;
      addScaled(sum, unit(vectors.subarray(row, row + sum.length)), 1);
    }
    return unit(sum);
  };
  let [lastStory, lastVector] = [-1, new Float32Array(0)];
  const make = (story: number, which: number): { vector: Int8Array; print: Fingerprint } => {
    const random = randomNumbers(seed + story * 7919 + which + 1);
    const { print, residual } = pick(residuals, random);
    if (story !== lastStory) [lastStory, lastVector] = [story, storyVector(story)];
    const vector = lastVector.slice();
    // A document's mean is shorter than one by what its translations do not share.
    addScaled(vector, vector, Math.sqrt(Math.max(0, 1 - dot(residual, residual))) - 1);
    addScaled(vector, residual, 1);
    return { vector: toBytes(vector), print };
  };
  return {
    query: (story) => make(story, TELLINGS).vector,
    telling(number) {
      const story = Math.floor(number / TELLINGS);
      const { vector, print } = make(story, number % TELLINGS);
      const digits = number.toString(36).padStart(8, '0');
      const title = `${digits} ${print.title.slice(0, 60).padEnd(50, 'x')}`;
      const url = `https://news-${number % 997}.example/2026/11/23/politics/${digits}-what-was-told-of-it`;
      return { ...print, id: `made-${digits}`, story: `story-${story.toString(36)}`, title, url, vector };
    },
  };
}

function toResiduals(translations: readonly Fingerprint[]): Residual[] {
  const vectors = translations.map(({ vector }) => unit(vector));
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) addScaled(mean, vector, 1 / vectors.length);
  return translations.flatMap((print, i) => {
    const residual = vectors[i];
    if (!residual || print.sentences.kept === 0) return [];
    addScaled(residual, mean, -1);
    return [{ print, residual }];
  });
}

/** Numbers in [0, 1) from a seed: the generator "mulberry32" (public domain), ample for benchmarks. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A search that compares every article vector: what any other must find, and its peer in speed.
 *
 * @returns from a vector and how many are wanted to the nearest, nearest first.
 */
export function exactSearch(packs: readonly Pack[]) {
  const lengths = packs.map(({ vectors, dim }) => rowLengths(vectors, dim));
  return (vector: Int8Array, limit: number): { pack: Pack; index: number; similarity: number }[] => {
    const own = Math.sqrt(dotRows(vector, 0, vector, 0, vector.length)) || 1;
    const best: { pack: Pack; index: number; similarity: number }[] = [];
    packs.forEach((pack, p) => {
      for (let index = 0; index < pack.count; index++) {
        const dot = dotRows(vector, 0, pack.vectors, index, pack.dim);
        const similarity = dot / (own * (lengths[p]?.[index] || 1));
        if (best.length === limit && similarity <= (best[limit - 1]?.similarity ?? 0)) continue;
        best.push({ pack, index, similarity });
        best.sort((a, b) => b.similarity - a.similarity).splice(limit);
      }
    });
    return best;
  };
}

function unit(vector: Int8Array | Float32Array): Float32Array<ArrayBuffer> {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function addScaled(sum: Float32Array, vector: Float32Array, factor: number): void {
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + factor * (vector[d] ?? 0);
}

function toBytes(vector: Float32Array): Int8Array {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  return Int8Array.from(vector, (value) => Math.round((value / (largest || 1)) * 127));
}
