import type { Paragraph, Span } from '../article.ts';
import { CAPITAL, isAt, isOneOf, LETTER, MARK, runEnd } from '../text/letters.ts';
import { findQuotations } from './quotations.ts';

/** Words that say whose a paragraph is, and what of it is theirs. */
export type Label = {
  name: Span;
  claim: Span;
  /**
   * - `headline`: a name before the colon of a headline ("Weller: Bridge is safe")
   * - `transcript`: a name in capitals, or one that opens several paragraphs ("WELLER: Well, …")
   * - `quotation`: a name before or behind a paragraph that is one quotation (“…” ― Karin Weller)
   */
  kind: 'headline' | 'transcript' | 'quotation';
  /** Whether the article has two labels that each open several paragraphs: then they are speakers, known or not. */
  isDialogue: boolean;
};

/** A label and its mark are found among this many characters. */
const MAX_LABEL = 240;
/** The words of a name. */
const MAX_WORDS = 5;
/** What stands around a label: the colon behind it, and the dash before it with what may close its line. */
const COLON = /^ ?[:：]\s{1,4}/u;
const DASH = /^\s{0,4}[―–—-]{1,2}\s{0,4}/u;
const CLOSE = /^[\s.]{0,4}$/u;
/** Fewer letters in capitals are initials of questions and answers ("Q: …"). */
const MIN_CAPITALS = 3;

/**
 * The label of each paragraph of an article that has one, by its number; the caller judges whether it names somebody.
 *
 * Names before a colon count in the first paragraph and in headlines, before a quotation, in capitals, or where the same
 * words open two paragraphs. Names behind a dash count behind a quotation, also in a paragraph of their own.
 *
 * @param isRead - whether a paragraph is part of what is told; others are passed over.
 */
export function readLabels(
  text: string,
  all: readonly Paragraph[],
  isRead: (paragraph: Paragraph) => boolean = () => true,
): Map<number, Label> {
  const read = [...all.entries()].filter(([, paragraph]) => isRead(paragraph));
  const paragraphs = read.map(([, paragraph]) => paragraph);
  const labels = new Map<number, Label>();
  const opened = new Map<string, number>();
  const heads = paragraphs.map(({ start, end }) => {
    const head = text.slice(start, Math.min(end, start + MAX_LABEL));
    const first = isOneOf(head, 0, '"“”„«»') ? 1 : 0;
    const last = nameEnd(head, first);
    const colon = COLON.exec(head.slice(last))?.[0];
    if (last === first || colon === undefined) return null;
    const name = head.slice(first, last);
    opened.set(name, (opened.get(name) ?? 0) + 1);
    return {
      name,
      span: { start: start + first, end: start + last },
      claim: { start: start + last + colon.length, end },
    };
  });
  const isDialogue = [...opened.values()].filter((times) => times > 1).length > 1;
  paragraphs.forEach((paragraph, i) => {
    const number = read[i]?.[0] ?? i;
    const head = heads[i];
    if (head) {
      const quoted = quotationAt(text, head.claim);
      const claim = quoted && quoted.rest === '' ? quoted.inner : head.claim;
      const isCapital = head.name === head.name.toUpperCase() && head.name.length >= MIN_CAPITALS;
      const isSpoken = isCapital || ((opened.get(head.name) ?? 0) > 1 && head.name.length >= MIN_CAPITALS);
      const kind =
        paragraph.role === 'headline' || (i === 0 && paragraphs.length > 1)
          ? 'headline'
          : isSpoken
            ? 'transcript'
            : quoted?.rest === ''
              ? 'quotation'
              : null;
      if (kind) labels.set(number, { name: head.span, claim, kind, isDialogue });
      return;
    }
    const signed = signature(text, paragraph, paragraphs[i - 1]);
    if (signed) labels.set(number, signed);
  });
  return labels;
}

/** Where a name ends that begins with a capital at an offset; the offset itself where none does. */
function nameEnd(text: string, at: number): number {
  if (!isAt(text, at, CAPITAL)) return at;
  let end = wordEnd(text, at);
  for (let words = 1; words < MAX_WORDS && text.charAt(end) === ' ' && isAt(text, end + 1, LETTER); words++)
    end = wordEnd(text, end + 1);
  return end;
}

/** Longer words are cut, and so are no part of a label. */
const LONGEST_WORD = 41;

function wordEnd(text: string, at: number): number {
  return runEnd(text, at, LETTER | MARK, ".’'-", LONGEST_WORD);
}

/** “…” ― Karin Weller, with the quotation in this paragraph or in the one before. */
function signature(text: string, paragraph: Paragraph, before: Paragraph | undefined): Label | null {
  const own = quotationAt(text, paragraph);
  const above = own || !before ? null : quotationAt(text, before);
  const quoted = own ?? (above?.rest === '' ? above : null);
  if (!quoted) return null;
  const from = own ? own.end : paragraph.start;
  if (paragraph.end - from > MAX_LABEL) return null;
  const rest = text.slice(from, paragraph.end);
  const first = DASH.exec(rest)?.[0].length ?? 0;
  const last = nameEnd(rest, first);
  if (first === 0 || last === first || !CLOSE.test(rest.slice(last))) return null;
  return {
    name: { start: from + first, end: from + last - (rest.charAt(last - 1) === '.' ? 1 : 0) },
    claim: quoted.inner,
    kind: 'quotation',
    isDialogue: false,
  };
}

/** The quotation that opens a span, and what of the span follows it; null where none opens it. */
function quotationAt(text: string, { start, end }: Span): { inner: Span; end: number; rest: string } | null {
  if (!/["“”„«»'‘「『]/u.test(text.charAt(start))) return null;
  const [first] = findQuotations(text, start, end);
  if (!first || first.start !== start) return null;
  return { inner: first.inner, end: first.end, rest: text.slice(first.end, end).replace(/[\s.]/gu, '') };
}
