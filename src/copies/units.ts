/**
 * The units that copies are told by: words, or single characters in scripts that set no space between words.
 *
 * Normalised so that what an editor or a content system changes without touching the wording is not seen: case,
 * compatibility forms, punctuation, soft hyphens and direction marks, Arabic and Hebrew points.
 */
import type { Article, Paragraph, Span } from '../article.ts';

/** A unit of the body; its span is in the article's text. */
export type Unit = Span & {
  /** 32 bits of the normalised unit. */
  hash: number;
  /** How much of a sentence it makes out, {@link WEIGHT}. */
  weight: number;
  /** Index of its paragraph. */
  paragraph: number;
};

/**
 * How much a unit says, so that lengths mean the same in every script. News of one content has about 350 English
 * words, 700 Chinese and 900 Japanese characters (NTREX), and some 1,500 Thai letters without vowel signs.
 */
export const WEIGHT = { word: 12, sign: 6, letter: 3 } as const;

/** One unit: a sign of Chinese or Japanese, a letter of Thai, Lao, Khmer or Burmese with its marks, or a word. */
const UNIT =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]\p{M}*)|((?!\p{P})[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{M}\p{Cf}]*)|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}\p{Cf}])+/gu;

/** What is printed in one edition and left out in another: format characters, Arabic and Hebrew points, the tatweel. */
const IGNORED = /\p{Cf}|\u0307|[\u0591-\u05c7]|\u0640|[\u064b-\u0652]|\u0670/gu;

/**
 * The units of an article's body paragraphs and quotations, in text order; empty without body.
 *
 * Paragraphs of other roles are passed over as if they were not there, and a paragraph's end leaves no trace.
 */
export function bodyUnits(article: Article): Unit[] {
  const units: Unit[] = [];
  // Words recur, and signs even more: folding them once each makes Chinese five times as fast.
  const known = new Map<string, number | null>();
  for (const [index, paragraph] of article.paragraphs.entries()) {
    if (!isBody(paragraph)) continue;
    const text = article.text.slice(paragraph.start, paragraph.end);
    for (const match of text.matchAll(UNIT)) {
      const [written, sign, letter] = match;
      const before = known.get(written);
      const hash = before === undefined ? hashUnit(written) : before;
      if (before === undefined) known.set(written, hash);
      if (hash === null) continue;
      const start = paragraph.start + match.index;
      const weight = sign ? WEIGHT.sign : letter ? WEIGHT.letter : WEIGHT.word;
      units.push({ start, end: start + written.length, hash, weight, paragraph: index });
    }
  }
  return units;
}

/** Whether a paragraph's words count as the article's own text. */
export function isBody({ role }: Pick<Paragraph, 'role'>): boolean {
  return role === 'body' || role === 'quote';
}

/** 32-bit FNV-1a over the UTF-16 code units of the normalised unit; null if nothing is left of it. */
function hashUnit(written: string): number | null {
  let hash = 0x811c9dc5;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    // Most units are ASCII, and for them folding is one bit.
    if (code > 0x7f) return hashFolded(written);
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code + 0x20 : code), 0x01000193);
  }
  return hash >>> 0;
}

function hashFolded(written: string): number | null {
  // Upper case first: it is what unites ß with ss, final with other sigmas, dotless with dotted i.
  const folded = written.normalize('NFKC').toUpperCase().toLowerCase().replaceAll(IGNORED, '');
  if (folded === '') return null;
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
