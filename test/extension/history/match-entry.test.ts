import { expect, it } from 'vitest';
import { entryMatcher } from '../../../extension/history/match-entry.ts';
import type { HistoryEntry } from '../../../extension/history.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const entry: HistoryEntry = {
  ...{ id: '1', url: 'https://kustposten.example/a', hash: '', build: '', firstRead: 1, lastRead: 1 },
  analysis: sampleAnalysis(),
  coverage: { outlets: 1, until: null },
};

it.each([
  ['the title', 'bron STÄNGS'],
  ['the title without accents', 'stangs'],
  ['the outlet', 'kustposten'],
  ['a telling of the story', 'little belt'],
  ['an outlet of the story', 'harbour'],
  ['a source', 'mette holm'],
  ['words of several fields', 'holm bron'],
  ['nothing at all', '  '],
])('finds an article by %s', (_, query) => {
  expect(entryMatcher(query)(entry)).toBe(true);
});

it.each(['tunneln', 'bron tunneln'])('does not find it by %s', (query) => {
  expect(entryMatcher(query)(entry)).toBe(false);
});
