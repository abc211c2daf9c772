import type { Paragraph, Span } from '../article.ts';
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

/** A name has at most five words of forty letters; every part is bounded, so this is linear. */
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]{0,40}(?: \\p{L}[\\p{L}\\p{M}.’'-]{0,40}){0,4}";
const BEFORE = new RegExp(`^["“”„«»]?(${NAME}) ?[:：]\\s{1,4}`, 'u');
const BEHIND = new RegExp(`^\\s{0,4}[―–—-]{1,2}\\s{0,4}(${NAME})[\\s.]{0,4}$`, 'u');
/** A label and its mark are found among this many characters. */
const MAX_LABEL = 240;
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
    const head = BEFORE.exec(text.slice(start, Math.min(end, start + MAX_LABEL)));
    const name = head?.[1];
    if (!head || name === undefined) return null;
    opened.set(name, (opened.get(name) ?? 0) + 1);
    const at = start + head[0].indexOf(name);
    return {
      name,
      span: { start: at, end: at + name.length },
      claim: { start: start + head[0].length, end },
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

/** “…” ― Karin Weller, with the quotation in this paragraph or in the one before. */
function signature(text: string, paragraph: Paragraph, before: Paragraph | undefined): Label | null {
  const own = quotationAt(text, paragraph);
  const above = own || !before ? null : quotationAt(text, before);
  const quoted = own ?? (above?.rest === '' ? above : null);
  if (!quoted) return null;
  const from = own ? own.end : paragraph.start;
  if (paragraph.end - from > MAX_LABEL) return null;
  const match = BEHIND.exec(text.slice(from, paragraph.end));
  const name = match?.[1]?.replace(/\.$/u, '');
  if (!match || name === undefined) return null;
  const start = from + match[0].indexOf(name);
  return {
    name: { start, end: start + name.length },
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
