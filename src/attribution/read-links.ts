import type { Paragraph, Span } from '../article.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';

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

/**
 * The address of the first link of a paragraph that stands on the words for a source or leads to it; null for none.
 *
 * @param nameOf - what the outlet of a host is called.
 */
export function linkBeside(
  links: Paragraph['links'],
  source: ResolvedSource,
  near: Span,
  nameOf: (host: string) => string,
): string | null {
  for (const link of links) {
    if (link.start < near.end && near.start < link.end) return link.url;
    const host = hostOf(link.url);
    if (host !== null && nameOf(host) === source.name) return link.url;
  }
  return null;
}

/** The host of an address without "www.", or null. */
function hostOf(url: string): string | null {
  const match = /^https?:\/\/(?:www\.)?([^/?#:]+)/u.exec(url);
  return match?.[1] ?? null;
}
