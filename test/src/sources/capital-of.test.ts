import { describe, expect, it } from 'vitest';
import { capitalOf } from '../../../src/sources/capital-of.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

describe('capitalOf', () => {
  it.each([
    ['Moskau', 'de', 'RU'],
    ['Ankara', 'sv', 'TR'],
    ['Pekin', 'tr', 'CN'],
    ['Kiova', 'fi', 'UA'],
    ['Kiovan', 'fi', 'UA'],
    ['Moskwy', 'pl', 'RU'],
    ['Washington', 'fr', 'US'],
    ['New Delhi', 'nl', 'IN'],
    ['Βερολίνο', 'el', 'DE'],
    ['Bryssel', 'sv', 'EU'],
    ['北京', 'zh', 'CN'],
    ['واشنطن', 'ar', 'US'],
  ])('knows the government behind %s (%s)', (name, language, country) => {
    expect(capitalOf(name, language)?.country).toBe(country);
  });

  it.each([
    ['Roma', 'it'],
    ['Hannover', 'de'],
    ['Bernd', 'de'],
    ['paris', 'fr'],
    ['Paris Hilton', 'en'],
    ['Kiova', 'de'],
    ['', 'de'],
  ])('takes %s (%s) for none', (name, language) => {
    expect(capitalOf(name, language)).toBeNull();
  });
});

describe('resolveSource, capitals', () => {
  it('names the same government in every language', () => {
    const names = (['de:Moskau', 'fi:Moskova', 'pl:Moskwa', 'ru:Москва'] as const).map((one) => {
      const [language = '', name = ''] = one.split(':');
      return resolveSource(name, language);
    });
    for (const source of names)
      expect(source).toEqual({ name: 'Moscow', type: 'official-body', kind: 'government', country: 'RU' });
  });

  it('takes a capital that is somebody’s last name for the person', () => {
    const fullName = (name: string) => (name === 'London' ? 'Jack London' : name);
    expect(resolveSource('London', 'en', fullName)).toMatchObject({ name: 'Jack London', type: 'person' });
  });
});
