/** The ways to remember a text's wording that are compared; ours is one of them. */
import type { Copied } from '../src/analysis.ts';
import { copyPrints } from '../src/copies/copy-prints.ts';
import { type CopyText, SHINGLE_WEIGHT } from '../src/copies/copy-text.ts';
import { type CopySearch, findCopiedBy, findCopiedSpans, SEARCH } from '../src/copies/find-copied-spans.ts';
import { type Shingle, shinglesOf, winnow } from '../src/copies/shingles.ts';
import { WEIGHT } from '../src/copies/units.ts';

/** What a method says of a text and a telling; without spans it gives only a score. */
export type Answer = { score: number; share: number | null; spans: Copied['spans'] | null };

/** A method with what it keeps of a telling hidden in the function that compares a text with it. */
export type Method = {
  name: string;
  keep: (telling: CopyText) => { bytes: number; compare: (text: CopyText) => Answer };
};

const WORD = WEIGHT.word;

/** The same text with shingles of another length. */
function reshingle(text: CopyText, words: number): CopyText {
  return words * WORD === SHINGLE_WEIGHT ? text : { ...text, shingles: shinglesOf(text.units, words * WORD) };
}

const answer = ({ share, spans }: Copied): Answer => ({ score: share, share, spans });

/** What the product does. */
export const PRODUCT: Method = {
  name: '**the product: winnowing, 4 words, window 5, 16 bits**',
  keep: (telling) => {
    const prints = copyPrints(telling);
    return { bytes: prints.byteLength, compare: (text) => answer(findCopiedSpans(text, prints)) };
  },
};

/** Winnowed prints of 16 bits. */
export function winnowing(words: number, window: number, search: Partial<CopySearch> = {}): Method {
  return {
    name: `winnowing, ${words} words, window ${window}, 16 bits`,
    keep: (telling) => {
      const own = reshingle(telling, words);
      const prints = new Set(winnow(own.shingles, own.units, window * WORD).map(({ hash }) => hash & 0xffff));
      const settings = { ...SEARCH, window: window * WORD, ...search };
      return {
        bytes: prints.size * 2,
        compare: (text) =>
          answer(
            findCopiedBy(
              reshingle(text, words),
              (hash) => prints.has(hash & 0xffff),
              prints.size / 2 ** 16,
              settings,
            ),
          ),
      };
    },
  };
}

/** Prints whose hash is small: as many as winnowing keeps, without its promise and whatever stands around them. */
export function sampling(words: number, one: number, options: Partial<CopySearch> = {}): Method {
  return {
    name: `one hash in ${one} words, ${words} words, 16 bits`,
    keep: (telling) => {
      const taken = ({ units }: CopyText, { from, hash }: Shingle) =>
        hash >>> 16 < (2 ** 16 * (units[from]?.weight ?? 0)) / (one * WORD);
      const only = (text: CopyText): CopyText => ({
        ...text,
        shingles: reshingle(text, words).shingles.filter((shingle) => taken(text, shingle)),
      });
      const prints = new Set(only(telling).shingles.map(({ hash }) => hash & 0xffff));
      const search = { ...SEARCH, window: (2 * one - 1) * WORD, ...options };
      return {
        bytes: prints.size * 2,
        compare: (text) =>
          answer(
            findCopiedBy(
              only(text),
              (hash) => prints.has(hash & 0xffff),
              prints.size / 2 ** 16 / one,
              search,
            ),
          ),
      };
    },
  };
}

/** All shingles with 32 bits: the yardstick that no index can afford. */
export function fullShingles(words: number): Method {
  return {
    name: `all shingles, ${words} words, 32 bits`,
    keep: (telling) => {
      const prints = new Set(reshingle(telling, words).shingles.map(({ hash }) => hash));
      const search = { ...SEARCH, window: words * WORD, prints: 6, kept: 0.6 };
      return {
        bytes: prints.size * 4,
        compare: (text) =>
          answer(findCopiedBy(reshingle(text, words), (hash) => prints.has(hash), 0, search)),
      };
    },
  };
}

/** All shingles in a Bloom filter. */
export function bloom(words: number, bitsEach: number): Method {
  const probes = Math.round(bitsEach * Math.LN2);
  return {
    name: `all shingles, ${words} words, Bloom filter of ${bitsEach} bits each`,
    keep: (telling) => {
      const own = reshingle(telling, words).shingles;
      const size = Math.max(8, Math.ceil((own.length * bitsEach) / 8) * 8);
      const bits = new Uint8Array(size);
      const each = (hash: number, visit: (bit: number) => boolean) => {
        for (let i = 0; i < probes; i++) {
          if (!visit(((hash + Math.imul(i, Math.imul(hash, 0x9e3779b1) | 1)) >>> 0) % size)) return false;
        }
        return true;
      };
      for (const { hash } of own) each(hash, (bit) => bits.fill(1, bit, bit + 1).length > 0);
      const search = { ...SEARCH, window: words * WORD, prints: 6, density: 1, kept: 0.6 };
      return {
        bytes: size / 8,
        compare: (text) =>
          answer(
            findCopiedBy(
              reshingle(text, words),
              (hash) => each(hash, (bit) => bits[bit] === 1),
              2 ** -probes,
              search,
            ),
          ),
      };
    },
  };
}

/** MinHash of the whole text: lanes of some bits, and the number of shingles to turn resemblance into a share. */
export function minHash(words: number, lanes: number, bits: number): Method {
  return {
    name: `MinHash of the text, ${words} words, ${lanes} × ${bits} bits`,
    keep: (telling) => {
      const own = reshingle(telling, words).shingles;
      const signature = minima(
        own.map(({ hash }) => hash),
        lanes,
      );
      const mask = 2 ** bits - 1;
      return {
        bytes: Math.ceil((lanes * bits) / 8) + 2,
        compare: (text) => {
          const { shingles } = reshingle(text, words);
          const mine = minima(
            shingles.map(({ hash }) => hash),
            lanes,
          );
          let equal = 0;
          for (let i = 0; i < lanes; i++) {
            if (((mine[i] ?? 0) & mask) === ((signature[i] ?? 0) & mask)) equal++;
          }
          // Lanes that agree by chance are taken off (Li, König: b-Bit Minwise Hashing, WWW 2010).
          const chance = 2 ** -bits;
          const jaccard = Math.max(0, (equal / lanes - chance) / (1 - chance));
          const common = (jaccard * (own.length + shingles.length)) / (1 + jaccard);
          return { score: jaccard, share: Math.min(1, common / (shingles.length || 1)), spans: null };
        },
      };
    },
  };
}

function minima(hashes: readonly number[], lanes: number): Uint32Array {
  const smallest = new Uint32Array(lanes).fill(0xffffffff);
  for (const hash of hashes) {
    for (let lane = 0; lane < lanes; lane++) {
      let mixed = Math.imul(hash ^ Math.imul(lane + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
      mixed = (mixed ^ (mixed >>> 16)) >>> 0;
      if (mixed < (smallest[lane] ?? 0)) smallest[lane] = mixed;
    }
  }
  return smallest;
}

/** SimHash of the whole text (Charikar 2002) over shingles. */
export function simHash(words: number): Method {
  return {
    name: `SimHash of the text, ${words} ${words === 1 ? 'word' : 'words'}, 64 bits`,
    keep: (telling) => {
      const own = simBits(reshingle(telling, words).shingles.map(({ hash }) => hash));
      return {
        bytes: 8,
        compare: (text) => {
          const mine = simBits(reshingle(text, words).shingles.map(({ hash }) => hash));
          return { score: 1 - distance(own, mine) / 64, share: null, spans: null };
        },
      };
    },
  };
}

/** One signature for each sentence; a sentence is copied if its nearest there is near enough. */
export function bySentence(kind: 'MinHash' | 'SimHash', least: number): Method {
  const lanes = 8;
  const sign = (hashes: number[]) =>
    kind === 'MinHash' ? minima(hashes, lanes).map((hash) => hash & 0xffff) : simBits(hashes);
  const likeness = (a: Uint32Array, b: Uint32Array) =>
    kind === 'MinHash' ? a.filter((hash, i) => hash === b[i]).length / lanes : 1 - distance(a, b) / 64;
  return {
    name: `${kind} of each sentence, 2 words, ${kind === 'MinHash' ? '8 × 16' : '64'} bits`,
    keep: (telling) => {
      const own = sentences(telling).map(({ hashes }) => sign(hashes));
      return {
        bytes: own.length * (kind === 'MinHash' ? 16 : 8),
        compare: (text) => {
          const spans: Copied['spans'] = [];
          let [copied, total] = [0, 0];
          for (const { hashes, start, end } of sentences(text)) {
            total += end - start;
            const mine = sign(hashes);
            if (!own.some((other) => likeness(mine, other) >= least)) continue;
            copied += end - start;
            spans.push({ start, end });
          }
          const share = total === 0 ? 0 : copied / total;
          return { score: share, share, spans };
        },
      };
    },
  };
}

function sentences(text: CopyText): { hashes: number[]; start: number; end: number }[] {
  const found: { hashes: number[]; start: number; end: number }[] = [];
  const { units, opens } = text;
  for (let from = 0; from < units.length; ) {
    let to = from + 1;
    while (to < units.length && !opens[to]) to++;
    const hashes = shinglesOf(units.slice(from, to), 2 * WORD).map(({ hash }) => hash);
    if (hashes.length >= 3)
      found.push({ hashes, start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 });
    from = to;
  }
  return found;
}

/** Two words of 32 bits: each bit is what most of the hashes have there. */
function simBits(hashes: readonly number[]): Uint32Array {
  const votes = new Int32Array(64);
  for (const hash of hashes) {
    const second = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 12);
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((second >>> bit) & 1 ? 1 : -1);
    }
  }
  const bits = new Uint32Array(2);
  votes.forEach((vote, i) => {
    if (vote > 0) bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
  });
  return bits;
}

function distance(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  a.forEach((word, i) => {
    for (let left = word ^ (b[i] ?? 0); left !== 0; left &= left - 1) count++;
  });
  return count;
}
