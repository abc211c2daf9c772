import { describe, expect, it } from 'vitest';
import { readPages } from '../../data/pages.ts';
import { article, extract } from './support/parse.ts';

describe.each(readPages())('the page $slug', ({ html, expected }) => {
  if (expected.kind === 'not-an-article') {
    it('is no article', () => expect(extract(html).status).toBe('not-an-article'));
    return;
  }
  const { raw, textMap } = article(html);
  const written = raw.paragraphs
    .filter(({ role }) => role === 'body' || role === 'quote')
    .map(({ start, end }) => raw.text.slice(start, end));

  it('gives its metadata', () => {
    const { title, author, outlet, partial } = raw;
    expect({ title, author, outlet, partial }).toEqual({
      title: expected.title,
      author: expected.author,
      outlet: expected.outlet,
      partial: expected.partial,
    });
  });

  it('begins and ends where the report does', () => {
    expect(written.findIndex((text) => text.startsWith(expected.bodyStarts ?? ''))).toBeLessThan(3);
    expect(written.some((text) => text.endsWith(expected.bodyEnds ?? ''))).toBe(true);
  });

  it('holds every claim and every source', () => {
    for (const { surface, claim, claimSpans } of expected.cites) {
      for (const words of [surface, claim ?? '', ...(claimSpans ?? [])]) expect(raw.text).toContain(words);
    }
  });

  it('maps every paragraph to the page', () => {
    for (const { start, end } of raw.paragraphs) {
      const seen = textMap.rangeOf({ start, end })?.toString() ?? '';
      expect(seen.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ')).toBe(raw.text.slice(start, end));
    }
  });
});
