/** Order and speed of matching: `npx tsx bench/matching.ts`; needs `../shared/bench`. */
import { performance } from 'node:perf_hooks';
import { loadEncoder } from '../cli/knowledge.ts';
import { bufferSource, openPack, writePack } from '../src/index.ts';
import { compareTellings } from '../src/matching/compare-tellings.ts';
import { findCandidates, toVectorIndex } from '../src/matching/find-candidates.ts';
import { scoreMatch } from '../src/matching/score-match.ts';
import { hasData, type Item, readNtrexItems } from './matching-data.ts';
import { record, table } from './record.ts';

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
  const whole = readNtrexItems(encoder, 1);
  const body = [
    'NTREX development documents, 34 languages, another language’s telling among the 55 English ones:',
    table([['ranked by', 'R@1', 'queries'], ...rankingRows(whole)]),
    `Pack of ${TIMED_TELLINGS.toLocaleString('en')} tellings, median of ${REPETITIONS}:`,
    table([['stage', 'ms'], ...(await timingRows(whole))]),
  ].join('\n\n');
  record('matching', `Matching with ${encoder.id}`, body);
}

function rankingRows(items: readonly Item[]): (string | number)[][] {
  const index = items.filter(({ comparable }) => comparable.fingerprint.lang === 'en');
  const queries = items.filter(({ comparable }) => comparable.fingerprint.lang !== 'en');
  const tellings = index.map(({ comparable }) => comparable.fingerprint);
  const pack = toVectorIndex(tellings, tellings[0]?.vector.length ?? 0);
  const hits = { article: 0, score: 0 };
  for (const query of queries) {
    const candidates = findCandidates(query.comparable.fingerprint.vector, [pack], 20);
    const ranked = candidates.flatMap((candidate) => {
      const item = index[candidate.index];
      return item
        ? [{ item, ...scoreMatch(compareTellings(query.comparable, item.comparable).features) }]
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

async function timingRows(items: readonly Item[]): Promise<(string | number)[][]> {
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
          .map(({ comparable }) => scoreMatch(compareTellings(query.comparable, comparable).features)),
      ),
    ],
    ['bytes per telling', Math.round(bytes.length / pack.count)],
  ];
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
