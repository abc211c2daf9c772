import { type Article, type ArticleComparison, comparisonRows, type Drift, type Span } from '../src/index.ts';
import { driftWords } from './drift-words.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * A comparison as a page of its own: a table with a row for each passage, changed words marked. It needs nothing from
 * outside, and all text of the articles is escaped.
 */
export function comparisonToHtml(from: Article, to: Article, comparison: ArticleComparison): string {
  const rows = comparisonRows(comparison).map(
    ({ from: here, to: there, drift, moved }) =>
      `<tr>${cell(from, here, drift, 'before')}${cell(to, there, drift, 'after')}<td>${[
        ...drift.map(driftWords),
        ...(moved ? ['moved'] : []),
      ]
        .map((words) => `<p>${escapeHtml(words)}</p>`)
        .join('')}</td></tr>`,
  );
  const head = ({ title, outlet, language }: Article) =>
    `<th scope="col"${lang(language)}>${escapeHtml(title ?? 'no title')}${outlet === null ? '' : `<br><small>${escapeHtml(outlet)}</small>`}</th>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Two tellings compared</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Two tellings compared</h1>
<table>
<thead><tr>${head(from)}${head(to)}<th scope="col">Changed</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

const STYLE = `:root{color-scheme:light dark;font:16px/1.45 system-ui,sans-serif}
body{max-width:80rem;margin:2rem auto;padding:0 1rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:.5rem .75rem;vertical-align:top;text-align:start;border-bottom:1px solid #8888}
td:last-child,th:last-child{width:16rem}td p{margin:0}
.only{color:GrayText;font-style:italic}
mark{background:none;color:inherit;border-bottom:3px double currentColor;font-weight:600}`;

function cell(
  { text, language }: Article,
  spans: readonly Span[],
  drift: readonly Drift[],
  side: 'before' | 'after',
) {
  if (spans.length === 0) return `<td class="only">not here</td>`;
  const changed = drift.map((one) => one[side]).filter((span) => span !== null);
  const sentences = spans.map((span) => marked(text, span, changed)).join(' ');
  return `<td${lang(language)} dir="auto">${sentences}</td>`;
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
