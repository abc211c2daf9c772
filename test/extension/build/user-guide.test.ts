import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readLocale } from '../locale-text.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

const docs = new URL('../../../docs/', import.meta.url);
const guide = readFileSync(new URL('user-guide.md', docs), 'utf8');
const named = [...guide.matchAll(/(?:src|srcset)="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('the user guide', () => {
  it('shows pictures that are there, and leaves none unused', () => {
    const screenshots = readdirSync(new URL('screenshots/', docs)).map((name) => `screenshots/${name}`);

    expect(named.filter((path) => !existsSync(new URL(path, docs)))).toEqual([]);
    // Otherwise: npm run screenshots
    expect(screenshots.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('says in words what every picture shows', () => {
    const pictures = [...guide.matchAll(/<img [^>]*>/g)].map(String);

    for (const picture of pictures) expect(picture).toMatch(/ alt="[^"]{20,}"/);
  });

  it('has pictures of at most 1.5 MB together', () => {
    const sizes = [...new Set(named)].map((path) => statSync(new URL(path, docs)).size);

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it('quotes what the popup says as it says it', () => {
    const table = guide.slice(guide.indexOf('| the popup says'));
    const quotes = [...table.matchAll(/^\| ([A-Z][^|]+) \|/gm)].map((match) => match[1] ?? '');
    const texts = Object.values(readLocale('en')).map(({ message }) => message);

    expect(quotes.length).toBeGreaterThan(4);
    expect(quotes.filter((quote) => !texts.some((text) => text.startsWith(quote)))).toEqual([]);
  });
});
