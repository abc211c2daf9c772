/**
 * Drift: how often a change is said where there is none, and how often a made one is found: `npx tsx bench/drift.ts`.
 *
 * Needs `../shared/bench`. Translations of one document change nothing, so whatever is said of them is wrong. Made
 * changes alter one sentence of a translation. The story groups' notes name numbers that an outlet got wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadEncoder } from '../cli/knowledge.ts';
import { lineToArticle } from '../cli/line-to-article.ts';
import { compareArticles } from '../src/drift/compare-articles.ts';
import { DRIFT_KINDS, type Drift, type DriftKind } from '../src/drift/drift.ts';
import { findPrintSlips } from '../src/drift/find-print-slips.ts';
import { bodySentences } from '../src/fingerprint/body-sentences.ts';
import { makeFingerprint } from '../src/fingerprint/fingerprint.ts';
import type { Article } from '../src/index.ts';
import { alignSentences, goodPairs } from '../src/matching/align-sentences.ts';
import { record, table } from './record.ts';

const NTREX = new URL('../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url);
const STORIES = ['../../shared/bench/stories/stories.jsonl', 'stories/stories.jsonl'].map(
  (path) => new URL(path, import.meta.url),
);
const READ_ON = '2026-11-23';

/** Languages with number words and negators, by NTREX's codes; those of first class come first. */
const LANGUAGES =
  'swe deu pol fra spa ita por nld dan nob fin ces rus ukr ron hun ell tur arb zho-CN jpn kor'.split(' ');
const FIRST_CLASS = new Set(LANGUAGES.slice(0, 3));

type Document = { id: string; lang: string; story: string; paras: string[] };

const encoder = loadEncoder();
const toArticle = (line: unknown): Article => lineToArticle(line, READ_ON).article;

/** Changes said of faithful translations: all are false. */
function countFalseAlarms(documents: readonly Document[]): string {
  const english = new Map(
    documents.filter(({ lang }) => lang === 'eng').map((one) => [one.story, toArticle(one)]),
  );
  const counts = { first: tally(), other: tally() };
  for (const document of documents) {
    const source = english.get(document.story);
    if (!source || !LANGUAGES.includes(document.lang)) continue;
    const count = FIRST_CLASS.has(document.lang) ? counts.first : counts.other;
    const { aligned, drift } = compareArticles(source, toArticle(document), encoder);
    count.pairs += aligned.length;
    count.documents++;
    for (const { kind } of drift) count.kinds.set(kind, (count.kinds.get(kind) ?? 0) + 1);
    if (process.argv.includes('--show')) show(document.id, source, document, drift);
  }
  const rows = DRIFT_KINDS.map((kind) => [
    kind,
    ...[counts.first, counts.other].map(({ kinds, pairs }) => {
      const times = kinds.get(kind) ?? 0;
      return `${times} (${((1000 * times) / pairs).toFixed(1)})`;
    }),
  ]);
  const head = (name: string, { documents, pairs }: Tally) =>
    `${name}: ${documents} translations, ${pairs} pairs`;
  return table([['change', head('sv, de, pl', counts.first), head('19 others', counts.other)], ...rows]);
}

type Tally = { documents: number; pairs: number; kinds: Map<DriftKind, number> };

function tally(): Tally {
  return { documents: 0, pairs: 0, kinds: new Map() };
}

/** NTREX variants in one language: what differs is style. */
const VARIANTS = [
  ['eng', 'eng-GB'],
  ['eng', 'eng-IN'],
  ['eng', 'eng-US'],
  ['spa', 'spa-MX'],
  ['por', 'por-BR'],
  ['fra', 'fra-CA'],
  ['nob', 'nno'],
] as const;

function groupByLanguage(documents: readonly Document[]): Map<string, Document[]> {
  const groups = new Map<string, Document[]>();
  for (const one of documents) groups.set(one.lang, [...(groups.get(one.lang) ?? []), one]);
  return groups;
}

/** Changes said of two translations into one language: all are false. */
function countWithinLanguage(documents: readonly Document[]): string {
  const counts = tally();
  const byLang = groupByLanguage(documents);
  for (const [a, b] of VARIANTS) {
    const others = new Map((byLang.get(b) ?? []).map((one) => [one.story, one]));
    for (const document of byLang.get(a) ?? []) {
      const other = others.get(document.story);
      if (!other) continue;
      const source = toArticle(document);
      const { aligned, drift } = compareArticles(source, toArticle(other), encoder);
      counts.pairs += aligned.length;
      counts.documents++;
      for (const { kind } of drift) counts.kinds.set(kind, (counts.kinds.get(kind) ?? 0) + 1);
      if (process.argv.includes('--show')) show(other.id, source, other, drift);
    }
  }
  const rows = DRIFT_KINDS.map((kind) => {
    const times = counts.kinds.get(kind) ?? 0;
    return [kind, `${times} (${((1000 * times) / (counts.pairs || 1)).toFixed(1)})`];
  });
  return table([
    ['change', `${counts.documents} pairs of translations, ${counts.pairs} pairs of sentences`],
    ...rows,
  ]);
}

function show(id: string, source: Article, document: Document, drift: readonly Drift[]): void {
  const text = toArticle(document).text;
  for (const { kind, from, to, before, after } of drift) {
    if (kind === 'added' || kind === 'dropped') continue;
    console.log(`\n${id} ${kind} ${before?.says} -> ${after?.says}`);
    for (const { start, end } of from) console.log(`  < ${source.text.slice(start, end)}`);
    for (const { start, end } of to) console.log(`  > ${text.slice(start, end)}`);
  }
}

/** A change made to one paragraph, or null where it has nothing to change. */
type Change = (paragraph: string, index: number, documents: readonly Document[]) => string | null;

const MADE: Record<string, { kind: DriftKind; change: Change }> = {
  'two digits exchanged': {
    kind: 'number-changed',
    change: (text) => {
      const found = /(?<![\p{N}.,:/-])(?!19|20)([1-9])([1-9])(?![\p{N}.,:/-])/u.exec(text);
      if (!found || found[1] === found[2]) return null;
      return `${text.slice(0, found.index)}${found[2]}${found[1]}${text.slice(found.index + 2)}`;
    },
  },
  'a zero added': {
    kind: 'number-changed',
    change: (text) => {
      const found = /(?<![\p{N}.,:/-])([1-9]\d?)(?![\p{N}.,:/-])(?= \p{Ll})/u.exec(text);
      return found
        ? `${text.slice(0, found.index)}${found[1]}0${text.slice(found.index + found[0].length)}`
        : null;
    },
  },
  'a sentence of another document added': {
    kind: 'added',
    change: (text, index, documents) => {
      const other = documents[(index + 7) % documents.length]?.paras[3];
      return other === undefined ? null : `${text} ${other}`;
    },
  },
};

/** Of the changes made to translations, how many were found. */
function countFound(documents: readonly Document[]): string {
  const english = new Map(
    documents.filter(({ lang }) => lang === 'eng').map((one) => [one.story, toArticle(one)]),
  );
  const rows = Object.entries(MADE).map(([name, { kind, change }]) => {
    let [made, found] = [0, 0];
    const byLang = groupByLanguage(documents);
    for (const document of documents) {
      const source = english.get(document.story);
      if (!source || !LANGUAGES.includes(document.lang)) continue;
      const own = byLang.get(document.lang) ?? [];
      const make = (paragraph: string) => change(paragraph, own.indexOf(document), own);
      const at = document.paras.findIndex((paragraph) => make(paragraph) !== null);
      const changed = make(document.paras[at] ?? '');
      if (changed === null) continue;
      const paras = document.paras.with(at, changed);
      made++;
      const { drift } = compareArticles(source, toArticle({ ...document, paras }), encoder);
      if (drift.some((one) => one.kind === kind)) found++;
    }
    return [name, kind, made, found, `${((100 * found) / (made || 1)).toFixed(0)} %`];
  });
  return table([['change made', 'kind', 'made', 'found', 'recall'], ...rows]);
}

type Story = {
  id: string;
  role: string;
  notes: string;
  chain: { copies_or_translates: string | null } | null;
};

/** Numbers that the story groups' notes name as changed, and what is said of a telling and its parent. */
function readNotes(): string {
  const rows: (string | number)[][] = [];
  for (const file of STORIES.filter((url) => existsSync(url))) {
    const stories = readLines(file) as Story[];
    const byId = new Map(stories.map((story) => [story.id, story]));
    let [pairs, gold, found, said, right] = [0, 0, 0, 0, 0];
    for (const story of stories) {
      const parent = byId.get(story.chain?.copies_or_translates ?? '');
      if (!parent || story.role === 'related') continue;
      pairs++;
      const expected = changedNumbers(story);
      gold += expected.length;
      const { drift } = compareArticles(toArticle(parent), toArticle(story), encoder);
      const changes = drift.filter(({ kind }) => kind === 'number-changed');
      said += changes.length;
      const says = (one: Drift) => [one.before?.says, one.after?.says];
      found += expected.filter((values) => changes.some((one) => isNamed(values, says(one)))).length;
      right += changes.filter((one) => expected.some((values) => isNamed(values, says(one)))).length;
      if (process.argv.includes('--show')) {
        console.log(`\n== ${story.id} of ${parent.id}: ${story.notes}`);
        const [a, b] = [toArticle(parent), toArticle(story)];
        for (const one of drift) {
          console.log(`  ${one.kind} ${one.before?.says ?? ''} -> ${one.after?.says ?? ''}`);
          if (one.from[0]) console.log(`     < ${a.text.slice(one.from[0].start, one.from[0].end)}`);
          if (one.to[0]) console.log(`     > ${b.text.slice(one.to[0].start, one.to[0].end)}`);
        }
      }
    }
    rows.push([groupsName(file), pairs, gold, found, said, right]);
  }
  return table([
    [
      'groups',
      'tellings with a parent',
      'numbers changed by the notes',
      'of them found',
      'said',
      'of them in the notes',
    ],
    ...rows,
  ]);
}

/** Changes said between a telling and a related article on something else, which is no telling of its story. */
function countBetweenRelated(): string {
  const counts = tally();
  for (const file of STORIES.filter((url) => existsSync(url))) {
    const stories = readLines(file) as (Story & { group: string })[];
    for (const a of stories) {
      for (const b of stories) {
        if (a.group !== b.group || a.role === 'related' || b.role !== 'related') continue;
        const { aligned, drift } = compareArticles(toArticle(a), toArticle(b), encoder);
        counts.documents++;
        counts.pairs += aligned.length;
        for (const { kind } of drift) counts.kinds.set(kind, (counts.kinds.get(kind) ?? 0) + 1);
      }
    }
  }
  const rows = DRIFT_KINDS.filter((kind) => kind !== 'added' && kind !== 'dropped').map((kind) => [
    kind,
    counts.kinds.get(kind) ?? 0,
  ]);
  return table([
    ['change', `${counts.documents} pairs of articles, ${counts.pairs} pairs of sentences`],
    ...rows,
  ]);
}

function readLines(file: URL): unknown[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What the index alone shows: numbers that slipped, between one article's text and another's fingerprint. */
function countPrintSlips(documents: readonly Document[]): string {
  const slips = (here: Article, there: Article) => {
    const print = makeFingerprint(there, [], encoder, { id: '', story: null });
    const own = makeFingerprint(here, [], encoder, { id: '', story: null });
    const spans = bodySentences(here);
    const pairs = goodPairs(alignSentences(own.sentences, print.sentences, encoder.dim));
    const aligned = pairs.map(({ here: row, there, similarity }) => ({
      ...{ here: { start: spans[row]?.start ?? 0, end: spans[row]?.end ?? 0 }, there, similarity },
    }));
    return { pairs: pairs.length, slips: findPrintSlips(here, aligned, print.sentences) };
  };
  const english = new Map(
    documents.filter(({ lang }) => lang === 'eng').map((one) => [one.story, toArticle(one)]),
  );
  let [pairs, said] = [0, 0];
  for (const document of documents) {
    const source = english.get(document.story);
    if (!source || !LANGUAGES.includes(document.lang)) continue;
    const found = slips(toArticle(document), source);
    pairs += found.pairs;
    said += found.slips.length;
  }
  const rows: (string | number)[][] = [['faithful translations, all false', pairs, said, 0]];
  for (const file of STORIES.filter((url) => existsSync(url))) {
    const stories = readLines(file) as Story[];
    const byId = new Map(stories.map((story) => [story.id, story]));
    const sum = { pairs: 0, said: 0, right: 0 };
    for (const story of stories) {
      const parent = byId.get(story.chain?.copies_or_translates ?? '');
      if (!parent || story.role === 'related') continue;
      const found = slips(toArticle(story), toArticle(parent));
      const expected = changedNumbers(story);
      sum.pairs += found.pairs;
      sum.said += found.slips.length;
      sum.right += found.slips.filter(({ value, other }) =>
        expected.some((values) => isNamed(values, [String(value), String(other)])),
      ).length;
    }
    rows.push([groupsName(file), sum.pairs, sum.said, sum.right]);
  }
  return table([['articles', 'pairs of sentences', 'numbers said', 'of them in the notes'], ...rows]);
}

function groupsName(file: URL): string {
  return file.pathname.includes('shared') ? 'sixteen shared groups' : 'our own groups';
}

/** The numbers that a telling's notes name as changed, as digits: before and after. */
function changedNumbers({ notes }: Story): string[][] {
  return [...(notes ?? '').matchAll(/([\d.,]*\d) ?(?:->|→|for|instead of) ?([\d.,]*\d)/gu)].map(
    ([, before = '', after = '']) => [before, after].map((text) => text.replaceAll(/\D/gu, '')),
  );
}

/** Whether two numbers that were said are those of a note, whatever their scale and decimals. */
function isNamed(noted: readonly string[], said: readonly (string | undefined)[]): boolean {
  const bare = (text: string | undefined) => text?.replaceAll(/\D/gu, '').replace(/0+$/u, '');
  return noted.every((value) => said.some((one) => bare(one) === bare(value)));
}

if (!existsSync(NTREX)) {
  console.error('../shared/bench is missing; nothing was measured.');
  process.exitCode = 1;
} else {
  const documents = gunzipSync(readFileSync(NTREX))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Document);
  record(
    'drift',
    'Drift between tellings',
    [
      'Changes said of faithful translations of 55 English documents (NTREX development half); all are false. In brackets: a thousand aligned pairs.',
      countFalseAlarms(documents),
      'The same between two translations into one language (variants of English, Spanish, Portuguese, French; the two kinds of Norwegian):',
      countWithinLanguage(documents),
      'One thing of a translation changed:',
      countFound(documents),
      'Numbers that the notes of the story groups name as changed between a telling and its parent. A change said that the notes do not name may still be one:',
      readNotes(),
      'Changes said between tellings and related articles of the same groups, which tell of something else with the same people and places (an analysis compares only tellings of one story). Some are true: a number in which the two differ.',
      countBetweenRelated(),
      'What the index shows without the texts: numbers that slipped between an article and a fingerprint.',
      countPrintSlips(documents),
    ].join('\n\n'),
  );
}
