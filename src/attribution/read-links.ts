import type { Paragraph, Span } from '../article.ts';

/** An address that the text itself gives as where it comes from. */
export type TextLink = { surface: Span; url: string; host: string };

const ADDRESS = /^https?:\/\/([^\s/?#]{1,253})\S{0,2000}$/u;

/**
 * The address that a paragraph consists of, as a citation by link; empty for every other paragraph.
 *
 * Anchors inside sentences are no citations by themselves; they only give a named source its address.
 */
export function readLinks(text: string, paragraph: Paragraph): TextLink[] {
  if (paragraph.end - paragraph.start > 2300) return [];
  const written = text.slice(paragraph.start, paragraph.end).trim();
  const match = ADDRESS.exec(written);
  const host = match?.[1]?.replace(/^www\./u, '');
  if (!host) return [];
  const start = paragraph.start + text.slice(paragraph.start, paragraph.end).indexOf(written);
  return [{ surface: { start, end: start + written.length }, url: written, host }];
}
