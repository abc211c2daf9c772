import { documentOwner } from './document-owner.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { has, isIn, isMark, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';
import { ownerBefore } from './read-where.ts';

/** Words before whose findings they are. */
const OPENING = ['openers', 'conjunctions', 'adverbs'] as const;
/** Whose findings they are and what describes them is told in at most so many words. */
const MAX_WORDS = 10;
/** Fewer words behind them are no clause. */
const MIN_CLAUSE = 3;

/**
 * "|Kelan tilastoissa| osuus on kaksinkertaistunut", "|A Jegybank felmérésében| minden ötödik cég …": a sentence without a verb
 * of saying that opens with where somebody found what it tells, by a noun in the case of a place (list `findingEndings`); null
 * for other sentences and where nobody owns the noun.
 */
export function readFinding(reader: Reader, start: number, end: number): Draft | null {
  const { findingEndings } = reader.lexicon.parts;
  if (findingEndings.length === 0) return null;
  let from = start;
  while (from < end && OPENING.some((list) => isIn(reader, from, list))) from++;
  for (let i = from + 1; i < end - MIN_CLAUSE && i < from + MAX_WORDS; i++) {
    const item = reader.items[i];
    if (item?.kind === 'quote' || isMark(reader, i, ',;:()–—')) return null;
    const isFinding = item?.kind === 'word' && !item.upper;
    if (!isFinding || !findingEndings.some((ending) => item.lower.endsWith(ending))) continue;
    const source = has(reader, 'verb-final')
      ? documentOwner(reader, from, i + 1)
      : ownerIn(reader, from, i + 1);
    let rest = i + 1;
    while (isIn(reader, rest, 'adverbs')) rest++;
    const claim = claimSpan(reader, rest, end);
    if (!source || !claim) return null;
    const cue = spanOf(reader, i, i + 1);
    const group = { from, to: i + 1 };
    return { ...PLAIN_DRAFT, form: 'preposition', source, cue, claims: [claim], group, isWeak: true };
  }
  return null;
}

/** Whoever owns the noun that ends before an item; null for "tuoreessa tutkimuksessa", which is nobody's. */
function ownerIn(reader: Reader, from: number, to: number): NounPhrase | null {
  const place = phrase(reader, from, to);
  const owner = place && ownerBefore(reader, place);
  return owner === place ? null : owner;
}
