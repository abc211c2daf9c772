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

/** What a character is to a unit: no part of one, a mark that joins what it follows, or what makes one. */
const KIND = { unknown: 0, none: 1, mark: 2, word: 3, sign: 4, letter: 5 } as const;

const WEIGHT_OF_KIND = [0, 0, WEIGHT.word, WEIGHT.word, WEIGHT.sign, WEIGHT.letter];

/** Kinds by UTF-16 code unit, filled as characters are met: asking Unicode properties anew takes most of the time. */
const kinds = new Uint8Array(0x10000);

/** What is printed in one edition and left out in another: format characters, Arabic and Hebrew points, the tatweel. */
const IGNORED = /\p{Cf}|\u0307|[\u0591-\u05c7]|\u0640|[\u064b-\u0652]|\u0670/gu;

/**
 * The units of an article's body paragraphs and quotations, in text order; empty without body.
 *
 * Paragraphs of other roles are passed over as if they were not there, and a paragraph's end leaves no trace.
 */
export function bodyUnits(article: Article): Unit[] {
  const units: Unit[] = [];
  // Words recur, and signs even more: each is folded once.
  const known = new Map<string, number | null>();
  for (const [index, paragraph] of article.paragraphs.entries()) {
    if (!isBody(paragraph)) continue;
    for (let start = paragraph.start; start < paragraph.end; ) {
      const kind = kindAt(article.text, start);
      const end = unitEnd(article.text, start, paragraph.end, kind);
      const hash = kind === KIND.none ? null : hashUnit(article.text.slice(start, end), known);
      const weight = WEIGHT_OF_KIND[kind] ?? 0;
      if (hash !== null) units.push({ start, end, hash, weight, paragraph: index });
      start = end;
    }
  }
  return units;
}

/** Whether a paragraph's words count as the article's own text. */
function isBody({ role }: Pick<Paragraph, 'role'>): boolean {
  return role === 'body' || role === 'quote';
}

/** Where the unit that starts with a character of this kind ends; the next character where there is none. */
function unitEnd(text: string, start: number, limit: number, kind: number): number {
  let at = start + widthAt(text, start);
  if (kind === KIND.none) return at;
  const isWord = kind === KIND.word || kind === KIND.mark;
  for (; at < limit; at += widthAt(text, at)) {
    const next = kindAt(text, at);
    if (next !== KIND.mark && !(isWord && next === KIND.word)) break;
  }
  return Math.min(at, limit);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function kindAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  const known = kinds[code] ?? KIND.unknown;
  if (known !== KIND.unknown) return known;
  const kind = kindOf(String.fromCodePoint(code));
  // Past the end of the table, for the rare characters of two code units, this keeps nothing.
  kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return KIND.mark;
  if (!/[\p{L}\p{N}]/u.test(character)) return KIND.none;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character)) return KIND.sign;
  const isLetter = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character);
  return isLetter ? KIND.letter : KIND.word;
}

/** 32-bit FNV-1a over the UTF-16 code units of the normalised unit; null if nothing is left of it. */
function hashUnit(written: string, known: Map<string, number | null>): number | null {
  let hash = 0x811c9dc5;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    // Most units are ASCII, and for them folding is one bit.
    if (code > 0x7f) {
      const before = known.get(written);
      const folded = before === undefined ? hashFolded(written) : before;
      if (before === undefined) known.set(written, folded);
      return folded;
    }
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
