/** The language detector's table as one text in which a key is found without parsing anything. */

/** What the detector looks up: for a key, the score of each language by its number. */
export type Ngrams = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Characters of keys are below it, what stands for a language or a score is not. */
const VALUES = 0x100;
/** Most languages that there may be; scores follow them in the order of characters. */
const LANGUAGES = 0x100;

/**
 * A table as text: its keys in the order of their characters, behind each a character for every language and its score.
 *
 * @throws Error for a key, a language or a score that does not fit.
 */
export function packNgrams(ngrams: Ngrams): string {
  return Object.keys(ngrams)
    .sort()
    .map((key) => `${key}${packScores(ngrams[key] ?? {}, key)}`)
    .join('');
}

/** A packed table as the detector wants it; keys that are not in it have no value. */
export function openNgrams(packed: string): Ngrams {
  return new Proxy({}, { get: (_, key) => (typeof key === 'string' ? lookUp(packed, key) : undefined) });
}

function packScores(scores: Readonly<Record<string, number>>, key: string): string {
  const pairs = Object.entries(scores).map(([language, score]) => [Number(language), score] as const);
  const fits = (value: number, end: number) => Number.isInteger(value) && value >= 0 && value < end;
  const isFit = pairs.every(([language, score]) => fits(language, LANGUAGES) && fits(score, 0x100));
  if (pairs.length === 0 || !isFit || key === '' || [...key].some((char) => char.charCodeAt(0) >= VALUES))
    throw new Error(
      `The table's entry ${JSON.stringify({ [key]: scores })} cannot be packed; widen scripts/packed-ngrams.ts.`,
    );
  return pairs
    .map(([language, score]) => String.fromCharCode(VALUES + language, VALUES + LANGUAGES + score))
    .join('');
}

/** Halves the text until one entry is left. */
function lookUp(packed: string, key: string): Record<number, number> | undefined {
  let [low, high] = [0, packed.length];
  while (low < high) {
    const start = entryStart(packed, (low + high) >> 1);
    const values = nextOf(packed, start, true);
    const found = packed.slice(start, values);
    if (found === key) return scoresAt(packed, values);
    if (found < key) low = nextOf(packed, values, false);
    else high = start;
  }
  return undefined;
}

/** Where the entry begins that a place lies in. */
function entryStart(packed: string, place: number): number {
  let at = place;
  while (packed.charCodeAt(at) >= VALUES) at--;
  while (at > 0 && packed.charCodeAt(at - 1) < VALUES) at--;
  return at;
}

/** The next place from here on where values stand, or none do; the end of the text when there is none. */
function nextOf(packed: string, from: number, isValue: boolean): number {
  let at = from;
  while (at < packed.length && packed.charCodeAt(at) >= VALUES !== isValue) at++;
  return at;
}

function scoresAt(packed: string, from: number): Record<number, number> {
  const scores: Record<number, number> = {};
  for (let at = from; packed.charCodeAt(at) >= VALUES; at += 2)
    scores[packed.charCodeAt(at) - VALUES] = packed.charCodeAt(at + 1) - VALUES - LANGUAGES;
  return scores;
}
