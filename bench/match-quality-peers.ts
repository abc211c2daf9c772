/** Other ways to find a text, each knowing nothing of languages, to be measured beside the encoder. */
import MiniSearch from 'minisearch';

/** A text index of some method. */
export type Peer = {
  name: string;
  /** What the index takes; 0 bytes for nothing indexed. */
  bytes: number;
  /** Likeness of a text to each indexed one, in their order; 0 for nothing in common. */
  score: (text: string) => Float64Array;
};

/** All peers over the same texts. */
export function makePeers(texts: readonly string[]): Peer[] {
  return [
    bm25(texts),
    gramCosine(texts, 4),
    simHash('words', words, texts),
    simHash('5-word shingles', (text) => shingles(words(text), 5), texts),
    minHash('5-word shingles', (text) => shingles(words(text), 5), texts),
    minHash('4-character shingles', (text) => grams(text, 4), texts),
  ];
}

function bm25(texts: readonly string[]): Peer {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return {
    name: 'BM25 (MiniSearch)',
    bytes: Buffer.byteLength(JSON.stringify(index)),
    score: (text) => {
      const scores = new Float64Array(texts.length);
      for (const { id, score } of index.search(text)) scores[id as number] = score;
      return scores;
    },
  };
}

/** Cosine of n-gram counts, damped by a logarithm and weighted by rarity (Salton, Buckley 1988), over inverted lists. */
function gramCosine(texts: readonly string[], n: number): Peer {
  const counts = texts.map((text) => count(grams(text, n)));
  const lists = new Map<string, { at: number; weight: number }[]>();
  for (const [at, own] of counts.entries()) {
    for (const [gram, times] of own) {
      const list = lists.get(gram) ?? [];
      list.push({ at, weight: 1 + Math.log(times) });
      lists.set(gram, list);
    }
  }
  const lengths = new Float64Array(texts.length);
  let postings = 0;
  for (const list of lists.values()) {
    const rarity = Math.log(texts.length / list.length);
    for (const posting of list) {
      posting.weight *= rarity;
      lengths[posting.at] = (lengths[posting.at] ?? 0) + posting.weight ** 2;
      postings++;
    }
  }
  return {
    name: `character ${n}-grams, cosine`,
    // A packed index would need four bytes of hash a gram, and of position and weight a posting.
    bytes: lists.size * 4 + postings * 4,
    score: (text) => {
      const scores = new Float64Array(texts.length);
      for (const [gram, times] of count(grams(text, n))) {
        const list = lists.get(gram);
        if (!list) continue;
        const weight = (1 + Math.log(times)) * Math.log(texts.length / list.length);
        for (const posting of list) scores[posting.at] = (scores[posting.at] ?? 0) + weight * posting.weight;
      }
      return scores.map((score, at) => score / (Math.sqrt(lengths[at] ?? 0) || 1));
    },
  };
}

/** Bits of a SimHash (Charikar 2002), as its first users had them. */
const SIM_BITS = 64;

function simHash(of: string, cut: (text: string) => string[], texts: readonly string[]): Peer {
  const sign = (text: string) => simBits(cut(text));
  const signatures = texts.map(sign);
  return {
    name: `SimHash, ${of}`,
    bytes: (signatures.length * SIM_BITS) / 8,
    score: (text) => {
      const mine = sign(text);
      return Float64Array.from(
        signatures,
        (other) => mine.filter((bit, i) => bit === other[i]).length / SIM_BITS,
      );
    },
  };
}

function simBits(features: readonly string[]): Uint8Array {
  const votes = new Int32Array(SIM_BITS);
  for (const feature of features) {
    const hash = [hashOf(feature, 1), hashOf(feature, 2)];
    for (let bit = 0; bit < SIM_BITS; bit++) {
      const set = ((hash[bit >> 5] ?? 0) >>> (bit & 31)) & 1;
      votes[bit] = (votes[bit] ?? 0) + (set ? 1 : -1);
    }
  }
  return Uint8Array.from(votes, (vote) => Number(vote > 0));
}

/** Lanes of a MinHash (Broder 1997): its standard error is then at most 0.045. */
const LANES = 128;

function minHash(of: string, cut: (text: string) => string[], texts: readonly string[]): Peer {
  const sign = (text: string) => minima(cut(text));
  const signatures = texts.map(sign);
  return {
    name: `MinHash, ${of}`,
    bytes: signatures.length * LANES * 4,
    score: (text) => {
      const mine = sign(text);
      return Float64Array.from(
        signatures,
        (other) => mine.filter((hash, i) => hash === other[i]).length / LANES,
      );
    },
  };
}

function minima(features: readonly string[]): Uint32Array {
  const smallest = new Uint32Array(LANES).fill(0xffffffff);
  for (const feature of new Set(features)) {
    const first = hashOf(feature, 1);
    for (let lane = 0; lane < LANES; lane++) {
      const hash = mix(first ^ Math.imul(lane + 1, 0x9e3779b1));
      if (hash < (smallest[lane] ?? 0)) smallest[lane] = hash;
    }
  }
  return smallest;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function shingles(units: readonly string[], n: number): string[] {
  return Array.from({ length: Math.max(0, units.length - n + 1) }, (_, i) => units.slice(i, i + n).join(' '));
}

function grams(text: string, n: number): string[] {
  const plain = ` ${words(text).join(' ')} `;
  return Array.from({ length: Math.max(0, plain.length - n + 1) }, (_, i) => plain.slice(i, i + n));
}

function count(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** FNV-1a, mixed. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Finaliser of 32-bit MurmurHash3. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
