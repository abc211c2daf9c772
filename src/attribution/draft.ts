import type { CitationForm } from '../analysis.ts';
import type { Span } from '../article.ts';
import type { NounPhrase, Reader } from './noun-phrase.ts';

/** What the grammar found in one sentence, before it is known who is meant. */
export type Draft = {
  form: CitationForm;
  /** Null when the sentence leaves its speaker out ("Dodał, że …"). */
  source: NounPhrase | null;
  cue: Span;
  claims: Span[];
  /** The outlet that the source spoke to or was cited by, as words of this sentence. */
  relay: NounPhrase | null;
  /** The outlet whose words beside the source tell that it has heard or seen it ("analysts polled by X"). */
  hearer: NounPhrase | null;
  /** True when the claim is the sentence before ("Das meldet die PAP."). */
  pointsBack: boolean;
  /** True when the claim is what follows ("Weller wrote:"). */
  pointsForward: boolean;
  /** Items that the cue and its source take up. */
  group: { from: number; to: number };
  belief: boolean;
  /** True for an outlet that is only the way to somebody ("in an interview with X"). */
  isRelay: boolean;
  /** True where no cue says that the source speaks: it must then be somebody who can. */
  isWeak: boolean;
  /** True where nothing is claimed: whoever it is only was asked, or acts. */
  isSilent: boolean;
  /** True where a pronoun inside the cue is the source ("in his view"). */
  isTheirs: boolean;
  /** True where the object of the verb is the claim ("denied the charges"). */
  isObject: boolean;
  /** True where whoever stands as `relay` quotes the source, and so has published it. */
  isQuoted: boolean;
  /** What it is where the words behind "citing" name nobody who can be cited ("citing its high price"). */
  otherwise: Draft | null;
};

/** Every field is here, so that all drafts are of one shape, which the engine copies at once. */
const EMPTY_DRAFT: Draft = {
  form: 'verb',
  source: null,
  cue: { start: 0, end: 0 },
  claims: [],
  relay: null,
  hearer: null,
  pointsBack: false,
  pointsForward: false,
  group: { from: 0, to: 0 },
  belief: false,
  isRelay: false,
  isWeak: false,
  isSilent: false,
  isTheirs: false,
  isObject: false,
  isQuoted: false,
  otherwise: null,
};

/** What most drafts have in common; spread it and name what differs. */
export const PLAIN_DRAFT: Omit<Draft, 'form' | 'source' | 'cue' | 'claims' | 'group'> = EMPTY_DRAFT;

/** Marks and spaces that never belong to the edge of a claim. */
const EDGE = /[\s,;:.–—\-…!?]/u;

/** Where the items `[from, to)` stand in the text. */
export function spanOf(reader: Reader, from: number, to: number): Span {
  return { start: reader.items[from]?.start ?? 0, end: reader.items[to - 1]?.end ?? 0 };
}

/**
 * The claim in items `[from, to)`: without marks at its edges, and without quotation marks if it is one quotation.
 * Null when no word remains.
 */
export function claimSpan(reader: Reader, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  const isEdge = (i: number) => {
    const item = reader.items[i];
    return item?.kind === 'punct' && EDGE.test(item.text);
  };
  while (first < last && isEdge(first)) first++;
  while (last > first && isEdge(last - 1)) last--;
  if (last <= first) return null;
  const head = reader.items[first];
  const tail = reader.items[last - 1];
  if (!head || !tail) return null;
  if (last - first === 1 && head.kind === 'quote') return head.inner;
  if (last - first === 1 && head.kind === 'punct') return null;
  return { start: head.start, end: tail.end };
}

/** A span without white space and closing marks at its end, as quotations have them (“It is,” he said). */
export function trimClaim(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /[\s,;:–—،؛]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:.–—。，、،؛]/u.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}

/** Drafts whose claim is that of another draft of their sentence ("X, citing Y, said") come behind it. */
export function claimsFirst(drafts: readonly Draft[]): Draft[] {
  const leans = ({ claims, source, form, isSilent, isRelay, pointsBack, pointsForward }: Draft) =>
    claims.length === 0 &&
    source !== null &&
    form === 'verb' &&
    !isSilent &&
    !isRelay &&
    !pointsBack &&
    !pointsForward;
  return [...drafts.filter((draft) => !leans(draft)), ...drafts.filter(leans)];
}
