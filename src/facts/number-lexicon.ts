/** The number words of each language and the words around numbers, from data/numbers, arranged for look-up. */
import grammar from '../../data/numbers/grammar.json' with { type: 'json' };
import cldr from '../../data/numbers/words.json' with { type: 'json' };
import type { NumberPiece, NumberWords } from './number-grammar.ts';

/** How a number stands to the true one: "about 40", "nearly 40", "more than 40". */
export type Approximation = 'about' | 'under' | 'over';

/** What is known of the numbers of one language. */
export type NumberLexicon = NumberWords & {
  /** First two letters (or the only one) of every word in `pieces`: most words of a text are no number by these alone. */
  starts: ReadonlySet<string>;
  /** Words that are something else more often than a number when they stand alone ("second", "neuf"). */
  never: ReadonlySet<string>;
  /** Words for percent, each in lower case; they may be several words. */
  percent: readonly string[];
  /** Words before (in some languages after) a number, by what they say of it; longest first. */
  around: readonly (readonly [words: string, approximation: Approximation])[];
  /** Words between the two ends of a range. */
  ranges: readonly string[];
};

type Shape = (typeof grammar.languages)['en'];

const LEXICONS = new Map<string, NumberLexicon>();

/** What is known of the numbers of a language; digits only for one that data/numbers does not have. */
export function numberLexicon(language: string | null): NumberLexicon {
  const tag = inOneNorwegian(language);
  const key = tag !== null && Object.hasOwn(grammar.languages, tag) ? tag : '';
  const known = LEXICONS.get(key) ?? buildLexicon(key);
  LEXICONS.set(key, known);
  return known;
}

/** The tag under which data/numbers keeps a language: both ways of writing Norwegian are `no`. */
export function inOneNorwegian(language: string | null): string | null {
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

function buildLexicon(language: string): NumberLexicon {
  const shapes = grammar.languages as unknown as Record<string, Shape | undefined>;
  const shape = shapes[language];
  if (!shape) return NOTHING;
  const pieces = new Map<string, NumberPiece>();
  const add = (lists: Record<string, readonly string[]>, ordinal: boolean) => {
    for (const [value, words] of Object.entries(lists)) {
      for (const word of words) {
        // "tys." and "tys" are one word: the point ends it.
        const plain = word.replaceAll(/[\s.-]/gu, '');
        if (!pieces.has(plain)) pieces.set(plain, { value: Number(value), ordinal });
      }
    }
  };
  const words = (cldr.languages as Record<string, Record<'cardinal' | 'ordinal', Record<string, string[]>>>)[
    language
  ];
  add(shape.forms, false);
  add(words?.cardinal ?? {}, false);
  add(shape.scales, false);
  add(words?.ordinal ?? {}, true);
  const { joiners, solid, unitFirst, vigesimal, never, percent, ranges } = shape;
  const around = (['about', 'under', 'over'] as const).flatMap((approximation) =>
    shape[approximation].map((text) => [text, approximation] as const),
  );
  return {
    ...{ pieces, joiners, solid, unitFirst, vigesimal, percent, ranges },
    never: new Set(never),
    starts: new Set([...pieces.keys()].map((word) => word.slice(0, 2))),
    longest: Math.max(...[...pieces.keys()].map(({ length }) => length)),
    around: around.sort(([a], [b]) => b.length - a.length),
  };
}

const NOTHING: NumberLexicon = {
  ...{ pieces: new Map(), longest: 0, joiners: [], solid: false, unitFirst: false, vigesimal: false },
  ...{ starts: new Set(), never: new Set(), percent: [], around: [], ranges: [] },
};
