/** What the background would answer for each state that the preview shows. */
import type { HistoryEntry } from '../../../extension/history.ts';
import type { ReadOutcome } from '../../../extension/messages.ts';
import demoArticles from '../../../extension/welcome/demo.json';
import {
  type Analysis,
  type Chain,
  type Drift,
  findCitations,
  groupSources,
  normaliseArticle,
  type RawArticle,
} from '../../../src/index.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const coverage = { outlets: 12, until: '2026-11-20' };
const nothing: Analysis['story'] = { verdict: 'none', story: null, score: 0, tellings: [] };
const found = sampleAnalysis();
const relatedOnly = found.story.tellings.filter(({ verdict }) => verdict === 'related');
const noChain = { nodes: [], edges: [] };

const answer = (value: ReadOutcome): Promise<unknown> => Promise.resolve({ ok: true, value });
const read = (change: Partial<Analysis>, languageSupported = true): Promise<unknown> =>
  answer({
    status: 'read',
    analysis: { ...found, ...change },
    coverage,
    articleId: '',
    kept: true,
    wrongMatches: [],
    fromHistory: false,
    languageSupported,
  });

const GERMAN =
  'Die Brücke über den Kleinen Belt ist für vier Wochen gesperrt. Nur hier steht dieser Satz. ' +
  'In zwei Pfeilern sind Risse. Es gibt sie schon lange.';
const sentencesOf = (text: string) =>
  [...text.matchAll(/[^.]+\./g)].map(([words], index, all) => {
    const start = all.slice(0, index).reduce((sum, [before]) => sum + before.length, 0);
    return { start: start + words.search(/\S/), end: start + words.length };
  });
const [bridge, lonely, cracks, long] = sentencesOf(GERMAN);
const [closed, again, found2, engineer] = sentencesOf(found.text);
const wordIn = (text: string, word: string, says: string) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  says,
});

/** The chain of the first with what changed along it. */
const drifted: Chain = {
  ...found.chain,
  edges: found.chain.edges.map((edge) =>
    edge.type === 'translates'
      ? {
          ...edge,
          drift: [
            {
              ...{ kind: 'number-changed', from: [bridge], to: [closed] },
              ...{ before: wordIn(GERMAN, 'vier', '4'), after: wordIn(found.text, 'tre', '3') },
            } as Drift,
            {
              kind: 'hedge-lost',
              from: [],
              to: [],
              before: { start: 0, end: 1, says: 'angeblich' },
              after: null,
            },
            { kind: 'added', from: [], to: [], before: null, after: null },
          ],
        }
      : edge,
  ),
};

/** Answers of the background by the name of what they show. */
export const popupReplies: Record<string, Promise<unknown>> = {
  found: read({}),
  partial: read({ partial: 'paywall', story: nothing, sources: [], chain: noChain }),
  'nothing-known': read({ story: nothing, chain: noChain }),
  related: read({ story: { ...nothing, verdict: 'related', tellings: relatedOnly } }),
  'language-not-supported': read({ language: 'fi', story: nothing, sources: [], chain: noChain }, false),
  reading: new Promise(() => undefined),
  'not-an-article': answer({ status: 'not-an-article', reason: 'list-of-links' }),
  'not-read': answer({ status: 'closed-to-extensions', reason: 'not-asked' }),
  'closed-to-extensions': answer({ status: 'closed-to-extensions', reason: 'browser-page' }),
  failed: Promise.resolve({
    ok: false,
    error: {
      name: 'PackError',
      message: 'The pack is 12 bytes long, expected at least 64. Install Hearsay again.',
    },
  }),
};

/** Two articles that were read one day apart. */
export const sampleHistory: HistoryEntry[] = [
  found,
  { ...found, story: nothing, title: 'Färjan går igen' },
].map((analysis, day) => ({
  ...{ id: String(day), url: `https://kustposten.example/${day}`, hash: '', build: '', firstRead: 0 },
  ...{ lastRead: Date.UTC(2026, 10, 23 - day, 9), analysis, coverage },
  ...(day === 0 ? { news: { at: 1, tellings: analysis.story.tellings.map(({ id }) => id) } } : {}),
}));

/** The demo story, as far as it is one: claims of every kind, found without a pack. */
const demo = normaliseArticle(demoArticles.en as RawArticle, '2026-11-23');
const citations = findCitations(demo);

/** What the background would answer to the first-run page. */
export const demoReply: Promise<unknown> = Promise.resolve({
  ok: true,
  value: {
    analysis: { ...found, ...demo, citations, sources: groupSources(citations) },
    paragraphs: demo.paragraphs,
    coverage,
  },
});

/** What the background would answer to the options page. */
export const packsReply: Promise<unknown> = Promise.resolve({
  ok: true,
  value: [{ name: 'starter', tellings: 1200, from: '2024-01-02', until: '2026-11-20' }],
});

/** What an organisation may have set. */
export const samplePolicy = {
  marks: 'strong',
  historyDays: 30,
  sync: false,
  languages: ['de', 'sv'],
  neverSites: ['intranet.example'],
};
/** An article and another telling of its story that was read too. */
export const sampleStory: HistoryEntry[] = [
  { ...found, url: 'https://example.org/sv' },
  {
    ...found,
    ...{
      url: 'https://example.org/de',
      title: 'Brücke gesperrt',
      outlet: null,
      language: 'de',
      text: GERMAN,
    },
  },
].map((analysis, index) => ({
  ...{ id: `${analysis.url}\n${analysis.title}`, url: analysis.url, hash: '', build: '', firstRead: 0 },
  ...{ lastRead: index, analysis, coverage, paragraphs: [] },
}));

/** What the background says of the two: a number changed, one passage moved, a sentence on either side alone. */
export const storyReplies: Record<string, unknown> = {
  tellMore: {
    chain: drifted,
    claims: [
      {
        ...{ citation: 'c0', outlet: null, language: 'de', first: 'telling' },
        sentence: 'Die Brücke über den Kleinen Belt ist für vier Wochen gesperrt.',
        changes: drifted.edges.flatMap(({ drift }) => drift ?? []).slice(0, 1),
      },
    ],
  },
  compareEntries: {
    status: 'compared',
    comparison: {
      aligned: [
        { from: [bridge], to: [closed], similarity: 0.8, moved: false },
        { from: [cracks], to: [found2], similarity: 0.8, moved: true },
        { from: [long], to: [engineer], similarity: 0.8, moved: false },
      ],
      onlyFrom: [lonely],
      onlyTo: [again],
      sentences: { from: 4, to: 4 },
      drift: [
        {
          ...{ kind: 'number-changed', from: [bridge], to: [closed] },
          ...{ before: wordIn(GERMAN, 'vier', '4'), after: wordIn(found.text, 'tre', '3') },
        },
      ],
    },
  },
};
