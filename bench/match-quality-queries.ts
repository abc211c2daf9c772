/** Queries made of a document: whole, in parts, and spoilt in the ways in which pages come. */
import { readFileSync } from 'node:fs';
import { primaryTag } from '../cli/primary-tag.ts';
import { type Document, pick, seeded } from './match-quality-data.ts';

const BOILERPLATE = JSON.parse(
  readFileSync(new URL('match-quality-boilerplate.json', import.meta.url), 'utf8'),
) as { lines: Record<string, string[]> };

/** A text whose story is looked for. */
export type Query = {
  story: string;
  /** Language that its result counts for. */
  lang: string;
  /** Language that the page states; null for a page that does not. */
  stated: string | null;
  paras: string[];
  /** Documents that it holds besides its own: finding one is neither right nor wrong. */
  besides: string[];
  /** Primary tags of its languages; an any-language index must not hold its story in one of these. */
  tags: (string | null)[];
};

/** What queries are made with. */
export type Material = { stories: ReadonlyMap<string, ReadonlyMap<string, Document>>; seed: number };

type Maker = (document: Document, others: Material) => Partial<Query>;

/** Kinds of queries by name; what a maker leaves out is as in the whole document. */
export const KINDS: Readonly<Record<string, Maker>> = {
  whole: () => ({}),
  'whole, language not stated': () => ({ stated: null }),
  'first third': ({ paras }) => ({ paras: paras.slice(0, Math.ceil(paras.length / 3)) }),
  'title and two sentences': ({ paras }) => ({ paras: paras.slice(0, 3) }),
  'second half replaced by another document': replaceEnd,
  'first half replaced by another document': replaceBeginning,
  'boilerplate around it': surround,
  'half in another language': mix,
};

/** The query of a kind that a document gives, the same in every run. */
export function makeQuery(maker: Maker, document: Document, stories: Material['stories']): Query {
  const { story, lang, paras } = document;
  const seed = [...`${story} ${lang}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  const whole = { story, lang, stated: lang, paras, besides: [], tags: [primaryTag(lang)] };
  return { ...whole, ...maker(document, { stories, seed }) };
}

/** The second half gives way to that of another document in the same language. */
function replaceEnd(document: Document, { stories, seed }: Material): Partial<Query> {
  const { donor, other, half } = halve(document, { stories, seed });
  const put = other.slice(Math.max(0, other.length - (document.paras.length - half)));
  return { paras: [...document.paras.slice(0, half), ...put], besides: [donor] };
}

/** The first half, headline included, gives way to the beginning of another document in the same language. */
function replaceBeginning(document: Document, { stories, seed }: Material): Partial<Query> {
  const { donor, other, half } = halve(document, { stories, seed });
  return { paras: [...other.slice(0, half), ...document.paras.slice(half)], besides: [donor] };
}

/** Where a document is cut, and the one that gives the other half. */
function halve({ story, lang, paras }: Document, { stories, seed }: Material) {
  const donor = pick(
    [...stories.keys()].filter((other) => other !== story),
    seeded(seed),
  );
  return { donor, other: stories.get(donor)?.get(lang)?.paras ?? [], half: Math.ceil(paras.length / 2) };
}

/** Lines of a site before and after the text, in its language where we have them, else in English. */
function surround({ lang, paras }: Document): Partial<Query> {
  const known = BOILERPLATE.lines;
  const lines = known[primaryTag(lang) ?? ''] ?? known['en'] ?? [];
  const half = Math.ceil(lines.length / 2);
  return { paras: [...lines.slice(0, half), ...paras, ...lines.slice(half)] };
}

/** The second half stands in another language, not English; the page states none. */
function mix({ story, lang, paras }: Document, { stories, seed }: Material): Partial<Query> {
  const variants = [...(stories.get(story)?.values() ?? [])].filter(
    (other) => ![primaryTag(lang), 'en'].includes(primaryTag(other.lang)),
  );
  const other = pick(variants, seeded(seed));
  const half = Math.ceil(paras.length / 2);
  return {
    stated: null,
    paras: [...paras.slice(0, half), ...other.paras.slice(half)],
    tags: [primaryTag(lang), primaryTag(other.lang)],
  };
}
