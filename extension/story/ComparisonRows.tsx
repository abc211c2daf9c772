import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
// Not through src/index.ts, which would bring the analysis with all its language tables into the page.
import { type ComparisonRow, comparisonRows } from '../../src/drift/comparison-rows.ts';
import type { Analysis, ArticleComparison, Span } from '../../src/index.ts';
import { driftText } from '../drift-text.ts';
import { browserText, type Text } from '../text.ts';

/** A text with its language, as the history keeps it. */
export type ShownText = Pick<Analysis, 'text' | 'language'>;

type Props = {
  comparison: ArticleComparison;
  first: ShownText;
  second: ShownText;
  /** What stands above the columns. */
  children: ComponentChildren;
};

/** Two texts sentence by sentence: what says the same shares a row, what only one says stands alone. */
export function ComparisonRows({ comparison, first, second, children }: Props) {
  const text = browserText();
  const id = useId();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const rows = comparisonRows(comparison);
  const shown = onlyDifferences ? rows.filter(differs) : rows;
  return (
    <>
      <p class="only">
        <input
          id={id}
          type="checkbox"
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
        <label for={id}>{text.t('onlyDifferences')}</label>
      </p>
      {children}
      <ol class="rows">
        {shown.map((row) => (
          <Row key={keyOf(row)} row={row} first={first} second={second} text={text} />
        ))}
      </ol>
    </>
  );
}

function differs({ from, to, drift, moved }: ComparisonRow): boolean {
  return from.length === 0 || to.length === 0 || drift.length > 0 || moved;
}

function keyOf({ from, to }: ComparisonRow): string {
  return `${from[0]?.start ?? ''}-${to[0]?.start ?? ''}`;
}

type RowProps = { row: ComparisonRow; first: ShownText; second: ShownText; text: Text };

function Row({ row, first, second, text }: RowProps) {
  const { from, to, drift, moved } = row;
  const alone = from.length === 0 || to.length === 0;
  const notes = [
    ...drift.flatMap((one) => driftText(one, text) ?? []),
    ...(moved ? [text.t('movedHere')] : []),
  ];
  const changed = (side: 'before' | 'after') => drift.flatMap((one) => one[side] ?? []);
  return (
    <li class={notes.length > 0 ? 'row noted' : 'row'} data-row={alone ? 'alone' : 'both'}>
      <Cell
        name={text.t('compareFirst')}
        shown={first}
        spans={from}
        changed={changed('before')}
        alone={alone}
      />
      <Cell
        name={text.t('compareSecond')}
        shown={second}
        spans={to}
        changed={changed('after')}
        alone={alone}
      />
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type CellProps = { name: string; shown: ShownText; spans: Span[]; changed: Span[]; alone: boolean };

/** One side of a row. Its name is read out, because a screen reader does not see the column. */
function Cell({ name, shown, spans, changed, alone }: CellProps) {
  const { t } = browserText();
  if (spans.length === 0) {
    return (
      <p class="cell missing">
        <span class="side">{name}: </span>
        {t('notHere')}
      </p>
    );
  }
  return (
    <p class="cell">
      <span class="side">{name}: </span>
      <span lang={shown.language ?? undefined} dir="auto">
        {spans.map((span, index) => (
          <Sentence key={span.start} text={shown.text} span={span} changed={changed} isFirst={index === 0} />
        ))}
      </span>
      {alone && <span class="facts"> ({t('onlyHere')})</span>}
    </p>
  );
}

type SentenceProps = { text: string; span: Span; changed: Span[]; isFirst: boolean };

function Sentence({ text, span, changed, isFirst }: SentenceProps) {
  const { t } = browserText();
  const inside = changed
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
  const ends = [...inside.map(({ start }) => start), span.end];
  return (
    <>
      {isFirst ? '' : ' '}
      {text.slice(span.start, ends[0])}
      {inside.map(({ start, end }, index) => (
        <>
          <mark key={start}>
            <span class="unseen">{t('changedMark')} </span>
            {text.slice(start, end)}
          </mark>
          {text.slice(end, ends[index + 1])}
        </>
      ))}
    </>
  );
}
