import { describe, expect, it, vi } from 'vitest';
import { sourceName, withSourceNames } from '../../extension/source-text.ts';
import type { SourceType } from '../../src/index.ts';
import { localeText } from './locale-text.ts';
import { sampleAnalysis } from './sample-analysis.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

const swedish = localeText('sv');

describe('sourceName', () => {
  it.each<[string, SourceType, string, string]>([
    ['Vestkysten', 'outlet', 'tidningen Vestkysten', 'Vestkysten'],
    ['Danish media', 'vague', 'danska medier', '”danska medier”'],
    ['people', 'anonymous', 'två  personer\nmed insyn', '”två personer med insyn”'],
    ['Havkilde (press release)', 'press-release', 'skriver Havkilde i ett pressmeddelande', 'Havkilde'],
    ['Karin Weller (Facebook)', 'social-media', 'Weller på Facebook', 'Karin Weller (Facebook)'],
    ['unnamed speaker', 'anonymous', 'han', 'någon som inte namnges'],
  ])('shows %s (%s) in a reader’s words', (name, type, surface, shown) => {
    expect(sourceName({ name, type, surfaces: [surface] }, swedish)).toBe(shown);
  });

  it('keeps a name where the article has no words for it', () => {
    expect(sourceName({ name: 'Danish media', type: 'vague', surfaces: [] }, swedish)).toBe('Danish media');
  });
});

describe('withSourceNames', () => {
  it('names the nodes of the article’s sources, and no others', () => {
    const { chain, sources } = sampleAnalysis();
    const before = chain.nodes.map(({ label }) => label);
    const after = withSourceNames(chain, sources, swedish).nodes.map(({ label }) => label);
    expect(after).toEqual(before.map((label) => (label === 'Danish media' ? '”Danska medier”' : label)));
  });
});
