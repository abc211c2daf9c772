import { describe, expect, it } from 'vitest';
import { statementOwner } from '../../../src/sources/statement-owner.ts';

const ownerOf = (written: string, language: string | null = 'de') =>
  statementOwner(written, { language, country: null })?.name ?? null;

describe('statementOwner', () => {
  it.each([
    ['Polizeiangaben', 'Polizei'],
    ['Ministeriumsangaben', 'Ministerium'],
    ['Zeugenaussagen', 'witnesses'],
    ['RBB-Informationen', 'RBB'],
    ['BBC-Bericht', 'BBC'],
  ])('knows whose words %s are', (written, name) => {
    expect(ownerOf(written)).toBe(name);
  });

  it.each(['Angaben', 'Pressemitteilung', 'Jahresbericht', 'Kurz-Bericht', 'Angaben der Polizei'])(
    'leaves %s as it is',
    (written) => {
      expect(ownerOf(written)).toBeNull();
    },
  );

  it('knows no compounds of other languages', () => {
    expect(ownerOf('Polizeiangaben', 'en')).toBeNull();
  });
});
