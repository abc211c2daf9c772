import type { Analysis, Citation, Source, Span } from '../src/index.ts';
import { driftText } from './drift-text.ts';
import { languageName } from './language-name.ts';
import type { ClaimTelling } from './messages.ts';
import type { HighlightItem, OtherWords } from './page/highlight.ts';
import { kindText, sourceName, standingText, throughText } from './source-text.ts';
import type { MessageKey, Text } from './text.ts';

/** Names of tellings in a line of the card; of more, the number. */
const MOST_NAMES = 4;

/**
 * What is marked on the page: every citation that says something, with the words of its card.
 *
 * @param claims - what other tellings say of the claims.
 */
export function highlightItems(
  analysis: Analysis,
  text: Text,
  claims: readonly ClaimTelling[] = [],
): HighlightItem[] {
  const sources = new Map(analysis.sources.flatMap((source) => source.citations.map((id) => [id, source])));
  return analysis.citations.flatMap((citation) => {
    const source = sources.get(citation.id);
    const told = claims.filter((one) => one.citation === citation.id);
    return source && citation.claim ? [item(citation, source, { analysis, told, text })] : [];
  });
}

type Context = { analysis: Analysis; told: readonly ClaimTelling[]; text: Text };

function item(citation: Citation, source: Source, { analysis, told, text }: Context): HighlightItem {
  const { start, end } = citation.claim ?? citation;
  const link = citation.link ?? source.link;
  const what = [standingText(source.standing, text), kindText(source, text)];
  const lines = [
    what.join(' · '),
    throughText(source, analysis.sources, text).join(' · '),
    cueText(citation.cue, analysis.text, text),
  ];
  const others = told.flatMap((one) => otherWords(one, text));
  const elsewhere = elsewhereText(told, text);
  return {
    id: citation.id,
    span: { start, end },
    spans: citation.claimSpans.length > 0 ? citation.claimSpans : [{ start, end }],
    standing: source.standing,
    label: sourceName(source, text),
    detail: lines.filter(Boolean).join('\n'),
    ...(others.length > 0 && { others }),
    ...(elsewhere !== '' && { elsewhere }),
    ...(link !== null && { link }),
  };
}

/** The words of the page that attribute the claim; empty for a bare parenthesis or credit. */
function cueText(cue: Span | null, pageText: string, text: Text): string {
  const words = cue === null ? '' : pageText.slice(cue.start, cue.end).replaceAll(/\s+/g, ' ').trim();
  return words === '' ? '' : text.t('cueWords', words);
}

/** What is said of a telling on the card: its words, or without them that a number changed. */
function otherWords(told: ClaimTelling, text: Text): OtherWords[] {
  const change = changeText(told, text);
  if (told.sentence === null && change === '') return [];
  const { language, sentence } = told;
  return [{ label: nameOf(told, text), language, sentence: sentence ?? '', change }];
}

/** Which tellings have the claim too, without their words; empty when there are none. */
function elsewhereText(told: readonly ClaimTelling[], text: Text): string {
  const names = [
    ...new Set(told.filter(({ sentence }) => sentence === null).map((one) => nameOf(one, text))),
  ];
  if (names.length === 0) return '';
  const more = names.length - MOST_NAMES;
  const number = new Intl.NumberFormat(text.locale);
  const shown = more > 0 ? [...names.slice(0, MOST_NAMES), `+${number.format(more)}`] : names;
  return text.t('cardAlsoIn', new Intl.ListFormat(text.locale, { type: 'unit' }).format(shown));
}

const CHANGES: Record<ClaimTelling['first'], MessageKey> = {
  telling: 'cardChangedHere',
  article: 'cardChangedThere',
  unknown: 'cardDiffersHere',
};

function changeText({ changes, first }: ClaimTelling, text: Text): string {
  const words = changes.flatMap((change) => driftText(change, text) ?? []);
  return words.length === 0 ? '' : text.t(CHANGES[first], words.join(' · '));
}

function nameOf({ outlet, language }: ClaimTelling, text: Text): string {
  const name = outlet ?? text.t('unknownOutlet');
  return language ? `${name} (${languageName(language, text)})` : name;
}
