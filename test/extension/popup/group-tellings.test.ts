import { expect, it } from 'vitest';
import { groupTellings } from '../../../extension/popup/group-tellings.ts';
import type { PublishedDate } from '../../../src/index.ts';
import { telling } from '../sample-analysis.ts';

const on = (iso: string): PublishedDate => ({ iso, precision: 'day', doubt: null });
const perhaps = (iso: string): PublishedDate => ({
  ...on(iso),
  doubt: { reason: 'relative', alternatives: [], text: 'yesterday' },
});
const told = (id: string, lang: string | null, published: PublishedDate | null) =>
  telling({ id, lang, published });
const ids = (groups: ReturnType<typeof groupTellings>) =>
  groups.map(({ language, tellings }) => [language, tellings.map(({ id }) => id)]);

it('puts the first published first, within a language and among languages', () => {
  const tellings = [
    told('a', 'de', on('2024-02-09')),
    told('b', 'pl', on('2024-02-08')),
    told('c', 'de', on('2024-02-07T08:01')),
    told('d', 'de', on('2024-02-07T08:00')),
  ];

  expect(ids(groupTellings(tellings))).toEqual([
    ['de', ['d', 'c', 'a']],
    ['pl', ['b']],
  ]);
});

it('puts dates in doubt after certain ones, less exact ones after exact ones, and no date last', () => {
  const tellings = [
    told('none', 'de', null),
    told('year', 'de', perhaps('2024')),
    told('doubt', 'de', perhaps('2024-02-01')),
    told('sure', 'de', on('2024-03-01')),
    told('language', null, on('2024-03-02')),
  ];

  expect(ids(groupTellings(tellings))).toEqual([
    ['de', ['sure', 'doubt', 'year', 'none']],
    [null, ['language']],
  ]);
  expect(groupTellings([])).toEqual([]);
});
