import { expect, it } from 'vitest';
import { PACKED_NGRAMS, packedTables } from '../../../scripts/packed-language-tables.ts';

it('exports what the module did, its table as a text that needs no parsing', async () => {
  const tables = { type: 'XS', languages: { 0: 'sv', 1: 'de' }, ngrams: { ' och': { 0: 7 } } };

  const code = packedTables(tables);

  expect(code).toContain(`import packed from "${PACKED_NGRAMS}"`);
  expect(code).toContain('{"type":"XS","languages":{"0":"sv","1":"de"}}, ngrams: openNgrams(packed)');
  expect(code).not.toContain(' och');
});
