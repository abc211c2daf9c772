/** The evaluators of `../shared/bench/attribution` run over their sets, with the figures of other systems beside ours. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, type Row, rowsOf } from './attribution-answers.ts';
import { table } from './record.ts';

const FOLDER = '../shared/bench/attribution';

/** Metrics of the evaluator in the order of the columns A, B, D, E, F, G, and where baselines.tsv has them. */
const METRICS = [
  ['A detection dice>=.5 *', 'A detect .5'],
  ['B highlight tokens (union) *', 'B highlight'],
  ['D source overlap *', 'D source overlap'],
  ['E triple relaxed *', 'E triple relaxed'],
  ['F named sources/article *', 'F named sources'],
  ['G sentence has claim *', 'G sentence'],
] as const;

type ClaimSet = {
  name: string;
  file: string;
  view: 'report' | 'full';
  /** What is wanted, in the columns' order; empty where nothing is. */
  wanted: readonly string[];
  /** Rows of baselines.tsv with their names here. */
  peers: readonly (readonly [row: string, name: string])[];
};

const CLAIM_SETS: readonly ClaimSet[] = [
  {
    name: 'PolNeAR dev, report',
    file: 'polnear-dev.jsonl.gz',
    view: 'report',
    wanted: ['≥ 84 (P ≥ 88)', '≥ 89', '≥ 85', '≥ 76', '≥ 87', '≥ 93'],
    peers: [
      ['polnear.quotesonly.dev.report', 'quotation marks only'],
      ['polnear.textacy.dev.report', 'textacy (parser handicapped)'],
      ['polnear.ggt.dev.report', 'Gender Gap Tracker (parser handicapped)'],
      ['polnear.regex.dev.report', 'floor: regular expressions'],
      ['polnear.crf.dev.report', 'CRF of 9 MB'],
      ['human.report', 'annotator against annotator'],
    ],
  },
  {
    name: 'PolNeAR dev, full',
    file: 'polnear-dev.jsonl.gz',
    view: 'full',
    wanted: ['≥ 64', '', '', '', '', ''],
    peers: [
      ['polnear.regex.dev.full', 'floor: regular expressions'],
      ['polnear.crf.dev.full', 'CRF of 9 MB'],
      ['human.full', 'annotator against annotator'],
    ],
  },
  {
    name: 'German Wikinews dev, report',
    file: 'wikinews-de-dev.jsonl.gz',
    view: 'report',
    wanted: ['≥ 64', '≥ 73', '', '≥ 50', '', ''],
    peers: [
      ['de_wikinews.dev.regex.report', 'floor: regular expressions'],
      ['de_wikinews.dev.crf.report', 'CRF'],
    ],
  },
  {
    name: 'adaq, Czech',
    file: 'adaq-cs.jsonl.gz',
    view: 'report',
    wanted: ['≥ 92', '', '', '≥ 80', '', ''],
    peers: [['adaq_cs.test.regex.report', 'floor: regular expressions']],
  },
];

/** Languages of PUD with the F1 that is wanted. */
const SENTENCE_SETS: Readonly<Record<string, number>> = {
  ...{ en: 95, sv: 95, de: 92, pl: 92, fr: 92, es: 92, it: 92, pt: 92 },
  ...{ ar: 88, cs: 88, fi: 88, ru: 88, tr: 88, zh: 88 },
};

/** Languages in which the source's name is wanted right, and how often (per cent). */
const NAMES_WANTED: Readonly<Record<string, number>> = { en: 88, sv: 88, de: 88, pl: 88 };

type Rates = { P: number; R: number; F1: number };

/** A table of claims and sources found: each set with what is wanted of it, ours, and other systems. */
export function scoreClaimSets(): string {
  const baselines = readBaselines();
  const rows = CLAIM_SETS.flatMap(({ name, file, view, wanted, peers }) => {
    const { metrics, outlets } = evaluate(file, view);
    const shown = METRICS.map(([metric]) => ratesText(metrics[metric]));
    return [
      [`**${name}**`, ...shown, outlets],
      ['*wanted*', ...wanted, view === 'report' && file.startsWith('polnear') ? '≥ 80 %' : ''],
      ...peers.map(([row, peer]) => [peer, ...METRICS.map(([, column]) => baselines(row, column)), '']),
    ];
  });
  const head = [
    'P / R / F1',
    'A claim',
    'B painted',
    'D source',
    'E whole',
    'F named',
    'G sentence',
    'outlets',
  ];
  return table([head, ...rows]);
}

/** A table of PUD sentences by language: P, R, F1, what is wanted, and names right. */
export function scoreSentenceSets(): string {
  const rows = rowsOf<Row>(join(FOLDER, 'pud-sentences.jsonl.gz'));
  const scored = Object.entries(SENTENCE_SETS).map(([lang, wanted]) => {
    const of = rows.filter((row) => row.lang === lang);
    const printed = withFiles(of, (gold, predicted) => python('eval_sentences.py', gold, predicted));
    const figure = (key: string) => new RegExp(`\\b${key} ([\\d.]+|None)`).exec(printed)?.[1] ?? '';
    const names = figure('name_hit').replace('None', '');
    const wantedNames = NAMES_WANTED[lang] ? ` (≥ ${NAMES_WANTED[lang]})` : '';
    return [lang, figure('P'), figure('R'), figure('F1'), `≥ ${wanted}`, `${names}${wantedNames}`];
  });
  return table([['PUD sentences', 'P (≥ 95)', 'R', 'F1', 'wanted', 'source named right'], ...scored]);
}

function evaluate(file: string, view: ClaimSet['view']): { metrics: Record<string, Rates>; outlets: string } {
  return withFiles(rowsOf<Row>(join(FOLDER, file)), (gold, predicted, folder) => {
    const out = join(folder, 'figures.json');
    const options = ['--view', view, '--offsets', 'utf16', '--json', out];
    python('eval_attribution.py', '--gold', gold, '--pred', predicted, ...options);
    const { metrics } = JSON.parse(readFileSync(out, 'utf8')) as { metrics: Record<string, Rates> };
    const outlets =
      view === 'report' && file.startsWith('polnear')
        ? (/outlet: (\S+)/.exec(python('outlet_recall.py', gold, predicted))?.[1] ?? '')
        : '';
    return { metrics, outlets };
  });
}

/** Writes gold and answers to files that are gone afterwards. */
function withFiles<T>(rows: readonly Row[], read: (gold: string, predicted: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'attribution-'));
  try {
    const [gold, predicted] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
    writeFileSync(gold, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    writeFileSync(predicted, answer(rows).lines);
    return read(gold, predicted, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function python(script: string, ...args: string[]): string {
  return execFileSync('python3', [join(FOLDER, script), ...args], { encoding: 'utf8' });
}

function ratesText(rates: Rates | undefined): string {
  if (!rates)
    throw new Error('a metric is missing in the evaluator’s answer; METRICS names those that were expected');
  const [p, r, f1] = [rates.P, rates.R, rates.F1].map((share) => (100 * share).toFixed(1));
  return `${p} / ${r} / **${f1}**`;
}

/** Cells of baselines.tsv by row and column. */
function readBaselines(): (row: string, column: string) => string {
  const [head, ...rows] = readFileSync(join(FOLDER, 'baselines.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  return (row, column) => {
    const cells = rows.find(([name]) => name === row);
    return cells?.[head?.indexOf(column) ?? -1]?.replaceAll('/', ' / ') ?? '';
  };
}
