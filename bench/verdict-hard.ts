/** What the verdict says of NTREX documents that are the same story and are made hard to recognise. */
import type { Encoder, Verdict } from '../src/index.ts';
import { type Comparable, compareTellings, type Features } from '../src/matching/compare-tellings.ts';
import { scoreMatch, type VerdictWeights } from '../src/matching/score-match.ts';
import { type Document, isEnglish, isHeldOut } from './match-quality-data.ts';
import { KINDS, makeQuery } from './match-quality-queries.ts';
import { isMajor, readNtrexLines, toItem } from './matching-data.ts';

/** Every figure written in digits is another one; what is spelled out stays. */
const CHANGED = 'every figure in digits another';

/** Ways to make a document hard, each applied to the translations; the English documents stay as they are. */
const MAKERS: Readonly<Record<string, (document: Document) => string[]>> = {
  ...Object.fromEntries(
    ['whole', 'first third', 'title and two sentences', 'boilerplate around it'].map((kind) => [
      kind,
      (document: Document) => makeQuery(KINDS[kind] ?? (() => ({})), document, new Map()).paras,
    ]),
  ),
  'without its first third': ({ paras }) => paras.slice(Math.floor(paras.length / 3)),
  [CHANGED]: ({ paras }) =>
    paras.map((text) => text.replaceAll(/\d/gu, (digit) => String((Number(digit) % 9) + 1))),
};

/** Heading of {@link hardRows}. */
export const HARD_HEADING = [
  'the translation',
  'pairs',
  'same',
  'unsure',
  'related',
  'same, were the day known',
];

/**
 * For each way of making a translation hard, how many get each verdict against the English document.
 *
 * The documents are those that neither the encoder nor the verdict has seen; they have no dates, so the last column
 * takes both to be of one day.
 */
export function hardRows(encoder: Encoder, weights: VerdictWeights): string[][] {
  const documents = readNtrexLines().filter(({ story }) => isHeldOut(story));
  const english = new Map<string, Comparable>();
  for (const line of documents) {
    if (isEnglish(line.lang) && !english.has(line.story)) english.set(line.story, toItem(line, encoder));
  }
  const others = documents.filter(({ lang }) => isMajor(lang));
  return Object.entries(MAKERS).map(([kind, make]) => {
    const found = others.flatMap((line) => {
      const target = english.get(line.story);
      return target
        ? [compareTellings(toItem({ ...line, paras: make(line) }, encoder), target).features]
        : [];
    });
    const share = (all: readonly Features[], verdict: Verdict) => {
      const part = all.filter((features) => scoreMatch(features, weights).verdict === verdict).length;
      return (part / Math.max(1, all.length)).toFixed(3);
    };
    const dated = found.map((features) => ({ ...features, days: 0, nextDay: 0, daysLater: 0, weekLater: 0 }));
    return [
      ...[kind, String(found.length), share(found, 'same'), share(found, 'unsure'), share(found, 'related')],
      share(dated, 'same'),
    ];
  });
}
