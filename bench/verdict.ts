/**
 * Quality of the verdict: `npx tsx bench/verdict.ts`; with `--fit` its weights are fitted first and written to
 * data/verdict/weights.json.
 *
 * Needs `../shared/bench`. Every figure on the story groups comes from models that never saw the group.
 */
import { writeFileSync } from 'node:fs';
import { loadEncoder } from '../cli/knowledge.ts';
import type { Verdict } from '../src/index.ts';
import { scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import { isHeldOut } from './match-quality-data.ts';
import {
  hasData,
  type Item,
  type Pair,
  readNtrexItems,
  readPackItems,
  readStoryItems,
  searchEverywhere,
  searchPairs,
  storyPairs,
} from './matching-data.ts';
import { record, table } from './record.ts';
import { reliabilityPlot } from './reliability-plot.ts';
import {
  type Found,
  fitVerdict,
  type Judged,
  judgeHeldOut,
  judgeTogether,
  type Training,
} from './verdict-fit.ts';
import { HARD_HEADING, hardRows } from './verdict-hard.ts';

const WEIGHTS = new URL('../data/verdict/weights.json', import.meta.url);
const PLOT = new URL('../docs/verdict-reliability.svg', import.meta.url);
const ABOUT =
  'Weights of the verdict models (src/matching/score-match.ts). Written by `npx tsx bench/verdict.ts --fit`; not edited by hand.';

/** Equal slices of the score whose share of *same* is drawn. */
const SLICES = 10;

function main(): void {
  if (!hasData()) {
    console.error('../shared/bench is missing; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const encoder = loadEncoder();
  const stories = readStoryItems(encoder);
  const whole = readNtrexItems(encoder, 1);
  const pack = readPackItems(encoder);
  const searchesFor = (items: readonly Item[]) => searchEverywhere(items, stories, pack);
  // What the encoder has not seen the verdict shall not see either, so that bench/match-quality.ts judges both.
  const seen = whole.filter(({ story }) => !isHeldOut(story));
  const searches = searchesFor(seen);
  const unseen = searchesFor(whole.filter(({ story }) => isHeldOut(story)));
  const training = { stories: storyPairs(stories), searches };
  const weights = fitVerdict(training);
  const judged = judgeHeldOut(training);
  if (process.argv.includes('--fit')) {
    writeFileSync(WEIGHTS, `${JSON.stringify({ about: ABOUT, encoder: encoder.id, ...weights }, null, 2)}\n`);
  }
  writeFileSync(PLOT, drawReliability(judged.dated, judged.undated));
  const others = readNtrexItems(encoder, 1, { everyOther: 7 });
  const halves = [0, 1].map((half) => falseInOtherHalf(training, seen, half));
  const groups = new Set(stories.map(({ group }) => group)).size;
  const body = [
    `Leave one group out, thresholds chosen without the group too. *Joined*: the pack holds every other article with its story, whose tellings vouch for one another. *Alone*: the pack knows no stories; tellings that are surely the same vouch for others.`,
    table([
      ['groups', 'dates', '', 'precision of *same*', 'recall of *same*', 'related seen as related or unsure'],
      ...(['the sixteen given', 'our own'] as const).flatMap((name) =>
        (['dated', 'undated'] as const).flatMap((dates) => {
          const own = judged[dates].filter(
            ({ pair }) => pair.relation !== 'none' && pair.given === (name === 'the sixteen given'),
          );
          const known = dates === 'dated' ? 'known' : 'not known';
          return [
            [name, known, 'joined', ...verdictRow(judgeTogether(own, true))],
            [name, known, 'alone', ...verdictRow(judgeTogether(own, false))],
          ];
        }),
      ),
    ]),
    'Verdicts other than `none` on what has nothing to do with each other:',
    table([
      ['articles', 'searched', 'weights', 'pairs', 'related', 'unsure', 'same'],
      ['story groups', 'other story groups, dates known', 'of other groups', ...heldOutRow(judged.dated)],
      ['story groups', 'other story groups, not known', 'of other groups', ...heldOutRow(judged.undated)],
      [
        'NTREX, 34 languages',
        'story groups and starter pack',
        'of the other half of the documents',
        ...addRows(halves),
      ],
      [
        'NTREX, documents kept out',
        'story groups and starter pack',
        'as shipped',
        ...strangerRow(unseen, weights),
      ],
      [
        'NTREX, 95 other languages',
        'starter pack',
        'as shipped',
        ...strangerRow(searchPairs(others, pack, pack.length), weights),
      ],
      [
        'NTREX, 95 other languages',
        'story groups',
        'as shipped',
        ...strangerRow(searchPairs(others, stories), weights),
      ],
    ]),
    'Translations of NTREX documents kept out, against the English document, with the weights as shipped and without dates:',
    table([HARD_HEADING, ...hardRows(encoder, weights)]),
    'How often a score is right, held out: [docs/verdict-reliability.svg](../docs/verdict-reliability.svg).',
  ].join('\n\n');
  record('verdict', `Verdict with ${encoder.id}, ${groups} story groups, ${stories.length} articles`, body);
}

/** The counts that `score.py match` of the story groups makes. */
function verdictRow(found: readonly Pick<Found, 'relation' | 'verdict'>[]): string[] {
  const count = (relation: Found['relation'] | null, ...verdicts: Verdict[]) =>
    found.filter((one) => (relation ?? one.relation) === one.relation && verdicts.includes(one.verdict))
      .length;
  const total = (relation: Found['relation']) => count(relation, 'same', 'related', 'unsure', 'none');
  const share = (part: number, all: number) => `${(part / Math.max(1, all)).toFixed(3)} (${part}/${all})`;
  return [
    share(count('same', 'same'), count(null, 'same')),
    share(count('same', 'same'), total('same')),
    share(count('related', 'related', 'unsure'), total('related')),
  ];
}

function heldOutRow(judged: readonly Judged[]): number[] {
  return verdictCounts(judged.filter(({ pair }) => pair.relation === 'none').map(({ verdict }) => verdict));
}

/** How many of the pairs get each verdict but `none`. */
function strangerRow(pairs: readonly Pair[], weights: VerdictWeights): number[] {
  return verdictCounts(pairs.map(({ features }) => scoreMatch(features, weights).verdict));
}

function verdictCounts(verdicts: readonly Verdict[]): number[] {
  const count = (verdict: Verdict) => verdicts.filter((found) => found === verdict).length;
  return [verdicts.length, count('related'), count('unsure'), count('same')];
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

function drawReliability(dated: readonly Judged[], undated: readonly Judged[]): string {
  const slices = (judged: readonly Judged[]) =>
    Array.from({ length: SLICES }, (_, slice) => {
      const own = judged.filter(
        ({ pair, score }) =>
          pair.relation !== 'none' && Math.min(SLICES - 1, Math.floor(score * SLICES)) === slice,
      );
      return {
        score: own.reduce((sum, { score }) => sum + score, 0) / Math.max(1, own.length),
        share: own.filter(({ pair }) => pair.relation === 'same').length / Math.max(1, own.length),
        pairs: own.length,
      };
    }).filter(({ pairs }) => pairs > 0);
  return reliabilityPlot('How often a score of the verdict is right, on story groups left out', [
    { name: 'dates known', slices: slices(dated) },
    { name: 'not known', slices: slices(undated) },
  ]);
}

main();
