import { describe, expect, it } from 'vitest';
import type { Citation, SourceType } from '../../../src/analysis.ts';
import { groupSources } from '../../../src/sources/group-sources.ts';

const cite = (id: string, source: string, type: SourceType, more: Partial<Citation> = {}): Citation => ({
  id,
  start: 0,
  end: 1,
  source,
  surface: source,
  type,
  kind: null,
  cue: null,
  claim: null,
  claimSpans: [],
  through: null,
  link: null,
  hedges: [],
  form: 'verb',
  ...more,
});

describe('groupSources', () => {
  it('groups nothing into nothing', () => {
    expect(groupSources([])).toEqual([]);
  });

  it('names each source once, with its citations and surfaces in text order', () => {
    const sources = groupSources([
      cite('c0', 'Karin Weller', 'person', { surface: 'Karin Weller' }),
      cite('c1', 'Reuters', 'agency', { link: 'https://reuters.com/x' }),
      cite('c2', 'Karin Weller', 'person', { surface: 'she', through: 'Reuters' }),
      cite('c3', 'Karin Weller', 'person', { surface: 'she' }),
    ]);
    expect(sources).toMatchObject([
      {
        name: 'Karin Weller',
        citations: ['c0', 'c2', 'c3'],
        surfaces: ['Karin Weller', 'she'],
        through: 'Reuters',
      },
      { name: 'Reuters', citations: ['c1'], link: 'https://reuters.com/x', country: 'GB' },
    ]);
  });

  it.each([
    ['person', null, 'firsthand'],
    ['institution', null, 'firsthand'],
    ['official-body', null, 'firsthand'],
    ['press-release', null, 'firsthand'],
    ['person', 'Reuters', 'secondhand'],
    ['outlet', null, 'secondhand'],
    ['agency', null, 'secondhand'],
    ['social-media', null, 'secondhand'],
    ['study', null, 'secondhand'],
    ['vague', null, 'vague'],
    ['vague', 'Reuters', 'vague'],
    ['anonymous', null, 'vague'],
  ] as const)('calls a source of type %s through %s %s', (type, through, standing) => {
    expect(groupSources([cite('c0', 'x', type, { through })])).toMatchObject([{ standing }]);
  });

  it('knows the country of an unnamed national group', () => {
    expect(groupSources([cite('c0', 'Chinese media', 'vague')])).toMatchObject([{ country: 'CN' }]);
  });
});
