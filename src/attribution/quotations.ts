import type { Span } from '../article.ts';

/** A quotation: the span with its marks and the span between them. */
export type Quotation = Span & { inner: Span };

/**
 * Closing marks that may follow each opening mark. The same mark opens in one language and closes in another
 * (“ closes in German, » opens in Danish), so position decides: an opening mark stands after white space.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '”': '”',
  '„': '“”"„',
  '«': '»',
  '»': '«»',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  '’': '’',
  "'": "'",
};

/** Marks that are also apostrophes: they quote only at the edges of words. */
const SINGLE = new Set(['‘', '’', '‚', "'"]);

/** A quotation longer than this is taken for a mark that was never closed; the longest seen had 2,900. */
const MAX_LENGTH = 6000;

/**
 * The outermost quotations of a paragraph, in order; nested ones belong to the outer.
 *
 * An opening mark without its closing mark quotes to the end of the paragraph if it opens the paragraph (speech that
 * goes on in the next one), and nothing otherwise. Linear: the closing mark is looked up, never searched for again.
 */
export function findQuotations(text: string, start: number, end: number): Quotation[] {
  const marks = quotationMarks(text, start, end);
  const found: Quotation[] = [];
  let open: { at: number; mark: string } | null = null;
  for (const at of marks) {
    const mark = text.charAt(at);
    if (open && at - open.at > MAX_LENGTH) open = null;
    if (open) {
      if (!(CLOSERS[open.mark] ?? '').includes(mark) || !closes(text, at, end)) continue;
      found.push({ start: open.at, end: at + 1, inner: { start: open.at + 1, end: at } });
      open = null;
    } else if (opens(text, at, start)) {
      open = { at, mark };
    }
  }
  if (open && text.slice(start, open.at).trim() === '' && !SINGLE.has(open.mark)) {
    found.push({ start: open.at, end, inner: { start: open.at + 1, end } });
  }
  return found;
}

function quotationMarks(text: string, start: number, end: number): number[] {
  const marks: number[] = [];
  for (let at = start; at < end; at++)
    if (CLOSERS[text.charAt(at)] !== undefined || '›'.includes(text.charAt(at))) marks.push(at);
  return marks;
}

function opens(text: string, at: number, start: number): boolean {
  const mark = text.charAt(at);
  if (mark === '„' || mark === '«' || mark === '‚' || mark === '「' || mark === '『') return true;
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = text.charAt(at + 1);
  if (!/[\s([{—–\-/:]/u.test(before) && !CLOSERS[before]) return false;
  return !SINGLE.has(mark) || /[\p{L}\p{N}]/u.test(after);
}

function closes(text: string, at: number, end: number): boolean {
  const mark = text.charAt(at);
  if (mark === '»' || mark === '」' || mark === '』' || mark === '›') return true;
  const before = text.charAt(at - 1);
  const after = at + 1 < end ? text.charAt(at + 1) : ' ';
  if (SINGLE.has(mark))
    return !/[\p{L}\p{N}]/u.test(after) && /[\p{P}\p{L}\p{N}]/u.test(before) && !/\s/u.test(before);
  // A mark after a space and before a letter opens a quotation inside this one.
  return !/\s/u.test(before) || !/[\p{L}\p{N}]/u.test(after);
}
