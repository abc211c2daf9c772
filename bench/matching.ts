/**
 * Quality and speed of matching: `npx tsx bench/matching.ts`; with `--fit` the verdict's weights are fitted first
 * and written to data/verdict/weights.json.
 *
 * Needs `../shared/bench`. Every figure on the story groups comes from models that never saw the group.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadEncoder } from '../cli/knowledge.ts';
import { readPack, writePack } from '../src/index.ts';
import { compareTellings } from '../src/matching/compare-tellings.ts';
import { findCandidates } from '../src/matching/find-candidates.ts';
import { scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import {
  hasData,
  type Item,
  readNtrexItems,
  readStoryItems,
  storyPairs,
  strangerPairs,
  translationPairs,
} from './matching-data.ts';
import { record, table } from './record.ts';
import { fitVerdict, type Judged } from './verdict-fit.ts';

const WEIGHTS = new URL('../data/verdict/weights.json', import.meta.url);
const ABOUT =
  'Weights of the verdict models (src/matching/score-match.ts). Written by `npx tsx bench/matching.ts --fit`; not edited by hand.';

/** Tellings of the pack on which search is timed. */
const TIMED_TELLINGS = 20_000;

/** Repetitions of each timing; the median is reported. */
const REPETITIONS = 15;

function main(): void {
  if (!hasData()) {
    console.error('../shared/bench is missing; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const encoder = loadEncoder();
  const stories = readStoryItems(encoder);
  const whole = readNtrexItems(encoder, 1);
  const briefs = readNtrexItems(encoder, 1 / 3);
  const { weights, judged } = fitVerdict({
    stories: storyPairs(stories),
    translations: [...translationPairs(whole, whole, [1, 2]), ...translationPairs(briefs, whole, [3])],
    strangers: strangerPairs(whole),
  });
  if (process.argv.includes('--fit')) {
    writeFileSync(WEIGHTS, `${JSON.stringify({ about: ABOUT, encoder: encoder.id, ...weights }, null, 2)}\n`);
  }
  const body = [
    'Story groups, leave one group out (16 groups, 100 articles):',
    table([
      [
        'publication dates',
        'precision of *same*',
        'recall of *same*',
        'related seen as related or unsure',
        'pairs',
      ],
      ['known', ...verdictRow(judged.dated, weights)],
      ['not known', ...verdictRow(judged.undated, weights)],
    ]),
    'NTREX development documents, 34 languages, another language’s telling among the 55 English ones:',
    table([['ranked by', 'R@1', 'queries'], ...rankingRows(whole, weights)]),
    `Pack of ${TIMED_TELLINGS.toLocaleString('en')} tellings, median of ${REPETITIONS}:`,
    table([['stage', 'ms'], ...timingRows(whole, weights)]),
  ].join('\n\n');
  record('matching', `Matching with ${encoder.id}`, body);
}

/** The same counts as `score.py match` of the story groups makes, over unordered pairs. */
function verdictRow(judged: readonly Judged[], weights: VerdictWeights): (string | number)[] {
  const count = { right: 0, false: 0, same: 0, related: 0, seen: 0 };
  for (const { pair, score, kind, connected } of judged) {
    const { same, unsure } = pair.features.days === null ? weights.undated : weights.dated;
    const called = score >= same;
    if (pair.relation === 'same') count.same++;
    if (called && pair.relation === 'same') count.right++;
    if (called && pair.relation !== 'same') count.false++;
    if (pair.relation !== 'related') continue;
    count.related++;
    if (!called && (score >= unsure || connected >= weights[kind].related)) count.seen++;
  }
  const share = (part: number, all: number) => (part / Math.max(1, all)).toFixed(3);
  return [
    share(count.right, count.right + count.false),
    share(count.right, count.same),
    share(count.seen, count.related),
    judged.length,
  ];
}

function rankingRows(items: readonly Item[], weights: VerdictWeights): (string | number)[][] {
  const index = items.filter(({ comparable }) => comparable.fingerprint.lang === 'en');
  const queries = items.filter(({ comparable }) => comparable.fingerprint.lang !== 'en');
  const pack = toPack(index);
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

function timingRows(items: readonly Item[], weights: VerdictWeights): (string | number)[][] {
  const many = Array.from({ length: TIMED_TELLINGS }, (_, i) => items[i % items.length]).filter(
    (item) => item !== undefined,
  );
  const bytes = writePack(
    many.map(({ comparable }, i) => ({ ...comparable.fingerprint, id: String(i) })),
    labelOf(items),
  );
  const pack = readPack(bytes.buffer);
  const [query] = items;
  if (!query) return [];
  const { vector } = query.comparable.fingerprint;
  return [
    ['open the pack', median(() => readPack(bytes.buffer))],
    ['candidates', median(() => findCandidates(vector, [pack], 20))],
    [
      'align and judge 20',
      median(() =>
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

function toPack(items: readonly Item[]) {
  return readPack(
    writePack(
      items.map(({ comparable }) => comparable.fingerprint),
      labelOf(items),
    ).buffer,
  );
}

function labelOf(items: readonly Item[]) {
  const first = items[0]?.comparable.fingerprint;
  return {
    name: 'bench',
    created: '2026-01-01',
    encoder: { id: first?.encoder ?? '', dim: first?.vector.length ?? 2 },
  };
}

function median(task: () => unknown): string {
  const times = Array.from({ length: REPETITIONS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return (times[REPETITIONS >> 1] ?? 0).toFixed(1);
}

main();
