import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compareEntries } from '../../../extension/background/compare-entries.ts';
import { clearHistory, type HistoryEntry, putEntry } from '../../../extension/history.ts';
import { buildStarterPack } from '../../../scripts/build-pack.ts';
import { type Article, normaliseArticle, textToArticle } from '../../../src/index.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const ENGLISH = `The bridge over the Little Belt will be shut for three weeks, the newspaper Vestkysten reports.

The cracks were found in two of the pillars on Monday morning.

Engineers will look at 212 bolts before the bridge opens again.

The ferry will sail every hour until then, the council said.`;

const entry = (id: string, { paragraphs, text, title, language }: Article): HistoryEntry => ({
  ...{ id, url: `https://example.org/${id}`, hash: '', build: '', firstRead: 0, lastRead: 0, paragraphs },
  analysis: sampleAnalysis({ text, title, language, languages: ['en'] }),
  coverage: { outlets: 1, until: null },
});
const article = (text: string) => normaliseArticle(textToArticle(`The bridge\n\n${text}`), '2026-11-23');
const encoder = readFileSync(new URL('../../../data/encoder/hearsay-static.bin', import.meta.url));

beforeEach(async () => {
  await clearHistory();
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => new Response(url.endsWith('starter.bin') ? buildStarterPack() : encoder)),
  );
});

describe('comparing two entries of the history', () => {
  it('pairs their sentences and says what changed', async () => {
    await putEntry(entry('a', article(ENGLISH)));
    await putEntry(entry('b', article(ENGLISH.replace('212', '221'))));

    const outcome = await compareEntries('a', 'b');

    expect(outcome).toMatchObject({
      status: 'compared',
      comparison: { drift: [{ kind: 'number-changed', before: { says: '212' }, after: { says: '221' } }] },
    });
  });

  it('says which of them hold no text', async () => {
    const { paragraphs: _, ...early } = entry('early', article(ENGLISH));
    await putEntry(early);

    expect(await compareEntries('gone', 'early')).toEqual({ status: 'no-text', missing: ['gone', 'early'] });
  });
});
