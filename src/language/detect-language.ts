/**
 * Which language a text is in.
 *
 * The tables of the `eld` library give the first answer (docs/decisions/002-language-detector.md has the
 * measurements); `neighbours.json` corrects it for languages that the tables lack, and everything unsure becomes
 * null. A wrong language costs more than none: it picks the wrong cue words and the wrong centre for the vectors.
 */
import { eld } from 'eld/extrasmall';
import data from './neighbours.json' with { type: 'json' };

/** Letters below which no answer is given: two words of five letters, fewer are mostly names. */
const MIN_LETTERS = 10;
/** The same for scripts that write a syllable or a word with one sign. */
const MIN_SIGNS = 4;
/** Texts below this many letters need {@link SHORT_MARGIN}; headings are shorter, paragraphs longer. */
const SHORT_LETTERS = 50;
/** Lead over the second language that a short text needs: it halves the wrong answers there (decision 002). */
const SHORT_MARGIN = 0.02;
/** Share of telling letters or words from which a neighbour is preferred; misprints and names stay below. */
const LETTER_SHARE = 0.01;
const WORD_SHARE = 0.03;
/** In a text of this many words one telling word alone can be a name or a quotation. */
const SHORT_WORDS = 15;
/** Characters looked at; the detector itself reads less. */
const READ = 1000;

/** What `eld` calls differently from BCP 47, or splits differently from us. */
const TAGS: Record<string, string> = { nb: 'no', nn: 'no', fil: 'tl' };

type Neighbour = { language: string; from: string[]; letters: string; words: string[] };

const NEIGHBOURS: Neighbour[] = data.neighbours;
const INSTEAD: Record<string, string | undefined> = data.instead;
const NEEDS: Record<string, string | undefined> = data.needs;
const SCRIPTS = data.scripts.map(({ script, language }) => ({
  language,
  pattern: new RegExp(`\\p{Script=${script}}`, 'gu'),
}));

/**
 * Language of a text as a BCP 47 primary tag (`sv`; Norwegian in either form is `no`, Chinese `zh`), or null when
 * the text is too short, mixed or in a language that is not known well enough.
 */
export function detectLanguage(text: string): string | null {
  const sample = withoutAddresses(text.slice(0, READ));
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const signs =
    sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (letters < MIN_LETTERS && signs < MIN_SIGNS) return null;
  for (const { language, pattern } of SCRIPTS) {
    if ((sample.match(pattern)?.length ?? 0) * 2 > letters) return language;
  }
  const result = eld.detect(sample);
  if (!result.language) return null;
  // Letters that only the neighbour has say more than the detector's own doubt, which they cause.
  const neighbour = amongNeighbours(sample, letters, result.language);
  if (neighbour) return neighbour;
  if (!result.isReliable()) return null;
  if (letters < SHORT_LETTERS && signs < MIN_SIGNS && lead(result.getScores()) < SHORT_MARGIN) return null;
  const needed = NEEDS[result.language];
  if (needed !== undefined && countLetters(sample, needed) === 0) return null;
  return INSTEAD[result.language] ?? TAGS[result.language] ?? result.language;
}

/** True if two languages are so alike that one paragraph is no proof which of them it is in. */
export function isConfusable(language: string, other: string): boolean {
  return data.confusable.some((group) => group.includes(language) && group.includes(other));
}

/** Primary tag of a language as a page declares it (`de-AT` is `de`, `nb` is `no`), or null for what is no tag. */
export function primaryTag(declared: string | null): string | null {
  const tag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(declared ?? '')?.[1]?.toLowerCase();
  return tag === undefined ? null : (TAGS[tag] ?? tag);
}

function amongNeighbours(sample: string, letters: number, language: string): string | null {
  for (const entry of NEIGHBOURS) {
    if (!entry.from.includes(language)) continue;
    if (entry.letters !== '' && countLetters(sample, entry.letters) >= Math.max(2, letters * LETTER_SHARE)) {
      return entry.language;
    }
    const words = sample.toLowerCase().match(/['’]?[\p{L}\p{M}]+['’]?/gu) ?? [];
    const found = words.filter((word) => entry.words.includes(word)).length;
    const needed = words.length < SHORT_WORDS ? 1 : 2;
    if (found >= Math.max(needed, words.length * WORD_SHARE)) return entry.language;
  }
  return null;
}

function countLetters(sample: string, letters: string): number {
  let count = 0;
  for (const char of sample.toLowerCase()) if (letters.includes(char)) count++;
  return count;
}

function lead(scores: Record<string, number>): number {
  const [first = 0, second = 0] = Object.values(scores).sort((a, b) => b - a);
  return first - second;
}

function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+/g, ' ');
}
