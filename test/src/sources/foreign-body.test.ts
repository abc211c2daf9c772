import { describe, expect, it } from 'vitest';
import { foreignBody } from '../../../src/sources/foreign-body.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

describe('foreignBody', () => {
  it.each([
    ['Universität Hallau', 'en', 'institution'],
    ['Körfez Belediyesi', 'sv', 'official-body'],
    ['Questura di Rivalta', 'de', 'official-body'],
    ['Πανεπιστήμιο Λιμένος', 'fr', 'institution'],
  ])('%s (%s) is one', (name, language, type) => {
    expect(resolveSource(name, language).type).toBe(type);
  });

  it.each([
    ['Karin Weller', 'en'],
    ['Anna Provincia', 'en'],
    ['Marine Weller', 'sv'],
    ['Universität', 'en'],
  ])('%s (%s) is none', (name, language) => {
    expect(foreignBody(name.split(' '), language)).toBeNull();
  });
});
