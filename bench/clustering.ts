/**
 * Whether tellings without story ids are gathered into their stories: B-cubed precision, recall and F1 over the threshold
 * of the links, on NTREX documents among singletons and on the story groups.
 *
 * The story groups are scored by models that never saw the group. Takes some ten minutes.
 */
import { loadEncoder } from '../cli/knowledge.ts';
import type { Fingerprint } from '../src/index.ts';
import { makeFingerprint } from '../src/index.ts';
import { findPairs, LINKED, support, weighByDays } from '../src/matching/cluster-tellings.ts';
import { toComparable } from '../src/matching/compare-tellings.ts';
import { daysApart } from '../src/matching/days-apart.ts';
import { linkClusters } from '../src/matching/link-clusters.ts';
import { isHeldOut, readDocuments, seeded, toArticle } from './match-quality-data.ts';
import {
  hasData,
  type Item,
  readNtrexItems,
  readPackItems,
  readStoryItems,
  searchEverywhere,
  storyPairs,
} from './matching-data.ts';
import { record, table } from './record.ts';
import { readSingletons } from './singletons.ts';
import { type Judged, judgeHeldOut } from './verdict-fit.ts';

/** Thresholds of the curve; {@link LINKED} is one of them. */
const CURVE = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

/** The languages in which each NTREX document is told. */
const TWENTY = new Set(
  'eng deu swe pol fra spa ita nld dan fin ces por ron hun ell rus tur arb zho-CN jpn'.split(' '),
);

/** Texts that are each a story by itself. */
const SINGLETONS = 5000;

/** B-cubed: means over all tellings. */
type Quality = { precision: number; recall: number; f1: number };

/** What is clustered: the true story of each telling, pairs that may belong together, and what they score. */
type Task = {
  stories: string[];
  pairs: [number, number][];
  score: (here: number, there: number) => number;
  /** Which tellings count; all when left out. */
  counts?: (at: number) => boolean;
};

async function main(): Promise<void> {
  if (!hasData()) {
    console.error('../shared/bench is missing; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const encoder = loadEncoder();
  const ntrex = ntrexTask(encoder);
  const storyItems = readStoryItems(encoder);
  const searches = readNtrexItems(encoder, 1).filter(({ story }) => !isHeldOut(story));
  const packItems = readPackItems(encoder);
  const judged = judgeHeldOut({
    stories: storyPairs(storyItems),
    searches: searchEverywhere(searches, storyItems, packItems),
  });
  const given = storyItems.filter((item) => item.given);
  const columns: [string, Task][] = [
    ['NTREX', ntrex],
    [
      'NTREX, documents kept out of training',
      { ...ntrex, counts: (at) => isHeldOut(ntrex.stories[at] ?? '') },
    ],
    ['all story groups', storyTask(storyItems, judged.dated)],
    ['the sixteen given', storyTask(given, judged.dated)],
    ['all, no dates', storyTask(storyItems, judged.undated, false)],
    ['the sixteen given, no dates', storyTask(given, judged.undated, false)],
  ];
  const rows = CURVE.map((linked) => [
    linked === LINKED ? `**${linked}**` : String(linked),
    ...columns.map(([, task]) => show(measure(task, linked))),
  ]);
  const singletons = ntrex.stories.filter((story) => story.includes('+')).length;
  record(
    'clustering',
    `Clustering: ${ntrex.stories.length - singletons} NTREX tellings among ${singletons} singletons, and ${storyItems.length} articles of the story groups`,
    [
      'B-cubed precision / recall / F1 of stories built without ids, over the mean support (score, weakened where dates are not known) from which on two clusters are joined; the one in use is bold. Related articles are singletons. NTREX: 20 languages, no dates; a singleton is three pairs of neighbouring TICO-19 or PUD sentences drawn at random, in one language. Story groups: scored by models that never saw the group.',
      table([['threshold', ...columns.map(([name]) => name)], ...rows]),
    ].join('\n\n'),
  );
}

/** Every development document in twenty languages, among singletons. */
function ntrexTask(encoder: Parameters<typeof toComparable>[1]): Task {
  const documents = readDocuments().filter(({ lang }) => TWENTY.has(lang));
  const texts = [...documents, ...readSingletons(SINGLETONS, seeded(1))];
  const prints = texts.map((text, i) =>
    makeFingerprint(toArticle(text), [], encoder, { id: String(i), story: null }),
  );
  return {
    ...comparePrints(prints, encoder),
    stories: texts.map(({ story }) => story),
  };
}

function comparePrints(prints: Fingerprint[], encoder: Parameters<typeof toComparable>[1]) {
  const comparable = prints.map((print) => toComparable(print, encoder));
  const score = remember(prints.length, (i, j) => {
    const [here, there] = [comparable[i], comparable[j]];
    return here && there ? support(here, there) : 0;
  });
  return { pairs: findPairs(prints, encoder.dim), score };
}

/** The articles of the story groups with scores of models that never saw the group, dates known or not. */
function storyTask(items: readonly Item[], judged: readonly Judged[], dated = true): Task {
  const prints = items.map(({ comparable }) => comparable.fingerprint);
  const scores = new Map(judged.map(({ pair, score }) => [[...pair.ids].sort().join(' '), score]));
  return {
    stories: items.map(({ story }) => story),
    pairs: findPairs(prints, prints[0]?.vector.length ?? 0),
    score: (i, j) => {
      const [here, there] = [prints[i], prints[j]];
      if (!here || !there) return 0;
      const score = scores.get([here.id, there.id].sort().join(' ')) ?? 0;
      return weighByDays(() => score, dated ? daysApart(here.published, there.published) : null);
    },
  };
}

/** The same function, each pair worked out once. */
function remember(count: number, score: Task['score']): Task['score'] {
  const known = new Map<number, number>();
  return (i, j) => {
    const value = known.get(i * count + j) ?? score(i, j);
    known.set(i * count + j, value);
    return value;
  };
}

function measure({ stories, pairs, score, counts = () => true }: Task, linked: number): Quality {
  const clusters = linkClusters(
    stories.map(() => null),
    pairs,
    score,
    linked,
  );
  const sizes = new Map<string, number>();
  for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  let [precision, recall, counted] = [0, 0, 0];
  for (const cluster of clusters) {
    for (const at of cluster.filter(counts)) {
      const right = cluster.filter((other) => stories[other] === stories[at]).length;
      precision += right / cluster.length;
      recall += right / (sizes.get(stories[at] ?? '') ?? 1);
      counted++;
    }
  }
  const [p, r] = [precision / counted, recall / counted];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) };
}

function show({ precision, recall, f1 }: Quality): string {
  return [precision, recall, f1].map((value) => value.toFixed(3)).join(' / ');
}

await main();
