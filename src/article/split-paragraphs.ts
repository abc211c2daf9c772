import type { Span } from '../article.ts';
import { isHardWrapped } from '../text/hard-wrap.ts';

/** A paragraph of a plain text and its words, without white space at the ends. */
export type Line = Span & { text: string };

/**
 * Paragraphs of a plain text: its lines, a block of lines that was wrapped at a column as one.
 *
 * Offsets are UTF-16 code units into `text`; white text gives an empty array.
 */
export function splitParagraphs(text: string): Line[] {
  const paragraphs: Line[] = [];
  let block: Line[] = [];
  const flush = () => {
    const first = block[0];
    const last = block.at(-1);
    if (first && last && isHardWrapped(block.map((line) => line.text))) {
      paragraphs.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end) });
    } else {
      for (const line of block) paragraphs.push(line);
    }
    block = [];
  };
  for (const match of text.matchAll(/([^\n\r\u2028\u2029]*)(?:\r\n|[\n\r\u2028\u2029]|$)/g)) {
    const written = match[1] ?? '';
    const trimmed = written.trim();
    if (trimmed === '') {
      flush();
      continue;
    }
    const start = match.index + written.indexOf(trimmed);
    block.push({ start, end: start + trimmed.length, text: trimmed });
  }
  flush();
  return paragraphs;
}
