import { describe, expect, it } from 'vitest';
import { personBehind } from '../../../src/sources/person-behind.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

describe('personBehind', () => {
  it.each([
    ['City Manager Tom Weller', 'en', 'Tom Weller'],
    ['Harbour Committee Chairman Odo J. Weller', 'en', 'Odo J. Weller'],
    ['General Counsel Anna Weller', 'en', 'Anna Weller'],
    ['Secretary of State Anna F. Weller', 'en', 'Anna F. Weller'],
    ['Harbour President Bu Zon-ha', 'en', 'Bu Zon-ha'],
    ['House Speaker Odo McWeller', 'en', 'Odo McWeller'],
    ['Norvégien Anders Weller', 'fr', 'Anders Weller'],
    ['Havkilde Energy Katrin Weller', 'sv', 'Katrin Weller'],
    ['Körfez Sözcüsü Odo Weller', 'tr', 'Odo Weller'],
    ['Norvégien Zudo Weller', 'fr', 'Zudo Weller'],
    ['Havspartiets Anders Weller', 'sv', 'Anders Weller'],
    ['Borgmesteren Anders Weller', 'da', 'Anders Weller'],
  ])('%s (%s) is %s', (words, language, name) => {
    expect(personBehind(words.split(' '), language)).toBe(name);
    expect(resolveSource(words, language)).toMatchObject({ name, type: 'person' });
  });

  it.each([
    ['Anna Karin Weller', 'sv'],
    ['Hospital Anna Weller', 'en'],
    ['Weller Anna', 'hu'],
    ['University of Northgate', 'en'],
    ['Director General', 'en'],
    ['Coastal Workers Union', 'en'],
  ])('%s (%s) has no words for a role before it', (words, language) => {
    expect(personBehind(words.split(' '), language)).toBeNull();
  });
});
