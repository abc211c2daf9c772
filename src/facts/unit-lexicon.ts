/** The words and signs for units and currencies of each language, from data/numbers, arranged for look-up. */
import measures from '../../data/numbers/measures.json' with { type: 'json' };
import cldr from '../../data/numbers/units.json' with { type: 'json' };
import { inOneNorwegian } from './number-lexicon.ts';

/**
 * What a number counts: a unit by its CLDR name (`length-mile`), or currencies by their codes, sorted and joined by a
 * slash where a bare noun leaves it open (`CAD/USD`).
 */
export type UnitName = string;

/** The words for units of one language. */
export type UnitLexicon = {
  /** By the word or words, in lower case with single spaces. */
  units: ReadonlyMap<string, UnitName>;
  /** Letters of the longest key. */
  longest: number;
};

/** Dimension and size of each unit; `temperature` is reckoned apart. */
export const UNITS: ReadonlyMap<UnitName, { dimension: string; factor: number }> = new Map(
  Object.entries(measures.units).map(([name, [dimension, factor]]) => [
    name,
    { dimension: String(dimension), factor: Number(factor) },
  ]),
);

/** Signs for currencies that stand before or behind the number in any language, in lower case. */
export const CURRENCY_SIGNS: ReadonlyMap<string, UnitName> = new Map(
  Object.entries(measures.signs).map(([sign, codes]) => [sign, nameOf(codes)]),
);

type Words = Record<string, readonly string[]>;
type Shape = { units: Words; currencies: Words; nouns: Words };

const SHAPES = cldr.languages as unknown as Record<string, Shape | undefined>;
const HOME: Record<string, readonly string[] | undefined> = measures.home;
const LEXICONS = new Map<string, UnitLexicon>();

/** The words for units of a language; signs only for one that data/numbers does not have. */
export function unitLexicon(language: string | null): UnitLexicon {
  const tag = inOneNorwegian(language);
  const key = tag !== null && Object.hasOwn(SHAPES, tag) ? tag : '';
  const known = LEXICONS.get(key) ?? buildLexicon(key);
  LEXICONS.set(key, known);
  return known;
}

function buildLexicon(language: string): UnitLexicon {
  const units = new Map<string, UnitName>([...CURRENCY_SIGNS, ...Object.entries(measures.symbols)]);
  const shape = SHAPES[language];
  // A noun at home is the money of the house: "kroner" in Danish.
  const home = HOME[language]?.[0];
  for (const [noun, codes] of Object.entries(shape?.nouns ?? {}))
    units.set(noun, home !== undefined && codes.includes(home) ? home : nameOf(codes));
  for (const [code, names] of Object.entries(shape?.currencies ?? {})) {
    // A name of two words says which; one word is a noun, or no name at all.
    for (const name of names) if (/\s/u.test(name) || !units.has(name)) units.set(name, code);
  }
  for (const [unit, words] of Object.entries(shape?.units ?? {})) {
    for (const word of words) {
      // Where one word is both, the ton is the metric one: the short ton is American.
      if (unit === 'mass-ton' && shape?.units['mass-tonne']?.includes(word)) continue;
      if (!units.has(word)) units.set(word, unit);
    }
  }
  return { units, longest: Math.max(...[...units.keys()].map(({ length }) => length)) };
}

function nameOf(codes: readonly string[]): UnitName {
  return [...codes].sort().join('/');
}
