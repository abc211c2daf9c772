/**
 * Quality and speed of matching: `npx tsx bench/matching.ts`; with `--fit` the verdict's weights are fitted first
 * and written to data/verdict/weights.json.
 *
 * Needs `../shared/bench`. Every figure on the story groups comes from models that never saw the group.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadEncoder } from '../cli/knowledge.ts';
import { bufferSource, openPack, type Verdict, writePack } from '../src/index.ts';
import { compareTellings } from '../src/matching/compare-tellings.ts';
import { findCandidates } from '../src/matching/find-candidates.ts';
import { scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import { isHeldOut } from './match-quality-data.ts';
import {
  hasData,
  type Item,
  type Pair,
  type Relation,
  readNtrexItems,
  readPackItems,
  readStoryItems,
  searchPairs,
  storyPairs,
} from './matching-data.ts';
import { record, table } from './record.ts';
import { fitVerdict, type Judged, judgeHeldOut, type Training } from './verdict-fit.ts';

const WEIGHTS = new URL('../data/verdict/weights.json', import.meta.url);
const ABOUT =
  'Weights of the verdict models (src/matching/score-match.ts). Written by `npx tsx bench/matching.ts --fit`; not edited by hand.';

/** Tellings of the pack on which search is timed. */
const TIMED_TELLINGS = 20_000;

/** Repetitions of each timing; the median is reported. */
const REPETITIONS = 15;

async function main(): Promise<void> {
  if (!hasData()) {
    console.error('../shared/bench is missing; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const encoder = loadEncoder();
  const stories = readStoryItems(encoder);
  const whole = readNtrexItems(encoder, 1);
  const pack = readPackItems(encoder);
  const searchesFor = (items: readonly Item[]) => [
    ...searchPairs(items, stories),
    ...searchPairs(items, pack, pack.length),
  ];
  // What the encoder has not seen the verdict shall not see either, so that bench/match-quality.ts judges both.
  const searches = searchesFor(whole.filter(({ story }) => !isHeldOut(story)));
  const unseen = searchesFor(whole.filter(({ story }) => isHeldOut(story)));
  const training = { stories: storyPairs(stories), searches };
  const weights = fitVerdict(training);
  const judged = judgeHeldOut(training);
  if (process.argv.includes('--fit')) {
    writeFileSync(WEIGHTS, `${JSON.stringify({ about: ABOUT, encoder: encoder.id, ...weights }, null, 2)}\n`);
  }
  const others = readNtrexItems(encoder, 1, { everyOther: 7 });
  const halves = [0, 1].map((half) => falseInOtherHalf(training, whole, half));
  const body = [
    'Story groups, leave one group out, thresholds chosen without the group too (16 groups, 100 articles):',
    table([
      [
        'publication dates',
        'precision of *same*',
        'recall of *same*',
        'related seen as related or unsure',
        'pairs',
      ],
      ['known', ...verdictRow(judged.dated)],
      ['not known', ...verdictRow(judged.undated)],
    ]),
    'Verdicts other than `none` on NTREX documents, which have nothing to do with what is searched:',
    table([
      ['searched', 'documents', 'weights', 'pairs', 'related', 'unsure', 'same'],
      [
        'starter pack',
        '95 other languages',
        'as shipped',
        ...strangerRow(searchPairs(others, pack, pack.length), weights),
      ],
      [
        'story groups',
        '95 other languages',
        'as shipped',
        ...strangerRow(searchPairs(others, stories), weights),
      ],
      ['both', '34 languages, documents kept out', 'as shipped', ...strangerRow(unseen, weights)],
      [
        'both',
        '34 languages, the other documents',
        'that saw the other half of the documents',
        ...addRows(halves),
      ],
    ]),
    'NTREX development documents, 34 languages, another language’s telling among the 55 English ones:',
    table([['ranked by', 'R@1', 'queries'], ...rankingRows(whole, weights)]),
    `Pack of ${TIMED_TELLINGS.toLocaleString('en')} tellings, median of ${REPETITIONS}:`,
    table([['stage', 'ms'], ...(await timingRows(whole, weights))]),
  ].join('\n\n');
  record('matching', `Matching with ${encoder.id}`, body);
}

/** The same counts as `score.py match` of the story groups makes, over unordered pairs. */
function verdictRow(judged: readonly Judged[]): (string | number)[] {
  const count = (...[relation, ...verdicts]: [Relation | null, ...Verdict[]]) =>
    judged.filter(
      ({ pair, verdict }) => (relation ?? pair.relation) === pair.relation && verdicts.includes(verdict),
    ).length;
  const total = (relation: Relation) => judged.filter(({ pair }) => pair.relation === relation).length;
  const share = (part: number, all: number) => `${(part / Math.max(1, all)).toFixed(3)} (${part}/${all})`;
  return [
    share(count('same', 'same'), count(null, 'same')),
    share(count('same', 'same'), total('same')),
    share(count('related', 'related', 'unsure'), total('related')),
    judged.length,
  ];
}

/** How many of the pairs get each verdict but `none`. */
function strangerRow(pairs: readonly Pair[], weights: VerdictWeights): number[] {
  const verdicts = pairs.map(({ features }) => scoreMatch(features, weights).verdict);
  const count = (verdict: Verdict) => verdicts.filter((found) => found === verdict).length;
  return [pairs.length, count('related'), count('unsure'), count('same')];
}

/** The same on every second document, with weights that saw only searches for the others. */
function falseInOtherHalf(training: Training, items: readonly Item[], half: number): number[] {
  const stories = [...new Set(items.map(({ story }) => story))].sort();
  const isHeld = ({ groups }: Pair) => stories.indexOf(groups[0]) % 2 === half;
  const weights = fitVerdict({ ...training, searches: training.searches.filter((pair) => !isHeld(pair)) });
  return strangerRow(training.searches.filter(isHeld), weights);
}

function addRows(rows: readonly number[][]): number[] {
  const [first = [], ...others] = rows;
  return first.map((value, i) => others.reduce((sum, row) => sum + (row[i] ?? 0), value));
}

function rankingRows(items: readonly Item[], weights: VerdictWeights): (string | number)[][] {
  const index = items.filter(({ comparable }) => comparable.fingerprint.lang === 'en');
  const queries = items.filter(({ comparable }) => comparable.fingerprint.lang !== 'en');
  const pack = toIndex(index);
  const hits = { article: 0, score: 0 };
  for (const query of queries) {
    const candidates = findCandidates(query.comparable.fingerprint.vector, [pack], 20);
    const ranked = candidates.flatMap((candidate) => {
      const item = index[candidate.index];
      return item
        ? [{ item, ...scoreMatch(compareTellings(query.comparable, item.comparable).features, weights) }]
        : [];
    });
    if (ranked[0]?.item.story === query.story) hits.article++;
    if (ranked.sort((a, b) => b.score - a.score)[0]?.item.story === query.story) hits.score++;
  }
  return [
    ['article vector', (hits.article / queries.length).toFixed(4), queries.length],
    ['score of the first 20', (hits.score / queries.length).toFixed(4), queries.length],
  ];
}

async function timingRows(items: readonly Item[], weights: VerdictWeights): Promise<(string | number)[][]> {
  const many = Array.from({ length: TIMED_TELLINGS }, (_, i) => items[i % items.length]).filter(
    (item) => item !== undefined,
  );
  const bytes = writePack(
    many.map(({ comparable }, i) => ({ ...comparable.fingerprint, id: String(i) })),
    labelOf(items),
  );
  const source = bufferSource('bench.pack', bytes);
  const pack = await openPack(source);
  const [query] = items;
  if (!query) return [];
  const { vector } = query.comparable.fingerprint;
  return [
    ['open the pack', await median(() => openPack(source))],
    ['candidates', await median(() => findCandidates(vector, [pack], 20))],
    [
      'align and judge 20',
      await median(() =>
        items
          .slice(0, 20)
          .map(({ comparable }) =>
            scoreMatch(compareTellings(query.comparable, comparable).features, weights),
          ),
      ),
    ],
    ['bytes per telling', Math.round(bytes.length / pack.count)],
  ];
}

/** The article vectors of items, as findCandidates searches them. */
function toIndex(items: readonly Item[]) {
  const rows = items.map(({ comparable }) => comparable.fingerprint.vector);
  return {
    vectors: Int8Array.from(rows.flatMap((row) => [...row])),
    count: rows.length,
    dim: rows[0]?.length ?? 0,
  };
}

function labelOf(items: readonly Item[]) {
  const first = items[0]?.comparable.fingerprint;
  return {
    name: 'bench',
    created: '2026-01-01',
    encoder: { id: first?.encoder ?? '', dim: first?.vector.length ?? 2 },
  };
}

async function median(task: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < REPETITIONS; run++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return (times[REPETITIONS >> 1] ?? 0).toFixed(1);
}

await main();
