/** Texts side by side as Markdown: sentence under sentence, with what changed. */
// Not through src/index.ts, which would bring the analysis with all its language tables into the page.
import { comparisonRows } from '../../src/drift/comparison-rows.ts';
import type { Span } from '../../src/index.ts';
import { comparisonFacts, driftText } from '../drift-text.ts';
import { languageName } from '../language-name.ts';
import { escaped } from '../popup/analysis-to-markdown.ts';
import type { MessageKey, Text } from '../text.ts';
import type { ShownText } from './ComparisonRows.tsx';
import type { Order } from './choose-pair.ts';
import { type ComparedPair, MIN_PASSAGES } from './compare-texts.ts';
import type { StoryTelling } from './load-story.ts';

/** What is known of the order of two texts, above their sentences. */
export const ORDERS: Record<Order, MessageKey> = {
  first: 'compareOrderKnown',
  second: 'compareOrderTurned',
  open: 'compareOrderOpen',
};

/** A section with every pair that has enough in common; empty without any. */
export function pairsToMarkdown(pairs: readonly ComparedPair[], text: Text): string {
  const parts = pairs.flatMap((pair) => pairLines(pair, text));
  if (parts.length === 0) return '';
  return [`## ${text.t('compareTitle')}`, escaped(text.t('storyTexts')), ...parts].join('\n\n');
}

function pairLines({ pair, order, outcome }: ComparedPair, text: Text): string[] {
  const heading = `### ${nameOf(pair.first, text)} / ${nameOf(pair.second, text)}`;
  if (outcome.name === 'no-text') return [];
  if (outcome.name === 'failed') return [heading, escaped(text.t('storyFailed', outcome.message))];
  const { comparison, first, second } = outcome;
  if (comparison.aligned.length < MIN_PASSAGES) return [];
  const rows = comparisonRows(comparison).map(({ from, to, drift, moved }) => {
    const onlyHere = from.length === 0 || to.length === 0 ? ` (${text.t('onlyHere')})` : '';
    const notes = [
      ...drift.flatMap((one) => driftText(one, text) ?? []),
      ...(moved ? [text.t('movedHere')] : []),
    ];
    return [
      `- ${text.t('compareFirst')}: ${from.length > 0 ? words(first, from) + onlyHere : text.t('notHere')}`,
      `  - ${text.t('compareSecond')}: ${to.length > 0 ? words(second, to) + onlyHere : text.t('notHere')}`,
      ...notes.map((note) => `  - **≠ ${escaped(note)}**`),
    ].join('\n');
  });
  const facts = comparisonFacts(comparison, text).join(' · ');
  return [heading, escaped(`${text.t(ORDERS[order])} ${facts}`), rows.join('\n')];
}

function words({ text }: ShownText, spans: readonly Span[]): string {
  return escaped(spans.map(({ start, end }) => text.slice(start, end)).join(' '));
}

function nameOf({ outlet, title, language }: StoryTelling, text: Text): string {
  const name = escaped(outlet ?? title ?? text.t('untitled'));
  return language ? `${name} (${escaped(languageName(language, text))})` : name;
}
