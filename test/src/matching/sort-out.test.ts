import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { makeFingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { toComparable } from '../../../src/matching/compare-tellings.ts';
import { sortOut } from '../../../src/matching/sort-out.ts';

const encoder = loadEncoder();
const lines = readFileSync(new URL('../../../bench/stories/stories.jsonl', import.meta.url), 'utf8');
const rows: { id: string }[] = lines
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Articles of the story groups by their ids. */
const given = (...ids: string[]) =>
  ids.map((id) => {
    const { article } = lineToArticle(
      rows.find((row) => row.id === id),
      '2026-11-23',
    );
    const print = makeFingerprint(article, findCitations(article), encoder, { id, story: null });
    return { id, comparable: toComparable(print, encoder) };
  });

const STORY = ['h06-ro-a', 'h06-ro-b', 'h06-en-a', 'h06-hu-a', 'h06-de-a'];

describe('sortOut', () => {
  it('leaves out what has nothing to do with the story, and doubts what is only related to it', () => {
    const sorted = sortOut(given(...STORY, 'h06-hu-r2', 'h14-es-a'));

    expect(sorted).toEqual({ apart: ['h14-es-a'], doubtful: ['h06-hu-r2'], likely: [] });
  });

  it('keeps all that tell the story', () => {
    expect(sortOut(given(...STORY))).toEqual({ apart: [], doubtful: [], likely: [] });
  });

  it('doubts all where no two hang together, and takes all for likely', () => {
    const sorted = sortOut(given('h06-hu-a', 'h06-hu-r2'));

    expect(sorted).toEqual({
      apart: [],
      doubtful: ['h06-hu-a', 'h06-hu-r2'],
      likely: ['h06-hu-a', 'h06-hu-r2'],
    });
  });

  it('leaves nothing out where none has anything to do with another', () => {
    expect(sortOut(given('h06-hu-a', 'h14-es-a')).apart).toEqual([]);
  });

  it('has nothing to sort out of one article or none', () => {
    expect(sortOut(given('h06-hu-a'))).toEqual({ apart: [], doubtful: [], likely: [] });
    expect(sortOut([])).toEqual({ apart: [], doubtful: [], likely: [] });
  });
});
