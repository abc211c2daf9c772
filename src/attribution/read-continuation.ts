import type { Span } from '../article.ts';
import { has, isIn, isMark, type Reader } from './noun-phrase.ts';
import { wholeClaim } from './read-sentence.ts';
import { isConditional, isSubjunctive } from './reported-mood.ts';

/** The finite verb of a German main clause stands among the first items of its sentence. */
const VERB_REACH = 14;

/** A sentence that goes on with what was reported before. */
export type Continuation = {
  claims: Span[];
  isQuotation: boolean;
  /** True where its form alone shows that it is reported, so that other sentences may stand between. */
  isSure: boolean;
};

/**
 * The claim of a sentence that goes on with what a sentence before reported, or null.
 *
 * It does if it is one quotation, or in German if its verb is in the subjunctive of reported speech ("Die Brücke sei …");
 * conditionals ("wäre", "soll") and words of hearsay ("reportedly") only show it right behind a report.
 *
 * @param hedges - where the words of hearsay of the sentence stand.
 */
export function continuesSpeech(reader: Reader, hedges: readonly Span[]): Continuation | null {
  const words = reader.items.filter((item) => item.kind !== 'punct');
  if (words.length === 1 && words[0]?.kind === 'quote')
    return { claims: wholeClaim(reader), isQuotation: true, isSure: false };
  // Verbs stand last: "うち４人が重傷という。"
  const last = words.at(-1);
  if (has(reader, 'verb-final') && last && reader.lexicon.words.carries.has(last.lower))
    return { claims: wholeClaim(reader), isQuotation: false, isSure: true };
  for (let i = 0; i < reader.items.length && i < VERB_REACH; i++) {
    const isSure = isSubjunctive(reader, i);
    if (isSure || isConditional(reader, i) || (i === 0 && isIn(reader, i, 'carries')))
      return { claims: wholeClaim(reader), isQuotation: false, isSure };
    if (isMark(reader, i, ';:')) break;
  }
  return hedges.some((hedge) => isCarrying(reader, hedge))
    ? { claims: wholeClaim(reader), isQuotation: false, isSure: false }
    : null;
}

/** Where a language has no capitals to tell titles, a quotation of so many letters that is a sentence by itself is speech. */
const LEAST_SPEECH = 6;

/** Whether a quotation ends as sentences do, which names and titles in quotation marks do not. */
export function isUtterance(text: string, claims: readonly Span[]): boolean {
  const { start = 0, end = 0 } = claims.at(-1) ?? {};
  // 「もう魚はいない」: without a mark at its end.
  if (/^[「『]$/u.test(text.charAt(start - 1)) && end - start >= LEAST_SPEECH) return true;
  // With the space of "« … . »", or before the marks.
  return /[.!?…。！？]/u.test(text.slice(end - 2, end + 2));
}

/** "reportedly", "habría": a word of hearsay that goes on with a report, as "apparently" does not. */
function isCarrying({ items, lexicon }: Reader, { start, end }: Span): boolean {
  return items.some(
    (item) => item.start >= start && item.end <= end && lexicon.words.carries.has(item.lower),
  );
}
