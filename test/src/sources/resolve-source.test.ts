import { describe, expect, it } from 'vitest';
import { isKnownOutlet, resolveSource } from '../../../src/sources/resolve-source.ts';

describe('resolveSource', () => {
  it.each([
    ['Sohu-journalister', 'sv', 'Sohu', 'outlet', 'portal', 'CN'],
    ['Journalisten von Sohu', 'de', 'Sohu', 'outlet', 'portal', 'CN'],
    ['Sohu journalists', 'en', 'Sohu', 'outlet', 'portal', 'CN'],
    ['搜狐', 'zh', 'Sohu', 'outlet', 'portal', 'CN'],
    ['fińską gazetą "Ilta-Sanomat"', 'pl', 'Ilta-Sanomat', 'outlet', 'newspaper', 'FI'],
    ['kinesiska mediekanaler', 'sv', 'Chinese media', 'vague', 'media', 'CN'],
    ['chinesischer Medien', 'de', 'Chinese media', 'vague', 'media', 'CN'],
    ['Chinese media outlets', 'en', 'Chinese media', 'vague', 'media', 'CN'],
    ['chińskie media', 'pl', 'Chinese media', 'vague', 'media', 'CN'],
    ['journalister från Kina', 'sv', 'journalists from China', 'vague', 'journalists', 'CN'],
    ['Journalisten aus China', 'de', 'journalists from China', 'vague', 'journalists', 'CN'],
    ['dziennikarze z Chin', 'pl', 'journalists from China', 'vague', 'journalists', 'CN'],
    ['chinesischen Journalisten', 'de', 'Chinese journalists', 'vague', 'journalists', 'CN'],
    ['experter', 'sv', 'experts', 'vague', null, null],
    ['Gewerkschaft Verdi', 'de', 'Verdi', 'institution', 'union', 'DE'],
    ['„Hanna Weller“', 'de', 'Hanna Weller', 'institution', null, null],
    ['„Hannas Welt“ aus Köln', 'de', 'Hannas Welt', 'institution', null, null],
    ['Kreml', 'pl', 'Kremlin', 'official-body', 'presidency', 'RU'],
    ['Kasym-Żomart Tokajew', 'pl', 'Kassym-Jomart Tokayev', 'person', 'head-of-state', 'KZ'],
    ['agencji Reutera', 'pl', 'Reuters', 'agency', 'agency', 'GB'],
    ['Casp-geo.ru', 'en', 'Casp-geo.ru', 'outlet', 'portal', 'RU'],
    ['AB News', 'sv', 'AB News', 'outlet', 'portal', null],
    ['France Bleu Champagne', 'fr', 'France Bleu', 'outlet', 'broadcaster', 'FR'],
    ['Lindholms Tidning', 'sv', 'Lindholms Tidning', 'outlet', 'newspaper', null],
    ['Gazeta Nadrzeczna', 'en', 'Gazeta Nadrzeczna', 'outlet', 'newspaper', null],
    ['Lindholm Ministry of Works', 'en', 'Lindholm Ministry of Works', 'official-body', 'ministry', null],
    ['polisen', 'sv', 'polisen', 'official-body', 'police', null],
    ['Greenpeace España', 'es', 'Greenpeace España', 'institution', 'ngo', null],
    ['Asaja Alicante', 'es', 'Asaja Alicante', 'institution', 'union', 'ES'],
    ['asociación de padres', 'es', 'asociación de padres', 'institution', 'company', null],
    ['σύλλογος γονέων', 'el', 'σύλλογος γονέων', 'institution', 'company', null],
    ['madres de alumnos', 'es', 'madres de alumnos', 'vague', null, null],
    ['Sanidad', 'es', 'Sanidad', 'official-body', 'ministry', null],
    ['Karin Weller', 'en', 'Karin Weller', 'person', null, null],
    ['President Karin Weller', 'en', 'Karin Weller', 'person', null, null],
    ['Ursula von der Leyen', 'de', 'Ursula von der Leyen', 'person', 'official', null],
  ])('takes "%s" (%s) for %s', (surface, language, name, type, kind, country) => {
    expect(resolveSource(surface, language)).toMatchObject({ name, type, kind, country });
  });

  it('completes a last name by what the article said before', () => {
    const source = resolveSource('Weller', 'en', (name) => (name === 'Weller' ? 'Karin Weller' : name));
    expect(source).toMatchObject({ name: 'Karin Weller', type: 'person' });
  });

  it('says when it only guesses', () => {
    expect(resolveSource('perspective', 'en').isGuess).toBe(true);
    expect(resolveSource('Reuters', 'en').isGuess).toBeUndefined();
  });
});

describe('isKnownOutlet', () => {
  it.each([
    ['Regnum', true],
    ['reuters.com', true],
    ['Kremlin', false],
    ['for now', false],
    ['', false],
  ])('of "%s" is %s', (name, expected) => {
    expect(isKnownOutlet(name)).toBe(expected);
  });
});

describe('resolveSource, outlets behind their country', () => {
  it.each([
    ['Yunan Kathimerini', 'tr', 'Kathimerini'],
    ['Norske E24', 'da', 'E24'],
    ['svenske Aftonbladet', 'no', 'Aftonbladet'],
  ])('knows the outlet in “%s” (%s)', (written, language, name) => {
    expect(resolveSource(written, language)).toMatchObject({ name, type: 'outlet' });
  });

  it('leaves a person with such a first name alone', () => {
    expect(resolveSource('Yunan Berk', 'tr').type).toBe('person');
  });

  it.each([
    ['Kelan', 'fi', 'Kela', 'official-body'],
    ['Opettajaliitossa', 'fi', 'Opettajaliitossa', 'institution'],
    ['Halász Ferenc', 'hu', 'Halász Ferenc', 'person'],
    ['professzor Halász Ferenc', 'hu', 'Halász Ferenc', 'person'],
  ])('knows “%s” (%s) by its case and capitals', (written, language, name, type) => {
    expect(resolveSource(written, language)).toMatchObject({ name, type });
  });
});
