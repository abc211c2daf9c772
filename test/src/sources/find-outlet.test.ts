import { describe, expect, it } from 'vitest';
import { findOutlet, sharedHouse } from '../../../src/sources/find-outlet.ts';

describe('findOutlet', () => {
  it.each([
    [null, 'https://www.waz.de/politik/article1.html', 'Westdeutsche Allgemeine Zeitung'],
    ['Somebody', 'https://sport.aftonbladet.se/a?b#c', 'Aftonbladet'],
    ['Aftonbladet', 'https://example.org/a', 'Aftonbladet'],
    ['Aftonbladet', null, 'Aftonbladet'],
    ['reuters.com', null, 'Reuters'],
  ])('of "%s" at %s is %s', (name, url, expected) => {
    expect(findOutlet(name, url)?.name).toBe(expected);
  });

  it.each([
    [null, null],
    ['', ''],
    ['Lindholms Tidning', 'https://example.org/'],
    ['Kremlin', 'https://se/'],
    ['United Nations', 'not an address'],
  ])('of "%s" at %s is nobody', (name, url) => {
    expect(findOutlet(name, url)).toBeNull();
  });
});

describe('sharedHouse', () => {
  it.each([
    ['Hannoversche Allgemeine Zeitung', 'Leipziger Volkszeitung', 'newsroom'],
    ['Daily Mirror', 'Manchester Evening News', 'newsroom'],
    ['CCTV', 'CGTN', 'newsroom'],
    ['Aftonbladet', 'Aftonbladet', 'newsroom'],
    ['Dagens Nyheter', 'Expressen', 'owner'],
    ['Süddeutsche Zeitung', 'Stuttgarter Zeitung', 'owner'],
    ['The Times', 'Wall Street Journal', 'owner'],
    ['Dagens Nyheter', 'Aftonbladet', null],
    ['Gazeta Wyborcza', 'Gazeta Krakowska', null],
    ['Reuters', 'AFP', null],
    ['Nobody', 'Nobody', null],
  ] as const)('of %s and %s is %s', (a, b, expected) => {
    expect(sharedHouse(findOutlet(a, null), findOutlet(b, null))).toBe(expected);
  });
});
