/** What the popup says, as Markdown with links, to paste elsewhere. */
import type { Analysis, MatchedTelling, Source } from '../../src/index.ts';
import { dateText } from '../date-text.ts';
import { languageName } from '../language-name.ts';
import { kindText, sourceName, standingText, throughText } from '../source-text.ts';
import type { Text } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { relationText } from './telling-text.ts';

/** The whole answer; sections without entries are left out. */
export function analysisToMarkdown(analysis: Analysis, sentence: string, text: Text): string {
  const { tellings } = analysis.story;
  const title = analysis.title ?? text.t('untitled');
  return [
    `**${linked(title, analysis.url)}**`,
    escaped(sentence),
    section(
      text.t('sectionTellings'),
      tellings
        .filter(({ verdict }) => verdict !== 'related')
        .map((telling) => tellingLine(telling, tellings, text)),
    ),
    section(
      text.t('sectionSources'),
      analysis.sources.map((source) => sourceLine(source, analysis.sources, text)),
    ),
    section(
      text.t('sectionRelated'),
      tellings
        .filter(({ verdict }) => verdict === 'related')
        .map((telling) => tellingLine(telling, tellings, text)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** A heading with a list below it; empty without lines. */
export function section(heading: string, lines: string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function tellingLine(telling: MatchedTelling, others: readonly MatchedTelling[], text: Text): string {
  const facts = [
    telling.outlet ?? text.t('unknownOutlet'),
    ...(telling.lang ? [languageName(telling.lang, text)] : []),
    dateText(telling.published, text),
    relationText(telling, others, text),
  ];
  return `${linked(telling.title, telling.url)} (${facts.map(escaped).join(', ')})`;
}

function sourceLine(source: Source, sources: readonly Source[], text: Text): string {
  const facts = [
    standingText(source.standing, text),
    kindText(source, text),
    ...throughText(source, sources, text),
    text.n('times', source.citations.length),
  ];
  return `${linked(sourceName(source, text), source.link)} (${facts.map(escaped).join(', ')})`;
}

/** A name as a link where its address leads to the web. */
export function linked(label: string, url: string | null): string {
  const address = webUrl(url);
  // Angle brackets, because an address may hold parentheses; a bracket inside would end it.
  return address ? `[${escaped(label)}](<${address.replace(/[<>]/g, encodeURIComponent)}>)` : escaped(label);
}

/** A text in which nothing is Markdown. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
