import { expect, it } from 'vitest';
import { historyFileText, readHistoryFile } from '../../../extension/history/history-file.ts';
import type { HistoryEntry } from '../../../extension/history.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const entry: HistoryEntry = {
  ...{ id: '1', url: 'https://a.example/', hash: 'h', build: 'b', firstRead: 1, lastRead: 2 },
  analysis: sampleAnalysis(),
  paragraphs: [{ start: 0, end: 4, role: 'body', language: 'sv', links: [] }],
  coverage: { outlets: 1, until: null },
};

it('gives back what was saved, as results that no reading reuses', () => {
  expect(readHistoryFile(historyFileText([entry]))).toEqual({
    status: 'read',
    entries: [{ ...entry, build: 'imported' }],
  });
  expect(readHistoryFile(historyFileText([]))).toEqual({ status: 'read', entries: [] });
});

it.each(['', '{', 'null', '[]', '{"hearsay":"wrong-matches"}'])('does not take %j for a history', (text) => {
  expect(readHistoryFile(text)).toEqual({ status: 'not-a-history' });
});

it.each<[string, unknown]>([
  ['entries[0].id', { ...entry, id: 1 }],
  ['entries[0].lastRead', { ...entry, lastRead: 1e300 }],
  ['entries[0].analysis.title', { ...entry, analysis: null }],
  ['entries[0].analysis.story', { ...entry, analysis: { ...entry.analysis, story: { tellings: [{}] } } }],
  ['entries[0].analysis.published', { ...entry, analysis: { ...entry.analysis, published: { iso: 1 } } }],
  ['entries[0].analysis.independence', { ...entry, analysis: { ...entry.analysis, independence: {} } }],
  ['entries[0].paragraphs', { ...entry, paragraphs: [{ start: 0, end: -1, role: 'body' }] }],
  [
    'entries[0].analysis.chain',
    { ...entry, analysis: { ...entry.analysis, chain: { nodes: [], edges: [{}] } } },
  ],
  ['entries[0].analysis.sources', { ...entry, analysis: { ...entry.analysis, sources: [{ name: 'a' }] } }],
  ['entries[0].id', null],
])('names %s when it is missing or wrong', (field, broken) => {
  const text = JSON.stringify({ hearsay: 'history', format: 1, entries: [broken] });

  expect(readHistoryFile(text)).toEqual({ status: 'broken', field });
});

it('does not read a format that it does not know, or a list that is none', () => {
  const read = (part: object) => readHistoryFile(JSON.stringify({ hearsay: 'history', ...part }));

  expect(read({ format: 2, entries: [] })).toEqual({ status: 'broken', field: 'format' });
  expect(read({ format: 1 })).toEqual({ status: 'broken', field: 'entries' });
});
