import type { Span } from '../article.ts';
import { findEntry } from '../sources/catalogue.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';
import { isAcronymOf } from './acronym.ts';
import type { Lexicon } from './lexicon.ts';

/** A source in parentheses, or an agency's credit. */
export type BracketSource = {
  name: Span;
  form: 'parenthetical' | 'credit';
  /** What the parenthesis stands behind; null for a credit. */
  claim: Span | null;
};

/** Longer parentheses explain something; the longest list of sources seen had 150 characters. */
const MAX_LENGTH = 200;

/**
 * Sources in parentheses "(Regnum, April 1; EurActiv, March 29)" and credits "(TT-AFP)" of a paragraph, in order.
 *
 * A name counts if it is a known outlet or agency, an address ("Casp-geo.ru"), or stands with a day of the year.
 *
 * @param sentences - sentences of the paragraph, to know what a parenthesis stands behind.
 */
export function readParentheses(
  text: string,
  paragraph: Span,
  sentences: readonly Span[],
  lexicon: Lexicon | null,
): BracketSource[] {
  const found: BracketSource[] = [];
  let open = -1;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const char = text.charAt(at);
    if (char === '(' || char === '（') open = at;
    if ((char !== ')' && char !== '）') || open < 0) continue;
    const inner = { start: open + 1, end: at };
    if (at - open <= MAX_LENGTH) found.push(...readOne(text, inner, paragraph, sentences, lexicon));
    open = -1;
  }
  const credit = slashCredit(text, paragraph);
  if (credit) found.push(...readOne(text, credit, paragraph, sentences, lexicon));
  return found;
}

/** "/ritzau/", "/TT/": an agency between slashes, as Nordic papers close their paragraphs; null where none stands there. */
function slashCredit(text: string, { start, end }: Span): Span | null {
  const last = text.slice(Math.max(start, end - LONGEST_CREDIT), end);
  const match = /(?:^|\s)\/([\p{L}\p{N}][^\n]*)\/\s*$/u.exec(last);
  if (!match) return null;
  const from = end - last.length + match.index + match[0].indexOf('/') + 1;
  return { start: from, end: from + (match[1]?.length ?? 0) };
}

/** The longest credits name two agencies and a bureau. */
const LONGEST_CREDIT = 40;

function readOne(
  text: string,
  inner: Span,
  paragraph: Span,
  sentences: readonly Span[],
  lexicon: Lexicon | null,
): BracketSource[] {
  const parts = splitAt(text, inner, ';');
  const dated = parts.map((part) => ({
    part,
    name: namePart(text, part),
    isDated: isDated(text, part, lexicon),
  }));
  const found: BracketSource[] = [];
  for (const { part, name, isDated: hasDay } of dated) {
    const word = text.slice(name.start, name.end);
    if (hasDay && isName(word)) {
      found.push({ name, form: 'parenthetical', claim: claimBefore(text, inner.start - 1, sentences) });
    } else if (part.start === inner.start) {
      const isCredit =
        isWholeLine(text, inner, paragraph) ||
        closesParagraph(text, inner, paragraph) ||
        opensParagraph(text, inner, paragraph);
      const named = sourceNamed(text, part, lexicon);
      if (named && !(isCredit && isKnownOutlet(text.slice(named.start, named.end)))) {
        found.push({
          name: named,
          form: 'parenthetical',
          claim: claimBefore(text, inner.start - 1, sentences),
        });
        continue;
      }
      // A name's acronym is no outlet that has the same.
      const before = text.slice(Math.max(0, inner.start - LONGEST_NAME), inner.start - 1);
      if (isAcronymOf(text.slice(part.start, part.end), before)) continue;
      const isPlaced = placesParagraph(text, inner, paragraph);
      for (const credit of creditNames(text, part, lexicon)) {
        const isAddress = /^[\p{L}\d-]+(?:\.[\p{L}-]+)+$/u.test(text.slice(credit.start, credit.end));
        if (!isKnownOutlet(text.slice(credit.start, credit.end)) && !isAddress) continue;
        // The paper itself was there.
        if (isPlaced && findEntry(text.slice(credit.start, credit.end))?.type !== 'agency') continue;
        found.push(
          isCredit
            ? { name: credit, form: 'credit', claim: null }
            : { name: credit, form: 'parenthetical', claim: claimBefore(text, inner.start - 1, sentences) },
        );
      }
    }
  }
  return found;
}

/** "(forrás: a Rutier Crișana szövetség)", "(źródło: NASK)": a name behind the word for "source" and a colon, or null. */
function sourceNamed(text: string, part: Span, lexicon: Lexicon | null): Span | null {
  const lead = /^\s*(\p{L}{1,20}):\s*/u.exec(text.slice(part.start, part.end));
  if (!lead || !lexicon?.words.credits.has(lead[1]?.toLowerCase() ?? '')) return null;
  const name = trim(text, { start: part.start + lead[0].length, end: part.end });
  const article = /^(\p{Ll}{1,3}) /u.exec(text.slice(name.start, name.end));
  const isArticle = lexicon.words.determiners.has(article?.[1] ?? '');
  const start = name.start + (isArticle ? (article?.[0].length ?? 0) : 0);
  const written = text.slice(start, name.end);
  return /\p{Lu}/u.test(written) && written.length <= LONGEST_NAME ? { start, end: name.end } : null;
}

/** Longer words behind "source:", or before their acronym, are no name. */
const LONGEST_NAME = 60;

/** "TT-AFP", "APA/Red.", "dpa, AFP": names that share a credit. */
function creditNames(text: string, part: Span, lexicon: Lexicon | null): Span[] {
  const lead = /^\s*(\p{L}{1,20})[:.]?\s+/u.exec(text.slice(part.start, part.end));
  const word = lead?.[1]?.toLowerCase() ?? '';
  if (lexicon?.words.photo.has(word) || isPhotoLabel(text, part, lexicon)) return [];
  const skipped = lexicon?.words.credits.has(word) ? (lead?.[0].length ?? 0) : 0;
  const whole = trim(text, { start: part.start + skipped, end: part.end });
  if (isKnownOutlet(text.slice(whole.start, whole.end))) return [whole];
  const names: Span[] = [];
  let start = whole.start;
  for (let at = whole.start; at <= whole.end; at++) {
    const char = text.charAt(at);
    const isSplit =
      at === whole.end ||
      char === '/' ||
      char === ',' ||
      char === '–' ||
      (char === '-' && /^[\p{Lu}/-]+$/u.test(text.slice(whole.start, whole.end)));
    if (!isSplit) continue;
    const name = trim(text, { start, end: at });
    if (name.end > name.start) names.push(name);
    start = at + 1;
  }
  return names;
}

/** "(Kiemelt kép: Nagy Anna / MTI)": whether the last word of a label before a colon means a photo. */
function isPhotoLabel(text: string, part: Span, lexicon: Lexicon | null): boolean {
  const label = /^\s*(?:\p{L}+\s+){1,2}(\p{L}+):/u.exec(text.slice(part.start, part.end));
  return label !== null && lexicon?.words.photo.has(label[1]?.toLowerCase() ?? '') === true;
}

function isName(word: string): boolean {
  return /^[\p{Lu}\p{Lt}][\p{L}\p{N}.'’& -]*$/u.test(word) && word.length <= 60;
}

function namePart(text: string, part: Span): Span {
  const comma = text.slice(part.start, part.end).indexOf(',');
  return trim(text, { start: part.start, end: comma < 0 ? part.end : part.start + comma });
}

function isDated(text: string, part: Span, lexicon: Lexicon | null): boolean {
  const written = text.slice(part.start, part.end);
  const comma = written.indexOf(',');
  if (comma < 0) return false;
  const rest = written
    .slice(comma + 1)
    .toLowerCase()
    .split(/[\s,.]+/u)
    .filter((word) => word !== '');
  const months = lexicon?.words.months;
  const hasMonth = rest.some((word) => months?.has(word)) || /\d{1,2}[./]\d{1,2}/u.test(written.slice(comma));
  return (
    hasMonth &&
    rest.every((word) => months?.has(word) || /^[\d/.:-]+$/u.test(word) || word === 'and' || word === 'den')
  );
}

function claimBefore(text: string, at: number, sentences: readonly Span[]): Span | null {
  const holder = sentences.find(({ start, end }) => start < at && at < end);
  if (!holder) return null;
  const claim = trim(text, { start: holder.start, end: at });
  return claim.end > claim.start ? claim : null;
}

function isWholeLine(text: string, inner: Span, paragraph: Span): boolean {
  return (
    text.slice(paragraph.start, inner.start - 1).trim() === '' &&
    text.slice(inner.end + 1, paragraph.end).trim().length <= 1
  );
}

function closesParagraph(text: string, inner: Span, paragraph: Span): boolean {
  return (
    /^[.\s]*$/u.test(text.slice(inner.end + 1, Math.min(paragraph.end, inner.end + 6))) &&
    inner.end + 6 >= paragraph.end
  );
}

/** "BERLIN (Reuters) – ", "SAARILUOTO, Finland (AFP) —": a dateline. */
function opensParagraph(text: string, inner: Span, paragraph: Span): boolean {
  return (
    inner.start - paragraph.start < 60 && /^\.?\s*[-–—:]/u.test(text.slice(inner.end + 1, inner.end + 5))
  );
}

/** "LILLEHAMMER (VG) Det skulle bli …": a place in capitals opens the paragraph, whatever mark follows. */
function placesParagraph(text: string, inner: Span, paragraph: Span): boolean {
  return /^\p{Lu}[\p{Lu}\s,/-]+$/u.test(text.slice(paragraph.start, inner.start - 1));
}

function splitAt(text: string, span: Span, mark: string): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at++) {
    if (at < span.end && text.charAt(at) !== mark) continue;
    parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
