import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addWrongMatch,
  readWrongMatches,
  removeWrongMatch,
  withoutWrongMatches,
  wrongMatchesReport,
} from '../../extension/wrong-matches.ts';
import { fakeBrowser, resetFakeBrowser } from './fake-browser.ts';
import { sampleAnalysis } from './sample-analysis.ts';

vi.mock('../../extension/browser.ts', async () => ({
  browser: (await import('./fake-browser.ts')).fakeBrowser,
}));
beforeEach(resetFakeBrowser);

const wrong = (telling: string, article = 'a') => ({
  ...{ article, telling, title: telling, outlet: null, verdict: 'same', score: 0.9 },
});

it('are remembered once each and taken back one at a time', async () => {
  await addWrongMatch(wrong('x'));
  await addWrongMatch(wrong('x', 'b'));
  await addWrongMatch(wrong('x'));
  expect(await readWrongMatches()).toEqual([wrong('x', 'b'), wrong('x')]);

  await removeWrongMatch(wrong('x'));
  expect(await readWrongMatches()).toEqual([wrong('x', 'b')]);
});

it.each([null, 'x', {}, [1, { article: 'a' }, { ...wrong('x'), score: 'high' }]])(
  'are none where %j is stored',
  async (stored) => {
    await fakeBrowser.storage.local.set({ wrongMatches: stored });

    expect(await readWrongMatches()).toEqual([]);
  },
);

describe('the answer without them', () => {
  const analysis = sampleAnalysis();

  it('is the same answer when none of its tellings is among them', () => {
    expect(withoutWrongMatches(analysis, [wrong('elsewhere')])).toBe(analysis);
  });

  it('has neither the telling nor its part of the chain, and is not sure of the count', () => {
    const { story, chain, independence } = withoutWrongMatches(analysis, [wrong('bridge-de')]);

    expect(story.tellings.map(({ id }) => id)).toEqual(['bridge-en', 'tunnel-pl']);
    expect(JSON.stringify(chain)).not.toContain('bridge-de');
    expect([independence.outlets, independence.unsure]).toEqual([2, true]);
    expect(story.verdict).toBe('same');
  });

  it('counts the tellings that are only likely of the story as long as they are not called wrong', () => {
    const counted = { ...analysis, independence: { ...analysis.independence, likely: ['tunnel-pl'] } };
    const left = (telling: string) => withoutWrongMatches(counted, [wrong(telling)]).independence;

    expect(left('bridge-de')).toMatchObject({ outlets: 3, likely: ['tunnel-pl'] });
    expect(left('tunnel-pl')).toMatchObject({ outlets: 3, likely: [] });
  });

  it('says related, or nothing, when nothing better is left', () => {
    const all = ['bridge-de', 'bridge-en'].map((id) => wrong(id));

    expect(withoutWrongMatches(analysis, all).story).toMatchObject({ verdict: 'related', story: null });
    expect(withoutWrongMatches(analysis, [...all, wrong('tunnel-pl')]).story.verdict).toBe('none');
  });
});

it('make a report that says which build was wrong', () => {
  expect(JSON.parse(wrongMatchesReport([wrong('x')], 'b1'))).toEqual({
    ...{ hearsay: 'wrong-matches', build: 'b1', matches: [wrong('x')] },
  });
});
