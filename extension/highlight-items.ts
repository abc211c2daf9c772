import type { Analysis, Citation, Source, Span } from '../src/index.ts';
import type { HighlightItem } from './page/highlight.ts';
import { kindText, standingText, throughText } from './source-text.ts';
import type { Text } from './text.ts';

/** What is marked on the page: every citation that says something, with the words of its card. */
export function highlightItems(analysis: Analysis, text: Text): HighlightItem[] {
  const sources = new Map(analysis.sources.flatMap((source) => source.citations.map((id) => [id, source])));
  return analysis.citations.flatMap((citation) => {
    const source = sources.get(citation.id);
    return source && citation.claim ? [item(citation, source, analysis, text)] : [];
  });
}

function item(citation: Citation, source: Source, analysis: Analysis, text: Text): HighlightItem {
  const { start, end } = citation.claim ?? citation;
  const link = citation.link ?? source.link;
  const what = [standingText(source.standing, text), kindText(source, text)];
  const lines = [
    what.join(' · '),
    throughText(source, text).join(' · '),
    cueText(citation.cue, analysis.text, text),
  ];
  return {
    id: citation.id,
    span: { start, end },
    spans: citation.claimSpans.length > 0 ? citation.claimSpans : [{ start, end }],
    standing: source.standing,
    label: source.name,
    detail: lines.filter(Boolean).join('\n'),
    ...(link === null ? {} : { link }),
  };
}

/** The words of the page that attribute the claim; empty for a bare parenthesis or credit. */
function cueText(cue: Span | null, pageText: string, text: Text): string {
  const words = cue === null ? '' : pageText.slice(cue.start, cue.end).replaceAll(/\s+/g, ' ').trim();
  return words === '' ? '' : text.t('cueWords', words);
}
