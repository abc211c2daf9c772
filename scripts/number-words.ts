/**
 * `npx tsx scripts/number-words.ts`: writes data/numbers/words.json, the number words of each language in
 * data/numbers/grammar.json, from CLDR's rules for spelling out numbers (package `cldr-rbnf`).
 *
 * Only words that the grammar (src/facts/number-grammar.ts) cannot put together from shorter ones are written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import grammar from '../data/numbers/grammar.json' with { type: 'json' };
import { type NumberPiece, type NumberWords, readNumberRun } from '../src/facts/number-grammar.ts';
import { formatSpelled, type RuleSets, readRuleSets } from './spell-numbers.ts';

const OUT = new URL('../data/numbers/words.json', import.meta.url);
const ABOUT =
  'Number words that are not put together from others, from CLDR (rbnf). Written by `npx tsx scripts/number-words.ts`; not edited by hand.';

/** CLDR's file where it is not named like the language. */
const FILES: Record<string, string[]> = { no: ['no', 'nn'] };

/** Rule sets that are not for running text. */
const SKIPPED = /year|financial|numbering-days|lenient/u;

/** Scales, and the multiples whose words show their forms. */
const SCALES = [1000, 1e4, 1e6, 1e8, 1e9, 1e12];
const MULTIPLES = [1, 2, 3, 5, 11, 22];

/** Languages that write scales with signs (千, 万, 億). */
const SIGNS: ReadonlySet<string> = new Set(['ja', 'ko', 'zh']);

/** Ordinals beyond these are written in digits. */
const MAX_ORDINAL = 31;

type Words = { cardinal: Record<string, string[]>; ordinal: Record<string, string[]> };

type Shape = Pick<NumberWords, 'joiners' | 'solid' | 'unitFirst' | 'vigesimal'>;

function wordsOf(language: string, { joiners, solid, unitFirst, vigesimal }: Shape): Words {
  const pieces = new Map<string, NumberPiece>();
  const known: NumberWords = { pieces, longest: 40, joiners, solid, unitFirst, vigesimal };
  const words: Words = { cardinal: {}, ordinal: {} };
  const sets = (FILES[language] ?? [language]).map((name) => readRuleSets(rules(name)));
  const add = (text: string, value: number, ordinal: boolean) => {
    const tokens = tokensOf(text);
    const joined = tokens.join('');
    if (tokens.length === 0 || /\d/u.test(joined)) return;
    if (!solid && joined.length < 1) return;
    if (readTokens(tokens, known)?.value === value || pieces.has(joined)) return;
    const isNew = !(joined in words[ordinal ? 'ordinal' : 'cardinal']);
    if (isNew) pieces.set(joined, { value, ordinal });
    const list = ordinal ? words.ordinal : words.cardinal;
    list[value] = [...(list[value] ?? []), joined];
  };
  const each = (kind: string, visit: (sets: RuleSets, name: string) => void) => {
    for (const set of sets) {
      for (const name of Object.keys(set)) {
        if (name.startsWith(`%spellout-${kind}`) && !SKIPPED.test(name)) visit(set, name);
      }
    }
  };
  for (const value of [...Array(99).keys()].map((i) => i + 1)) {
    for (const kind of ['cardinal', 'numbering']) {
      each(kind, (set, name) => add(formatSpelled(set, name, value, language), value, false));
    }
  }
  for (let value = 100; value < 1000; value += 100) {
    each('cardinal', (set, name) => add(formatSpelled(set, name, value, language), value, false));
  }
  // Signs for scales join any others; data/numbers/grammar.json lists them by themselves.
  for (const scale of SIGNS.has(language) ? [] : SCALES) {
    for (const times of MULTIPLES) {
      each('cardinal', (set, name) => {
        const tokens = tokensOf(formatSpelled(set, name, times * scale, language));
        // Of "dwa tysiące" only the scale is new.
        const scaleTokens =
          readTokens(tokens.slice(0, -1), known)?.value === times ? tokens.slice(-1) : tokens;
        const [only] = scaleTokens;
        if (scaleTokens.length !== 1 || only === undefined || pieces.has(only)) return;
        if (readTokens(tokens, known) !== null) return;
        const last = times === 1 ? only : stripMultiplier(only, times, known);
        if (last !== null) add(last, scale, false);
      });
    }
  }
  for (let value = 2; value <= MAX_ORDINAL; value++) {
    each('ordinal', (set, name) => add(formatSpelled(set, name, value, language), value, true));
  }
  return words;
}

/** "tusen" of "tvåtusen"; null if the multiplier is not written before it. */
function stripMultiplier(word: string, times: number, known: NumberWords): string | null {
  for (const [form, { value, ordinal }] of known.pieces) {
    if (value === times && !ordinal && word.startsWith(form) && word.length > form.length)
      return word.slice(form.length);
  }
  return known.pieces.size > 0 && !/\s/u.test(word) && times > 1 ? word : null;
}

function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s\u00ad\u200b,-]+/u)
    .filter((token) => token !== '');
}

function readTokens(tokens: readonly string[], words: NumberWords) {
  const borders = new Set([0]);
  let text = '';
  for (const token of tokens) {
    text += token;
    borders.add(text.length);
  }
  const reading = readNumberRun({ text, borders, digits: new Map() }, 0, words);
  return reading?.end === text.length ? reading : null;
}

function rules(name: string): unknown {
  const path = createRequire(import.meta.url).resolve(`cldr-rbnf/rbnf/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

const languages = Object.fromEntries(
  Object.entries(grammar.languages).map(([language, shape]) => [language, wordsOf(language, shape)]),
);
writeFileSync(OUT, `${JSON.stringify({ about: ABOUT, languages }, null, 1)}\n`);
