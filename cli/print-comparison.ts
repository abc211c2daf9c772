import { type Article, type ArticleComparison, comparisonRows, sentenceTexts } from '../src/index.ts';
import { driftWords } from './drift-words.ts';

/** What stands between the two columns. */
const GAP = '  │  ';

/** A comparison as two columns for a terminal, with a line break at its end. */
export function printComparison(
  from: Article,
  to: Article,
  comparison: ArticleComparison,
  width: number,
): string {
  const column = Math.floor((width - GAP.length) / 2);
  const beside = (left: string, right: string) => {
    const [a, b] = [wrap(left, column), wrap(right, column)];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
      `${pad(a[i] ?? '', column)}${GAP}${b[i] ?? ''}`.trimEnd(),
    );
  };
  const rows = comparisonRows(comparison).flatMap((row) => [
    ...beside(
      row.from.length > 0 ? sentenceTexts(from, row.from) : '(not here)',
      row.to.length > 0 ? sentenceTexts(to, row.to) : '(not here)',
    ),
    ...row.drift
      .filter(({ kind }) => kind !== 'added' && kind !== 'dropped')
      .map((drift) => `  ▸ ${driftWords(drift)}`),
    ...(row.moved ? ['  ▸ moved'] : []),
    '',
  ]);
  const head = ({ title, outlet, language }: Article) =>
    [title ?? '(no title)', outlet, language ?? 'language not clear'].filter(Boolean).join(' · ');
  return [
    ...beside(head(from), head(to)),
    '─'.repeat(width),
    ...rows,
    ...wrap(summary(comparison), width),
    '',
  ].join('\n');
}

function summary({ aligned, sentences, onlyFrom, onlyTo, drift }: ArticleComparison): string {
  const changes = drift.filter(({ kind }) => kind !== 'added' && kind !== 'dropped').length;
  return (
    `${aligned.length} passages correspond (of ${sentences.from} and ${sentences.to} sentences); ` +
    `${onlyFrom.length} only in the first, ${onlyTo.length} only in the second; ${changes} changed.`
  );
}

/** Lines of at most so many columns; a word that is longer is cut. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const { segment } of WORDS.segment(text)) {
    const line = lines.at(-1) ?? '';
    if (columns(line) + columns(segment.trimEnd()) <= width) lines[lines.length - 1] = line + segment;
    else if (segment.trim() !== '') lines.push(...cut(segment.trimStart(), width));
  }
  return lines.map((line) => line.trimEnd()).filter((line, i) => line !== '' || i === 0);
}

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

function cut(word: string, width: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    if (columns((pieces.at(-1) ?? '') + letter) > width) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Columns that a terminal gives a text: two for a wide character, none for a mark (Unicode Standard Annex #11). */
function columns(text: string): number {
  let sum = 0;
  for (const letter of text) sum += MARK.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return sum;
}

const MARK = /\p{M}|\p{Cf}/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
