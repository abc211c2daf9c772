import { describe, expect, it } from 'vitest';
import { HAS_SHARED_ARTICLES, sharedArticlePage, sharedArticles } from '../../support/shared-articles.ts';
import { article } from './support/parse.ts';

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe.skipIf(!HAS_SHARED_ARTICLES)('the shared articles as pages', () => {
  it.each(sharedArticles())('$slug is read whole, with its author and its date', (shared) => {
    const { raw, textMap } = article(String(sharedArticlePage(shared).body), 'http://127.0.0.1:8080/shared/');
    const read = raw.paragraphs.map(({ start, end }) => flat(raw.text.slice(start, end)));
    const written = shared.text.split(/\n+/u).map(flat).filter(Boolean);
    expect(written.filter((line) => line !== '|' && !read.includes(line))).toEqual([]);
    expect(raw.author).toBe(shared.expected.author ?? null);
    const { published } = shared.expected as { published?: { text: string } };
    if (published) {
      expect(raw.dates.some(({ text }) => text.includes(published.text))).toBe(true);
    }
    for (const { surface } of shared.expected.cites) {
      const start = raw.text.indexOf(surface);
      expect(textMap.rangeOf({ start, end: start + surface.length })?.toString()).toBe(surface);
    }
  });
});
