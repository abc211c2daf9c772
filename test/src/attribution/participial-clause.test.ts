import { describe, expect, it } from 'vitest';
import { participialClause } from '../../../src/attribution/participial-clause.ts';
import { readOne } from './read-one.ts';

const clauseOf = (text: string, language = 'fi') => {
  const reader = readOne(text, language);
  const from = participialClause(reader, 2, reader.items.length);
  return from === null ? null : reader.items[from]?.text;
};

describe('participialClause', () => {
  it.each([
    ['Weller sanoo olevansa pettynyt.', 'olevansa'],
    ['Weller uskoo lain kiristyvän keväällä.', 'lain'],
    ['Weller arvelee STT:lle lain kiristyvän.', 'lain'],
    ['Weller kertoo nähneensä karhun.', 'nähneensä'],
  ])('begins behind the verb and whom it was told: %s', (text, first) => {
    expect(clauseOf(text)).toBe(first);
  });

  it.each([
    ['Weller kertoi päivän uutiset.'],
    ['Weller osti uuden koneen.'],
    ['Weller sanoo, olevansa pettynyt.'],
  ])('finds none in %s', (text) => {
    expect(clauseOf(text)).toBeNull();
  });

  it('finds none in languages without such participles', () => {
    expect(clauseOf('Weller said nothing leaving.', 'en')).toBeNull();
  });
});
