/** Whom a report says that its own newsroom has heard: "told us", "we reached", or the name of its outlet. */
import newsroom from '../../data/sources/own-newsroom.json' with { type: 'json' };
import type { Citation } from '../analysis.ts';
import type { Article, Span } from '../article.ts';
import type { BodySentence } from '../fingerprint/body-sentences.ts';
import { onceForEach } from '../once-for-each.ts';
import { isPublication } from '../sources/is-publication.ts';
import { isNameOf, normaliseName } from '../sources/names.ts';
import { isAt, WORD } from '../text/letters.ts';
import { findQuotations } from './quotations.ts';

/** Words of the newsroom in one language; scripts and languages whose words have no edges find them anywhere. */
type Words = { told: RegExp; reached: RegExp; hasEdges: boolean };

/** Japanese and Chinese write no spaces, Korean hangs particles on. */
const WITHOUT_EDGES = ['ja', 'ko', 'zh'];

const WORDS: Readonly<Record<string, { told: string[]; reached: string[] }>> = newsroom.languages;

/** Compiled when a language is first read. */
const compiled = new Map<string, Words | null>();

/**
 * Tells of a citation whether its sentence says that the newsroom which published the article heard the source itself.
 *
 * What somebody says in quotation marks or behind a dash tells nothing of the newsroom; a sentence that cites through
 * another publication is that one's.
 *
 * @param sentences - of the body, in text order.
 */
export function newsroomHeard(
  article: Pick<Article, 'text' | 'outlet' | 'language'>,
  citations: readonly Citation[],
  sentences: readonly BodySentence[],
): (citation: Citation) => boolean {
  const { text, outlet } = article;
  const claims = citations.flatMap(({ claimSpans }) => claimSpans);
  // "– Nobody told us, she says": speech behind a dash has no closing mark.
  const spoken = claims.filter((claim) => /[–—-]\s*$/u.test(text.slice(claim.start - 3, claim.start)));
  const says = onceForEach((sentence: BodySentence) => {
    const words = wordsOf(sentence.language);
    const isNamed = outlet !== null && namesOutlet(text, sentence, outlet, claims);
    // "The Courier reached him in the afternoon.": it cites nobody, and whoever speaks behind it was asked.
    const isAsked =
      isNamed && !citations.some(({ start }) => sentence.start <= start && start < sentence.end);
    if (!words) return { told: isNamed, reached: isAsked };
    const quoted = findQuotations(text, sentence.start, sentence.end);
    const isFree = (span: Span) => ![...spoken, ...quoted].some((other) => overlaps(span, other));
    const { hasEdges } = words;
    return {
      told: isNamed || stands(text, sentence, words.told, hasEdges, isFree),
      reached: isAsked || stands(text, sentence, words.reached, hasEdges, isFree),
    };
  });
  return (citation) => {
    const { start, through, source } = citation;
    if (isPublication(citation)) return false;
    if (through !== null) return outlet !== null && isNameOf(through, article.language, outlet);
    const at = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
    const sentence = sentences[at];
    if (!sentence) return false;
    const here = says(sentence);
    if (here.told || here.reached) return true;
    const before = sentences[at - 1];
    if (!before) return false;
    // In a new paragraph somebody else may speak, but for whom the text has named before.
    const isBehind = !text.slice(before.end, sentence.start).includes('\n');
    const isSpokenOf = () => text.slice(0, before.end).includes(source.split(' ').at(-1) ?? source);
    return says(before).reached && (isBehind || isSpokenOf());
  };
}

function wordsOf(language: string | null): Words | null {
  const key = language ?? '';
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const lists = WORDS[key];
  const words = lists
    ? { told: oneOf(lists.told), reached: oneOf(lists.reached), hasEdges: !WITHOUT_EDGES.includes(key) }
    : null;
  compiled.set(key, words);
  return words;
}

/** The phrases have only letters, blanks and hyphens; longer ones first, so that none hides behind its beginning. */
function oneOf(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.toSorted((a, b) => b.length - a.length).join('|'), 'giu');
}

function stands(
  text: string,
  { start, end }: Span,
  phrases: RegExp,
  hasEdges: boolean,
  isFree: (span: Span) => boolean,
): boolean {
  for (const { 0: found, index } of text.slice(start, end).matchAll(phrases)) {
    const span = { start: start + index, end: start + index + found.length };
    const isWhole = !hasEdges || (!isAt(text, span.start - 1, WORD) && !isAt(text, span.end, WORD));
    if (isWhole && isFree(span)) return true;
  }
  return false;
}

/** Letters that the last word of an outlet must have to mean it alone ("dem Wochenspiegel"). */
const MIN_ALONE = 4;

/**
 * Whether a sentence names the outlet outside of what others claim: two words of its name in a row, or its last one with no other
 * name before it.
 */
function namesOutlet(
  text: string,
  { start, end, language }: BodySentence,
  outlet: string,
  claims: readonly Span[],
): boolean {
  const last = normaliseName(outlet).split(/\s+/u).at(-1) ?? '';
  let run = 0;
  let isBehindName = false;
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{Ll}+)?/gu)) {
    const at = start + index;
    // "Портовий кур’єр": only the first word of a name need have a capital.
    const isName = run > 0 || word !== word.toLowerCase() || word === word.toUpperCase();
    const isClaimed = claims.some((claim) => claim.start <= at && at < claim.end);
    run = isName && !isClaimed && isNameOf(word, language, outlet) ? run + 1 : 0;
    if (run > 1) return true;
    if (run === 1 && !isBehindName && word.length >= MIN_ALONE && isNameOf(word, language, last)) return true;
    isBehindName = isName && index > 0;
  }
  return false;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
