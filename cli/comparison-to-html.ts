import {
  type Article,
  type ArticleComparison,
  type ComparisonRow,
  comparisonRows,
  type Drift,
  type Span,
} from '../src/index.ts';
import { COMPARISON_STYLE } from './comparison-style.ts';
import { driftKindWords, driftWords } from './drift-words.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * A comparison as a page of its own: what changed in numbers, and a table with a row for each passage, in which changed
 * words are marked and each change is said in words. It needs nothing from outside, and all text of the articles is
 * escaped.
 */
export function comparisonToHtml(from: Article, to: Article, comparison: ArticleComparison): string {
  const rows = comparisonRows(comparison).map((row) => rowToHtml(row, from, to));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Two tellings compared</title>
<style>${COMPARISON_STYLE}</style>
</head>
<body>
<main>
<h1>Two tellings compared</h1>
${summary(comparison)}
<table>
<thead><tr>${head(from, 'First telling')}${head(to, 'Second telling')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function summary({ aligned, onlyFrom, onlyTo, sentences, drift }: ArticleComparison): string {
  const kinds = [...new Set(drift.filter(isSaid).map(({ kind }) => kind))];
  const items = kinds.map((kind) => {
    const times = drift.filter((one) => one.kind === kind).length;
    return `<li>${escapeHtml(driftKindWords(kind))}${times > 1 ? ` ×${times}` : ''}</li>`;
  });
  const facts =
    `<p class="sum"><strong>${aligned.length}</strong> passages correspond, of ${sentences.from} and ${sentences.to} sentences; ` +
    `<strong>${onlyFrom.length}</strong> only in the first, <strong>${onlyTo.length}</strong> only in the second. What has no clear counterpart is left out.</p>`;
  const changes = items.length > 0 ? `<ul>${items.join('')}</ul>` : 'Nothing is sure to have changed.';
  return `${facts}\n<div class="kinds">${changes}</div>`;
}

/** What a passage that stands on one side only shows by standing alone is not said again. */
function isSaid({ kind }: Drift): boolean {
  return kind !== 'added' && kind !== 'dropped';
}

function head({ title, outlet, published, language }: Article, which: string): string {
  const about = [which, outlet, published?.iso.slice(0, 10)]
    .filter((part) => part !== null && part !== undefined)
    .map((part) => `<bdi>${escapeHtml(part)}</bdi>`)
    .join(' · ');
  return `<th scope="col"><small>${about}</small><span${lang(language)} dir="auto">${escapeHtml(title ?? 'no title')}</span></th>`;
}

function rowToHtml({ from, to, drift, moved }: ComparisonRow, first: Article, second: Article): string {
  const said = drift.filter(isSaid);
  const items = [
    ...said.map((one) => `<li><bdi>${escapeHtml(driftWords(one))}</bdi></li>`),
    ...(moved ? ['<li class="moved">moved</li>'] : []),
  ];
  const kind = from.length === 0 || to.length === 0 ? 'alone' : said.length > 0 ? 'changed' : '';
  const classes = (extra: string) => {
    const names = [kind, extra].filter((name) => name !== '').join(' ');
    return names === '' ? '' : ` class="${names}"`;
  };
  const changes =
    items.length > 0 ? `<tr${classes('changes')}><td colspan="2"><ul>${items.join('')}</ul></td></tr>\n` : '';
  const [here, there] = [cell(first, from, said, 'before'), cell(second, to, said, 'after')];
  return `${changes}<tr${classes('')}>${here}${there}</tr>`;
}

function cell(
  { text, language, outlet }: Article,
  spans: readonly Span[],
  drift: readonly Drift[],
  side: 'before' | 'after',
): string {
  if (spans.length === 0) return '<td class="none">not here</td>';
  const changed = drift.map((one) => one[side]).filter((span) => span !== null);
  const sentences = spans.map((span) => marked(text, span, changed)).join(' ');
  const from = escapeHtml(outlet ?? (side === 'before' ? 'first telling' : 'second telling'));
  return `<td${lang(language)} dir="auto" data-from="${from}">${sentences}</td>`;
}

function marked(text: string, { start, end }: Span, changed: readonly Span[]): string {
  const inside = changed
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  let [html, at] = ['', start];
  for (const span of inside) {
    if (span.start < at) continue;
    html += `${escapeHtml(text.slice(at, span.start))}<mark>${escapeHtml(text.slice(span.start, span.end))}</mark>`;
    at = span.end;
  }
  return html + escapeHtml(text.slice(at, end));
}

function lang(language: string | null): string {
  return language === null ? '' : ` lang="${escapeHtml(language)}"`;
}
