/** Lines of a page that a reader would take for its date. Reading them is ring 1's work. */
import type { RawDate } from '../../src/article.ts';
import updated from './updated.json' with { type: 'json' };
import type { Block } from './walk-blocks.ts';

/** So many lines above and below the headline are looked at: section, byline, credit, share bar lie between. */
const LINES_ABOVE = 4;
const LINES_BELOW = 12;
/** A date line is a line; longer text is about something else. */
const LONGEST_DATE_LINE = 120;
/** A copyright line may go on with its terms. */
const LONGEST_COPYRIGHT = 60;

/** A run of digits that may be a day, a year or a clock time, with what stands round it. */
const HAS_NUMBER = /\p{N}/u;
const DATE_LIKE =
  /\p{N}{1,4}\s*[./-]\s*\p{N}{1,2}|(?:19|20)\p{N}{2}|\p{N}{1,2}[:.]\p{N}{2}|\p{N}+[年月日]|\p{N}{1,2}\.?\s+\p{L}{3,}|\p{L}{3,}\.?\s+\p{N}{1,2}\b/u;
const COPYRIGHT = /(?:©|\(c\)|copyright)\s*(?:\p{L}[\p{L}\s.,&-]{0,40})?(?:19|20)\p{N}{2}/iu;
const COUNT =
  /^\D{0,3}\d+\s*(?:comments?|kommentar\p{L}*|shares?|views?|likes?|min(?:ut\p{L}*)?\.?\s+(?:read|läs\p{L}*|lese\p{L}*))/iu;

/** A report may open with its date: "NORRVIK, 07.02.2024 – The bridge", "2023-06 The bridge". */
const OPENING_DATE =
  /^(?:\p{L}[\p{L},. ]{0,30}?\s)??(?:\p{N}{4}-\p{N}{2}(?:-\p{N}{2})?|\p{N}{1,2}[./]\p{N}{1,2}[./]\p{N}{2,4})(?!\p{N})/u;

/**
 * Candidate dates in order of trust: lines round the headline, then the copyright line.
 * `headline` is the headline's block or, without one, the first block of the text.
 */
export function visibleDates(blocks: Block[], headline: number): RawDate[] {
  const near = blocks.slice(Math.max(0, headline - LINES_ABOVE), headline + LINES_BELOW + 1);
  const below = near.filter(({ index }) => index > headline);
  const above = near.filter(({ index }) => index < headline);
  const texts = [...below, ...above]
    .map(withoutChange)
    .filter(isDateLine)
    .map(({ text }) => text);
  const opening = OPENING_DATE.exec(near.find(({ prose, index }) => prose && index >= headline)?.text ?? '');
  if (opening) texts.push(opening[0]);
  for (const { text } of blocks) {
    const match = COPYRIGHT.exec(text);
    if (match) texts.push(text.slice(match.index, match.index + LONGEST_COPYRIGHT).trim());
  }
  return [...new Set(texts)].map((text) => ({ text, from: 'visible' as const }));
}

/** The line as far as it does not speak of a later change. */
function withoutChange(block: Block): Block {
  const lower = block.text.toLowerCase();
  const at = updated.words.map((word) => lower.indexOf(word)).filter((place) => place !== -1);
  return at.length === 0
    ? block
    : { ...block, text: block.text.slice(0, Math.min(...at)).replace(/[\s(,;|–-]+$/u, '') };
}

/** Whether the block is a line that may state when the article was published. */
export function isDateLine({ text, hint, linked }: Block): boolean {
  if (text.length > LONGEST_DATE_LINE || linked > 0.8 || hint === 'headline' || hint === 'caption')
    return false;
  if (/^[\s\p{P}]*[\p{L}\s.,&()-]*(?:©|copyright)/iu.test(text)) return false;
  return (
    HAS_NUMBER.test(text) &&
    DATE_LIKE.test(text) &&
    !COUNT.test(text) &&
    !/[.!?]\s+\p{Lu}.*[.!?]$/u.test(text)
  );
}
