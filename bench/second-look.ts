/**
 * What the teacher's sentence vectors would add to the verdict: `npx tsx bench/second-look.ts`, some ten minutes.
 *
 * Needs `../shared/bench` and the Python of `model/build.sh`. The same features and models as the verdict's, from the
 * vectors of the encoder, from the teacher's in their place, and the mean of both scores; on story groups left out.
 */
import { loadEncoder } from '../cli/knowledge.ts';
import { lineToArticle } from '../cli/line-to-article.ts';
import { quantiseVector } from '../src/encoder/quantise.ts';
import { bodySentences } from '../src/fingerprint/body-sentences.ts';
import { type LogisticModel, probability } from '../src/matching/score-match.ts';
import { askTeacher } from './match-quality-teacher.ts';
import {
  hasData,
  type Item,
  type Pair,
  READ_ON,
  readNtrexLines,
  readStoryItems,
  readStoryLines,
  storyPairs,
  withoutDates,
} from './matching-data.ts';
import { record, table } from './record.ts';
import { fitSame } from './verdict-models.ts';

/** Paragraphs of NTREX in each language that its mean is taken from: the teacher, too, is better centred. */
const CENTRE = 40;

/** Precision at which recall is compared. */
const PRECISION = 0.99;

/** A pair with the log-odds that the models give which never saw its group. */
type Scored = { pair: Pair; odds: number };

async function main(): Promise<void> {
  const items = hasData() ? readStoryItems(loadEncoder()) : [];
  const taught = items.length > 0 ? await teach(items) : null;
  if (!taught) {
    console.error('../shared/bench or the Python of model/build.sh is missing; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const close = (some: readonly Item[]) => storyPairs(some).filter(({ relation }) => relation !== 'none');
  const [here, there] = [close(items), close(taught.items)];
  const rows = (['known', 'not known'] as const).flatMap((dates) => {
    const prepare = dates === 'known' ? (pairs: Pair[]) => pairs : withoutDates;
    const own = scoreHeldOut(prepare(here), dates === 'known');
    const teacher = scoreHeldOut(prepare(there), dates === 'known');
    const both = own.map((one, i) => ({ ...one, odds: one.odds + (teacher[i]?.odds ?? 0) }));
    return [
      ['encoder', dates, ...figures(own)],
      ['teacher', dates, ...figures(teacher)],
      ['both, mean score', dates, ...figures(both)],
    ];
  });
  const body = [
    `Recall of *same* at precision ${PRECISION} on ${new Set(items.map(({ group }) => group)).size} story groups, each left out ` +
      'of the models; unlike in the verdict’s table the threshold is read off the same scores. *Joined* and *alone* as there.',
    table([
      [
        'sentence vectors',
        'dates',
        'AUC same/related',
        'all, joined',
        'all, alone',
        'given, joined',
        'given, alone',
      ],
      ...rows,
    ]),
    `The teacher took ${Math.round(taught.ms)} ms for a sentence on one thread, its model ${(taught.bytes / 1e6).toFixed(0)} MB.`,
  ].join('\n\n');
  record('second-look', 'Second look: the teacher’s vectors in the verdict', body);
}

/** The story articles with the teacher's vectors in place of the encoder's, centred by language. */
async function teach(items: readonly Item[]): Promise<{ items: Item[]; ms: number; bytes: number } | null> {
  const articles = readStoryLines().map(({ line }) => lineToArticle(line, READ_ON).article);
  const centres = new Map<string, string[]>();
  for (const line of readNtrexLines()) {
    const { article } = lineToArticle({ ...line, paras: line.paras.slice(0, 2) }, READ_ON);
    const texts = centres.get(article.language ?? '') ?? [];
    centres.set(article.language ?? '', texts);
    if (texts.length < CENTRE) texts.push(...line.paras.slice(0, 2));
  }
  const spoken = [...new Set(articles.map(({ language }) => language ?? ''))].filter((tag) =>
    centres.has(tag),
  );
  const texts = spoken.flatMap((tag) => centres.get(tag) ?? []);
  const sentences = articles.map((article, i) => {
    const kept = items[i]?.comparable.fingerprint.sentences.kept ?? 0;
    const body = bodySentences(article).slice(0, kept);
    return [article.title ?? '', ...body.map(({ start, end }) => article.text.slice(start, end))];
  });
  const answer = await askTeacher([...texts, ...sentences.flat()]);
  if (!answer) return null;
  const vectors = answer.texts.map(({ vector }) => vector);
  const means = new Map<string, number[]>();
  for (const tag of spoken) means.set(tag, meanOf(vectors.splice(0, centres.get(tag)?.length ?? 0)));
  const elsewhere = meanOf([...means.values()]);
  const replaced = items.map((item, i) => {
    const own = vectors.splice(0, sentences[i]?.length ?? 0);
    const mean = means.get(articles[i]?.language ?? '') ?? elsewhere;
    return withVectors(
      item,
      own.map((vector) => vector.map((value, d) => value - (mean[d] ?? 0))),
    );
  });
  const ms = answer.texts.reduce((sum, text) => sum + text.ms, 0) / answer.texts.length;
  return { items: replaced, ms, bytes: answer.bytes };
}

/** The same article with other vectors: its headline's first, then its sentences'. */
function withVectors(item: Item, [title = [], ...sentences]: readonly number[][]): Item {
  const { comparable } = item;
  const { fingerprint } = comparable;
  const quantise = (vector: readonly number[]) => quantiseVector(Float32Array.from(vector)).codes;
  const vectors = Int8Array.from(sentences.flatMap((vector) => [...quantise(vector)]));
  return {
    ...item,
    comparable: {
      ...comparable,
      headline: quantise(title),
      fingerprint: {
        ...fingerprint,
        vector: quantise(meanOf(sentences)),
        sentences: { ...fingerprint.sentences, vectors },
      },
    },
  };
}

function meanOf(vectors: readonly number[][]): number[] {
  const [first = []] = vectors;
  return first.map((_, d) => vectors.reduce((sum, vector) => sum + (vector[d] ?? 0), 0) / vectors.length);
}

/** Scores each group by models that were fitted to all others. */
function scoreHeldOut(pairs: readonly Pair[], dated: boolean): Scored[] {
  const groups = [...new Set(pairs.map(({ groups: [group] }) => group))];
  return groups.flatMap((group) => {
    const models = fitSame(pairs.filter(({ groups: [other] }) => other !== group));
    const model: LogisticModel = dated ? models.dated : models.undated;
    return pairs
      .filter(({ groups: [own] }) => own === group)
      .map((pair) => {
        const p = probability(model, pair.features);
        return { pair, odds: Math.log(p / (1 - p)) };
      });
  });
}

function figures(scored: readonly Scored[]): string[] {
  const given = scored.filter(({ pair }) => pair.given);
  const show = (value: number) => value.toFixed(3);
  const alone = (some: readonly Scored[]) =>
    some.map(({ pair, odds }) => ({ same: pair.relation === 'same', odds }));
  return [
    show(areaUnderCurve(alone(scored))),
    ...[scored, given].flatMap((some) => [show(recall(joinScores(some))), show(recall(alone(some)))]),
  ];
}

/** For each article and each other, the best score of the other's story. */
function joinScores(scored: readonly Scored[]): { same: boolean; odds: number }[] {
  const directed = scored.flatMap(({ pair: { ids, stories, relation }, odds }) =>
    [0, 1].map((to) => ({ search: `${ids[1 - to]} ${stories[to]}`, same: relation === 'same', odds })),
  );
  const best = new Map<string, number>();
  for (const { search, odds } of directed) best.set(search, Math.max(odds, best.get(search) ?? -Infinity));
  return directed.map(({ search, same, odds }) => ({ same, odds: best.get(search) ?? odds }));
}

function recall(scored: readonly { same: boolean; odds: number }[]): number {
  const sorted = scored.toSorted((a, b) => b.odds - a.odds);
  let [right, found] = [0, 0];
  sorted.forEach(({ same, odds }, i) => {
    if (same) right++;
    if (sorted[i + 1]?.odds !== odds && right / (i + 1) >= PRECISION) found = right;
  });
  return found / Math.max(1, right);
}

function areaUnderCurve(scored: readonly { same: boolean; odds: number }[]): number {
  const [same, other] = [scored.filter((one) => one.same), scored.filter((one) => !one.same)];
  let above = 0;
  for (const a of same) for (const b of other) above += a.odds > b.odds ? 1 : a.odds === b.odds ? 0.5 : 0;
  return above / Math.max(1, same.length * other.length);
}

await main();
