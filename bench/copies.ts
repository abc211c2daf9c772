/** Ways to remember a text's wording, on copies made of the development documents and on real near-copies. */
import { WINDOW_WEIGHT } from '../src/copies/copy-prints.ts';
import { type CopyText, readCopyText } from '../src/copies/copy-text.ts';
import { shinglesOf } from '../src/copies/shingles.ts';
import { WEIGHT } from '../src/copies/units.ts';
import type { Span } from '../src/index.ts';
import {
  CASES,
  type Document,
  hasData,
  makeCopy,
  readDocuments,
  readStories,
  toArticle,
} from './copy-data.ts';
import type { Answer, Method } from './copy-methods.ts';
import * as methods from './copy-methods.ts';
import { BEAM, rebuild } from './copy-rebuild.ts';
import { record, table } from './record.ts';

/** A text, the telling that it may have copied, and what it did copy; strangers have nothing. */
type Trial = { name: string; text: CopyText; telling: CopyText; copied: Uint8Array | null };

/** Weight of a run of words that nobody writes twice by chance: eight words. */
const RUN = 8 * WEIGHT.word;

/** Of the strangers each document is compared with, so that there are over ten thousand pairs. */
const STRANGERS = 25;

const quick = process.argv.includes('--quick');

function made(documents: readonly Document[]): Trial[] {
  const texts = new Map(documents.map((doc) => [doc, readCopyText(toArticle(doc))]));
  const text = (doc: Document) => texts.get(doc) ?? readCopyText(toArticle(doc));
  return documents.flatMap((doc, i) => {
    const same = documents.filter(({ lang }) => lang === doc.lang);
    const at = same.indexOf(doc);
    const other = (step: number) => same[(at + 1 + (step % (same.length - 1))) % same.length] ?? doc;
    const copies = (Object.keys(CASES) as (keyof typeof CASES)[]).map((name, c): Trial => {
      const { article, copied } = makeCopy(name, doc, other(c), i * 100 + c);
      return { name, text: readCopyText(article), telling: text(doc), copied };
    });
    const strangers = Array.from({ length: STRANGERS }, (_, step) =>
      withoutCopy({ name: 'stranger', text: text(other(step + 10)), telling: text(doc), copied: null }),
    );
    return [...copies, ...strangers];
  });
}

/** Some documents are about one event or quote one speech: they are no strangers. */
function withoutCopy(trial: Trial): Trial {
  return commonRuns(trial).length === 0 ? trial : { ...trial, name: 'stranger with a run in common' };
}

function fromStories(): Trial[] {
  const stories = readStories().map(({ line, article }) => ({ line, article, text: readCopyText(article) }));
  return stories.flatMap((a): Trial[] =>
    stories.flatMap((b): Trial[] => {
      if (a === b) return [];
      const { group, lang, chain } = a.line;
      const related =
        chain.copies_or_translates === b.line.id || b.line.chain.copies_or_translates === a.line.id;
      const copy = related && lang === b.line.lang;
      const name = copy
        ? 'near-copy of a wire text'
        : lang !== b.line.lang
          ? group === b.line.group
            ? 'other language'
            : ''
          : group === b.line.group
            ? 'same story or related'
            : 'stranger';
      if (name === '') return [];
      const trial = {
        name,
        text: a.text,
        telling: b.text,
        copied: copy ? copiedLines(a.text, b.text) : null,
      };
      return [copy ? trial : withoutCopy(trial)];
    }),
  );
}

/** Which letters of a text stand in a longest common subsequence of both texts' units: the truth of a near-copy. */
function copiedLines(text: CopyText, telling: CopyText): Uint8Array {
  const [a, b] = [text.units, telling.units];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]?.hash === b[j]?.hash
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const copied = new Uint8Array(a.at(-1)?.end ?? 0);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.hash === b[j]?.hash) {
      copied.fill(1, a[i]?.start, a[i]?.end);
      i++;
      j++;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return copied;
}

type Outcome = { trial: Trial; answer: Answer };

/** Share of the body's letters that were copied, by the truth. */
function trueShare({ text, copied }: Trial): number {
  let [of, all] = [0, 0];
  for (const { start, end } of text.units) {
    all += end - start;
    if (copied) for (let at = start; at < end; at++) of += copied[at] ?? 0;
  }
  return of / (all || 1);
}

/** Letters that spans and truth have in common, letters of the spans, letters of the truth. */
function overlap({ text, copied }: Trial, spans: readonly Span[]): [number, number, number] {
  const inside = new Uint8Array(text.units.at(-1)?.end ?? 0);
  for (const { start, end } of spans) inside.fill(1, start, end);
  let [both, said, meant] = [0, 0, 0];
  for (const { start, end } of text.units) {
    for (let at = start; at < end; at++) {
      said += inside[at] ?? 0;
      meant += copied?.[at] ?? 0;
      both += (inside[at] ?? 0) & (copied?.[at] ?? 0);
    }
  }
  return [both, said, meant];
}

function areaUnderCurve(copies: readonly number[], others: readonly number[]): number {
  const sorted = [...others].sort((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] ?? 0;
      if (at < value || (orEqual && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = copies.reduce((total, score) => total + (below(score, false) + below(score, true)) / 2, 0);
  return sum / (copies.length * others.length);
}

/** Runs of eight words that stand in both texts, as spans of the first. */
function commonRuns({ text, telling }: Trial): Span[] {
  const known = new Set(shinglesOf(telling.units, RUN).map(({ hash }) => hash));
  return shinglesOf(text.units, RUN)
    .filter(({ hash }) => known.has(hash))
    .map(({ from, to }) => ({ start: text.units[from]?.start ?? 0, end: text.units[to - 1]?.end ?? 0 }));
}

/** Whether some span holds no run that stands in the telling. */
function isWrong({ trial, answer }: Outcome): boolean {
  if (!answer.spans || answer.spans.length === 0) return false;
  const runs = commonRuns(trial);
  return answer.spans.some(({ start, end }) => !runs.some((run) => run.start < end && start < run.end));
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / (values.length || 1);
const percent = (value: number) => (value * 100).toFixed(1);

function run(method: Method, trials: readonly Trial[]) {
  const kept = new Map<CopyText, ReturnType<Method['keep']>>();
  const tellings = [...new Set(trials.map(({ telling }) => telling))];
  let start = performance.now();
  for (const telling of tellings) kept.set(telling, method.keep(telling));
  const keepMicros = ((performance.now() - start) * 1000) / tellings.length;
  start = performance.now();
  const outcomes = trials.map((trial): Outcome => {
    const answer = kept.get(trial.telling)?.compare(trial.text);
    if (!answer) throw new Error('a telling was not kept');
    return { trial, answer };
  });
  const micros = ((performance.now() - start) * 1000) / trials.length;
  const bytesOf = (of: readonly CopyText[]) => mean(of.map((telling) => kept.get(telling)?.bytes ?? 0));
  const ofWords = tellings.filter(({ units }) => units.every(({ weight }) => weight === WEIGHT.word));
  const bits = (bytesOf(ofWords) * 8) / mean(ofWords.map(({ units }) => units.length));
  const ofTwenty = tellings.filter(({ opens }) => Math.abs(opens.filter(Boolean).length - 20) <= 2);
  return { outcomes, bytes: bytesOf(ofTwenty), bits, keepMicros, micros };
}

function summary(method: Method, trials: readonly Trial[]): (string | number)[] {
  const { outcomes, bytes, bits, keepMicros, micros } = run(method, trials);
  const copies = outcomes.filter(({ trial }) => trial.copied);
  const others = outcomes.filter(({ trial }) => !trial.copied && !trial.name.includes('in common'));
  const strangers = others.filter(({ trial }) => trial.name === 'stranger').map(({ answer }) => answer.score);
  // The score that one stranger in a thousand passes.
  const bar = [...strangers].sort((a, b) => b - a)[Math.floor(strangers.length / 1000)] ?? 0;
  const found = copies.filter(({ answer }) => answer.score > bar).length / copies.length;
  const errors = copies.flatMap(({ trial, answer }) =>
    answer.share === null ? [] : [Math.abs(answer.share - trueShare(trial))],
  );
  let [both, said, meant] = [0, 0, 0];
  for (const { trial, answer } of copies) {
    const [a, b, c] = answer.spans ? overlap(trial, answer.spans) : [0, 0, 0];
    both += a;
    said += b;
    meant += c;
  }
  const none = '–';
  const wrong = others.filter((outcome) => outcome.trial.name === 'stranger' && isWrong(outcome)).length;
  const score = (of: Outcome[]) => of.map(({ answer }) => answer.score);
  return [
    method.name,
    areaUnderCurve(score(copies), score(others)).toFixed(4),
    percent(found),
    errors.length > 0 ? percent(mean(errors)) : none,
    meant > 0 ? `${percent(both / said)} / ${percent(both / meant)}` : none,
    meant > 0 ? ((wrong * 10_000) / strangers.length).toFixed(1) : none,
    bytes.toFixed(0),
    bits.toFixed(1),
    keepMicros.toFixed(0),
    micros.toFixed(0),
  ];
}

function byCase(method: Method, trials: readonly Trial[]): (string | number)[][] {
  const { outcomes } = run(method, trials);
  return [...new Set(trials.map(({ name }) => name))].map((name) => {
    const of = outcomes.filter(({ trial }) => trial.name === name);
    const sums = of.map(({ trial, answer }) => overlap(trial, answer.spans ?? []));
    const sum = (at: 0 | 1 | 2) => sums.reduce((total, row) => total + row[at], 0);
    const isCopy = of[0]?.trial.copied != null;
    // What these have in common was written by nobody who could tell us.
    const isUnknown = name === 'translated twice' || name.includes('in common');
    return [
      name,
      of.length,
      percent(of.filter(({ answer }) => (answer.spans?.length ?? 0) > 0).length / of.length),
      isUnknown ? '–' : percent(mean(of.map(({ trial }) => trueShare(trial)))),
      percent(mean(of.map(({ answer }) => answer.share ?? 0))),
      isUnknown
        ? '–'
        : percent(mean(of.map(({ trial, answer }) => Math.abs((answer.share ?? 0) - trueShare(trial))))),
      isCopy ? `${percent(sum(0) / sum(1))} / ${percent(sum(0) / sum(2))}` : '–',
    ];
  });
}

if (!hasData()) throw new Error('../shared/bench is missing');
const { documents, retranslated } = readDocuments();
const trials: Trial[] = [
  ...made(quick ? documents.filter((_, i) => i % 4 === 0) : documents),
  ...retranslated.flatMap(([a, b]) =>
    [[a, b] as const, [b, a] as const].map(
      ([one, two]): Trial => ({
        ...{ name: 'translated twice', copied: null },
        ...{ text: readCopyText(toArticle(one)), telling: readCopyText(toArticle(two)) },
      }),
    ),
  ),
  ...fromStories(),
];
const { PRODUCT, winnowing, sampling, fullShingles, bloom, minHash, simHash, bySentence } = methods;
const all: Method[] = [
  PRODUCT,
  ...[3, 5, 6].map((length) => winnowing(length, 5)),
  ...[4, 7, 10].map((window) => winnowing(4, window)),
  sampling(4, 3),
  ...[3, 4, 5].map(fullShingles),
  ...[4, 8].map((bits) => bloom(4, bits)),
  minHash(4, 128, 16),
  minHash(4, 512, 2),
  bySentence('MinHash', 0.5),
  simHash(1),
  simHash(4),
  bySentence('SimHash', 0.8),
];
const articles = documents.map(toArticle);
const started = performance.now();
for (const article of articles) readCopyText(article);
const readMicros = ((performance.now() - started) * 1000) / articles.length;
const HEAD = [
  'method',
  'AUC',
  'copies found, %',
  'share wrong by, points',
  'spans: precision / recall, %',
  'false spans per 10,000',
  'bytes at 20 sentences',
  'bits a word',
  'µs to keep',
  'µs to compare',
];
const rows = all.map((method) => summary(method, trials));
const copies = trials.filter(({ copied }) => copied).length;
const cases = table([
  ['case', 'pairs', 'with spans, %', 'true share', 'share said', 'wrong by', 'spans: precision / recall, %'],
  ...byCase(PRODUCT, trials),
]);
const texts = documents
  .filter(({ lang }) => lang === 'en')
  .slice(0, 10)
  .map((doc) => readCopyText(toArticle(doc)));
const [none, ours] = [rebuild(texts, 0), rebuild(texts, WINDOW_WEIGHT)].map(percent);
const body = `${table([HEAD, ...rows])}

Copies of every kind below in one figure each; *found* is at the score that one stranger in a thousand passes. µs are
without reading the text, which takes ${readMicros.toFixed(0)} µs and is done once for an article.

${cases}

Rebuilding: who knows a text's words, each once, and its first four in order, puts ${none} % of the next thirty in
order from all its shingles, and ${ours} % from the prints (beam of ${BEAM}).`;
if (quick) console.log(body);
else
  record(
    'copies',
    `Copies in the same language: ${copies} copies, ${trials.length - copies} other pairs`,
    body,
  );
