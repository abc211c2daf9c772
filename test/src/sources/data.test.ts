import { describe, expect, it } from 'vitest';
import agencies from '../../../data/sources/agencies.json' with { type: 'json' };
import capitals from '../../../data/sources/capitals.json' with { type: 'json' };
import countries from '../../../data/sources/countries.json' with { type: 'json' };
import institutions from '../../../data/sources/institutions.json' with { type: 'json' };
import languages from '../../../data/sources/languages.json' with { type: 'json' };
import officialBodies from '../../../data/sources/official-bodies.json' with { type: 'json' };
import outlets from '../../../data/sources/outlets.json' with { type: 'json' };
import owners from '../../../data/sources/owners.json' with { type: 'json' };
import people from '../../../data/sources/people.json' with { type: 'json' };
import platforms from '../../../data/sources/platforms.json' with { type: 'json' };
import { normaliseName } from '../../../src/sources/names.ts';

const files = { agencies, institutions, officialBodies, outlets, people, platforms };

describe.each(Object.entries(files))('data/sources, %s', (_, entries) => {
  it('is sorted by name and names each source once', () => {
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every source a kind, and countries by their two letters', () => {
    for (const { name, kind, country } of entries) {
      expect(kind, name).not.toBe('');
      if (country !== null) expect(country, name).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('writes domains without protocol, www and capitals', () => {
    for (const { domains } of entries) {
      for (const domain of domains)
        expect(domain).toMatch(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[a-z0-9/-]+)?$/);
    }
  });
});

describe('data/sources, countries', () => {
  it('calls every country as the Unicode data does', () => {
    const display = new Intl.DisplayNames('en', { type: 'region' });
    // Everyday names where the Unicode name is another one.
    const own: Record<string, string> = {
      GB: 'Britain',
      PS: 'Palestine',
      US: 'America',
      TR: 'Turkey',
      CZ: 'Czechia',
    };
    for (const { country, name } of countries) {
      expect([display.of(country), own[country]], country).toContain(name);
    }
  });

  it('knows each country by a stem in every language with cues', () => {
    for (const { adjectives, names } of countries) {
      for (const list of [...Object.values(adjectives), ...Object.values(names)]) {
        expect(list.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('data/sources, capitals', () => {
  it('is sorted by name and gives each its country and a name in other scripts', () => {
    const names = capitals.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    for (const { country, name, names: written } of capitals) {
      expect(country, name).toMatch(/^[A-Z]{2}$/);
      for (const language of ['el', 'ja', 'ko', 'ru', 'uk', 'zh'])
        expect(Object.keys(written), name).toContain(language);
    }
  });
});

describe('data/sources, the whole catalogue', () => {
  const entries = Object.values(files).flat();

  it('holds more than 1,500 sources, from the countries of every language', () => {
    expect(entries.length).toBeGreaterThan(1500);
    for (const [language, home] of Object.entries<string[]>(languages)) {
      const outletsThere = outlets.filter(({ country }) => home.includes(country));
      expect(outletsThere.length, language).toBeGreaterThanOrEqual(20);
    }
  });

  it('names each source once in all files', () => {
    const names = entries.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('gives one name to several sources only where their countries differ', () => {
    const sources = new Map<string, typeof entries>();
    for (const entry of entries) {
      for (const key of new Set([entry.name, ...entry.aliases, ...entry.domains].map(normaliseName)))
        sources.set(key, [...(sources.get(key) ?? []), entry]);
    }
    const clashes = [...sources].filter(
      ([, list]) => new Set(list.map(({ country }) => country)).size < list.length,
    );
    expect(clashes.map(([key, list]) => [key, list.map(({ name }) => name)])).toEqual([]);
  });
});

describe('data/sources, owners', () => {
  const houses = owners.flatMap(({ name, titles, newsrooms }) => [
    { name, titles, atLeast: 0 },
    ...newsrooms.map((newsroom) => ({ ...newsroom, atLeast: 2 })),
  ]);

  it('is sorted, with titles sorted and at least two of them in each shared newsroom', () => {
    expect(owners.map(({ name }) => name)).toEqual(owners.map(({ name }) => name).toSorted());
    for (const { name, titles, atLeast } of houses) {
      expect(titles, name).toEqual(titles.toSorted());
      expect(titles.length, name).toBeGreaterThanOrEqual(atLeast);
    }
  });

  it('names outlets and agencies of the catalogue, each under one owner', () => {
    const known = new Set([...outlets, ...agencies].map(({ name }) => name));
    const titles = houses.flatMap((house) => house.titles);
    expect(titles.filter((title) => !known.has(title))).toEqual([]);
    expect(titles.length).toBe(new Set(titles).size);
  });

  it('says for each owner the year in which it was so', () => {
    for (const { name, asOf } of owners) expect(asOf, name).toBeGreaterThan(2020);
  });
});
