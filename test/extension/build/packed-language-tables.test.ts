import { expect, it } from 'vitest';
import { packedTables } from '../../../scripts/packed-language-tables.ts';

it('exports what the module did, its table as a text that needs no parsing', async () => {
  const code = packedTables({
    ...{ type: 'XS', languages: { 0: 'sv', 1: 'de' } },
    ngrams: { ' och': { 0: 7 } },
  } as Parameters<typeof packedTables>[0]);

  expect(code).toContain('openNgrams(" ochĀȇ")');
  expect(code).not.toContain('JSON.parse');
  expect(code).toContain('{"type":"XS","languages":{"0":"sv","1":"de"}}');
});
