import { clauseSubject } from './clause-subject.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { Item } from './items.ts';
import {
  has,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { readMarkedQuote } from './read-marked-quote.ts';
import { isSubjunctive } from './reported-mood.ts';
import { apposedName } from './subject-after.ts';
import { unspacedSubject } from './subject-unspaced.ts';
import { isGerund } from './verb-draft.ts';

/** Shorter quotations are names of things or words held at a distance ("so-called"). */
const MIN_LENGTH = 12;
/** In letters without capitals nothing tells names in quotation marks, so that a quotation has to be longer. */
const leastLength = ({ lower, text }: Item) =>
  (lower === text.toUpperCase() && text !== '' ? 2 : 1) * MIN_LENGTH;
/** A word for "that" behind a quotation, or a colon before it where no spaces are written, shows already that somebody says it. */
const LEAST_MARKED = 5;
/** A verb of saying and its adverbs between a quotation and whoever said it ("…", joked a visibly tired Weller). */
const MAX_VERB = 3;

/**
 * A quotation that no cue of the sentence explains, as said by whoever the sentence is about ("Weller is sure: “…”",
 * "“…”, joked Weller", "Weller kallar metoden ”gammal kunskap från förr”"); null where nobody can be meant.
 *
 * Whether its subject can speak at all is for the caller to judge (`isWeak`).
 */
export function readQuoted(reader: Reader, drafts: readonly Draft[], end: number): Draft | null {
  for (let at = 0; at < end; at++) {
    const item = reader.items[at];
    if (item?.kind !== 'quote' || isQuotedName(item)) continue;
    const isMarked = reader.lexicon.parts.subjectEndings.length > 0;
    const length = item.inner.end - item.inner.start;
    const isOpened = has(reader, 'unspaced') && isMark(reader, at - 1, ':');
    const least = isOpened ? LEAST_MARKED : leastLength(item);
    if (length < (isMarked ? LEAST_MARKED : least)) continue;
    // "박서준씨는 “…”며 웃었다고 강변일보가 전했다": who says a quotation that stands in what somebody reports.
    const isInner = isMarked && isIn(reader, at + 1, 'quotatives');
    const isExplained = drafts.some(
      ({ claims, source, cue }) =>
        claims.some(
          ({ start, end: to }) =>
            start < item.inner.end &&
            item.inner.start < to &&
            !(isInner && start < item.start - 1 && item.end < to),
        ) ||
        (source !== null && source.from <= at && at < source.to) ||
        (item.start <= cue.start && cue.end <= item.end),
    );
    if (isExplained || isLabel(reader, at)) continue;
    const marked = isMarked ? readMarkedQuote(reader, at, end) : null;
    if (marked) return marked;
    if (length < least) continue;
    const source = speakerBehind(reader, at, end) ?? subjectOf(reader, at);
    const claim = claimSpan(reader, at, at + 1);
    if (!source || !claim) return null;
    // "Hinweise seien „weggelächelt“ worden": goes on with what somebody else says.
    for (let i = source.to; i < at; i++) if (isSubjunctive(reader, i)) return null;
    const group = { from: Math.min(source.from, at), to: Math.max(source.to, at + 1) };
    // The words between who speaks and what is said stand for the cue.
    const cue =
      source.to <= at
        ? gapOf(reader, source.to, at)
        : (gapOf(reader, at + 1, source.from) ?? spanOf(reader, at + 1, source.from));
    return cue ? { ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [claim], group, isWeak: true } : null;
  }
  return null;
}

/** Words before which a quotation stands alone. */
const BEHIND_NOUNS = ['prepositions', 'conjunctions', 'adverbs'] as const;

/** "the ‘nuisance list’ affair", "the notorious “list” loophole": a few quoted words beside a noun name a thing. */
function isLabel(reader: Reader, quote: number): boolean {
  const { inner } = reader.items[quote] ?? { inner: { start: 0, end: 0 } };
  if (inner.end - inner.start >= 2 * MIN_LENGTH) return false;
  const next = reader.items[quote + 1];
  const isBeforeNoun =
    has(reader, 'noun-chains') &&
    next?.kind === 'word' &&
    !BEHIND_NOUNS.some((list) => isIn(reader, quote + 1, list));
  return isIn(reader, quote - 1, 'determiners') || isBeforeNoun;
}

/** "“…”, joked Weller": words in small letters and then a name. */
function speakerBehind(reader: Reader, quote: number, end: number): NounPhrase | null {
  let at = quote + 1;
  while (isMark(reader, at, ',–—-')) at++;
  // "« … » : la restauratrice Elisa Morandotti a choisi ses mots"
  if (isMark(reader, at, ':')) {
    const named = nounPhraseAfter(reader, at + 1, end);
    if (named?.kind !== 'named') return null;
    // "„Alle sahen weg“: Schwere Vorwürfe gegen Klinik": where every noun has a capital, a role or a verb shows a name.
    const isName =
      named.core.from > named.from || isIn(reader, named.to, 'auxiliaries') || isFiniteVerb(reader, named.to);
    return isName || !has(reader, 'capital-nouns') ? named : null;
  }
  // "„…,“ ulevil si Weller": the mark may stand inside.
  if (at === quote + 1 && !OPEN.test(reader.items[quote]?.text ?? '')) return null;
  const first = at;
  while (at < end && at < first + MAX_VERB && isPlainWord(reader, at)) at++;
  if (at === first || at >= end) return null;
  const found = nounPhraseAfter(reader, at, end);
  return found ? (apposedName(reader, found, end) ?? found) : null;
}

/** A quotation with which its sentence does not end. */
const OPEN = /[,!?…]["“”»’]$/u;

function isPlainWord(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return (
    item?.kind === 'word' &&
    !item.upper &&
    !isIn(reader, i, 'determiners') &&
    !isIn(reader, i, 'titles') &&
    !isIn(reader, i, 'conjunctions') &&
    !isIn(reader, i, 'relatives') &&
    !isIn(reader, i, 'prepositions')
  );
}

/** Whoever the main clause before the quotation is about. */
function subjectOf(reader: Reader, quote: number): NounPhrase | null {
  if (has(reader, 'unspaced')) return unspacedSubject(reader, quote, 0);
  let at = 0;
  for (let i = quote - 1; i > 0; i--) {
    const item = reader.items[i];
    if (item?.kind === 'quote' && !isQuotedName(item)) return null;
    if (isMark(reader, i, ';')) {
      at = i + 1;
      break;
    }
  }
  while (at < quote && (isIn(reader, at, 'openers') || isIn(reader, at, 'conjunctions'))) at++;
  if (isGerund(reader, at)) return clauseSubject(reader, at, quote);
  if (isIn(reader, at, 'prepositions') && !isIn(reader, at, 'articles')) return null;
  const found = at < quote ? nounPhraseAfter(reader, at, quote) : null;
  if (!found || isFiniteVerb(reader, found.from) || opensWithPlace(reader, found.to)) return null;
  return apposedName(reader, found, quote) ?? found;
}

/** "Vale de Açor (Portugal), 18 abr (EFE).- …": a dateline; after a name only an age or a party stands in parentheses. */
function opensWithPlace(reader: Reader, i: number): boolean {
  return isMark(reader, i, '(') && (reader.items[i + 1]?.text.length ?? 0) > 3;
}

function gapOf(reader: Reader, from: number, to: number): Draft['cue'] | null {
  let first = from;
  let last = to;
  while (first < last && reader.items[first]?.kind === 'punct') first++;
  while (last > first && reader.items[last - 1]?.kind === 'punct') last--;
  return last > first ? spanOf(reader, first, last) : null;
}
