/**
 * Attributions of the articles in a file of JSON Lines, in the form that the evaluators read.
 *
 *     npx tsx bench/attribution.ts IN.jsonl[.gz] [LANG…] > OUT.jsonl
 *
 * With languages, only their articles are answered. The time per 800 words goes to stderr. Without a file, all
 * development sets are scored, with the figures of other systems beside them, and the tables go into `results.md`; needs
 * Python for the evaluators.
 */
import { findCitations } from '../src/index.ts';
import { answer, asRead, type Row, rowsOf } from './attribution-answers.ts';
import { scoreClaimSets, scoreSentenceSets } from './attribution-sets.ts';
import { ARTICLE_SETS, readArticles, UNSEEN_SETS } from './read-articles.ts';
import { record, table } from './record.ts';
import { type GoldArticle, rates, scoreSources, sumScores } from './score-sources.ts';

/** Story groups with gold: where they lie and what they are called. */
const SETS = [
  ['given', '../shared/bench/stories/stories.jsonl'],
  ['our own', 'bench/stories/stories.jsonl'],
] as const;

const COLUMNS = ['sources', 'R', 'P', 'type right', '`through` (listed)', 'painted F1'] as const;

/** What is wanted of the story groups, in the columns of {@link rates}. */
const WANTED = ['*wanted*', '', '0.880', '0.920', '0.880', '0.700', '0.870'] as const;

const [file, ...languages] = process.argv.slice(2);
if (file !== undefined) {
  const rows = rowsOf<Row>(file).filter(({ lang }) => languages.length === 0 || languages.includes(lang));
  const { lines, milliseconds, words } = answer(rows);
  process.stdout.write(lines);
  console.error(`${((milliseconds / words) * 800).toFixed(2)} ms for 800 words, ${words} words read`);
} else {
  const { articles, rows } = scoreStories();
  const body = [scoreClaimSets(), scoreSentenceSets(), table(rows), scoreFresh()].join('\n\n');
  record(
    'attribution',
    `Attribution: claims, sentences and ${articles} articles of story groups, development data`,
    body,
  );
}

/** A table of the fresh articles: the sets that nobody has read together, each set, and each language over the unread sets. */
function scoreFresh(): string {
  const scored = ARTICLE_SETS.flatMap((set) =>
    readArticles(set).map((gold) => ({
      set,
      lang: gold.lang,
      score: scoreSources(gold, findCitations(asRead(gold.text, gold.lang))),
    })),
  );
  const row = (name: string, some: typeof scored) => [
    name,
    ...rates(sumScores(some.map(({ score }) => score))).slice(0, -1),
  ];
  const unseen = scored.filter(({ set }) => UNSEEN_SETS.includes(set));
  const languages = [...new Set(unseen.map(({ lang }) => lang))];
  return table([
    ['fresh articles', ...COLUMNS.slice(0, -1)],
    row('**unseen sets**', unseen),
    ...ARTICLE_SETS.map((set) =>
      row(
        `**${set} set**`,
        scored.filter((one) => one.set === set),
      ),
    ),
    ...languages.map((language) =>
      row(
        language,
        unseen.filter(({ lang }) => lang === language),
      ),
    ),
  ]);
}

function scoreStories(): { articles: number; rows: (string | number)[][] } {
  const rows: (string | number)[][] = [];
  const byLanguage = new Map<string, ReturnType<typeof scoreSources>[]>();
  let articles = 0;
  for (const [name, path] of SETS) {
    const scores = rowsOf<GoldArticle>(path).map((gold) => {
      const score = scoreSources(gold, findCitations(asRead(gold.text, gold.lang)));
      byLanguage.set(gold.lang, [...(byLanguage.get(gold.lang) ?? []), score]);
      articles++;
      return score;
    });
    rows.push([`**${name}**`, ...rates(sumScores(scores))]);
  }
  for (const [lang, scores] of [...byLanguage].sort(([a], [b]) => a.localeCompare(b)))
    rows.push([lang, ...rates(sumScores(scores))]);
  return { articles, rows: [['story groups', ...COLUMNS], [...WANTED], ...rows] };
}
