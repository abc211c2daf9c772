import { expect, it } from 'vitest';
import { lazyTables } from '../../../scripts/lazy-language-tables.ts';

const tables = {
  type: 'XS',
  languages: { 0: 'sv', 1: 'de' },
  ngrams: { ' och': { 0: 7 }, '"\\\u2028': { 1: 3 } },
};

/** Loads code as a module. */
const load = (code: string) => import(`data:text/javascript,${encodeURIComponent(code)}`);

it('gives for every key what the table gave', async () => {
  const { ngramsData } = await load(lazyTables(tables));

  expect(ngramsData.type).toBe('XS');
  expect(ngramsData.languages).toEqual({ 0: 'sv', 1: 'de' });
  for (const [key, value] of Object.entries(tables.ngrams)) expect(ngramsData.ngrams[key]).toEqual(value);
  expect(ngramsData.ngrams['none']).toBeUndefined();
});

it('parses nothing before the first look', async () => {
  const broken = lazyTables(tables).replace('const text = "', 'const text = "!');

  const { ngramsData } = await load(broken);

  expect(() => ngramsData.ngrams[' och']).toThrow(SyntaxError);
});
