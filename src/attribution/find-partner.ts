import { isKnownOutlet } from '../sources/resolve-source.ts';
import type { Draft } from './draft.ts';
import {
  isFiniteVerb,
  isIn,
  isJoining,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { collect } from './subject.ts';

/** What may stand before the first of two who say the same. */
const OPENING = ['openers', 'as', 'adverbs', 'pointers'] as const;

/**
 * The same draft for whom "and" joins to its source by an article of their own ("wie der Zoll und die Polizei mitteilen",
 * "berichten die Zeitung X und das Portal Y"), or null; two names without an article are one source.
 */
export function findPartner(reader: Reader, draft: Draft, end: number): Draft | null {
  const { source, form, isWeak, claims, pointsBack } = draft;
  if (!source || source.kind.endsWith('pronoun') || isWeak || form === 'apposition') return null;
  if (claims.length === 0 && !pointsBack) return null;
  const partner = partnerBehind(reader, draft, source, end) ?? partnerBefore(reader, source);
  return partner && { ...draft, source: partner, relay: null, otherwise: null, isWeak: true };
}

function partnerBehind(reader: Reader, { group }: Draft, source: NounPhrase, end: number): NounPhrase | null {
  if (!isJoining(reader, source.to)) return null;
  if (!opensAnother(reader, source.to + 1) && !joinsOutlets(reader, source)) return null;
  const found = nounPhraseAfter(reader, source.to + 1, end);
  if (!found || found.kind.endsWith('pronoun')) return null;
  // "…, sagte Weller, und die Stadt lehnte ab": another clause has its own verb.
  const isOpening = group.from <= 1;
  return isOpening || !isFiniteVerb(reader, found.to) ? found : null;
}

function partnerBefore(reader: Reader, source: NounPhrase): NounPhrase | null {
  if (!isJoining(reader, source.from - 1) || !opensAnother(reader, source.from)) return null;
  const found = collect(reader, source.from - 1, 0);
  if (!found || found.kind.endsWith('pronoun')) return null;
  const before = found.from - 1;
  const opens =
    before < 0 || isMark(reader, before, ',:–—') || OPENING.some((list) => isIn(reader, before, list));
  return opens ? found : null;
}

/** "von „Correctiv“ und NDR": two outlets of the catalogue are two sources without an article too. */
function joinsOutlets(reader: Reader, { core, to }: NounPhrase): boolean {
  const next = reader.items[to + 1]?.text;
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  return next !== undefined && isKnownOutlet(unquoted(next)) && isKnownOutlet(unquoted(words.join(' ')));
}

function unquoted(name: string): string {
  return name.replace(/["“”„«»]/gu, '');
}

/** An article of its own; "RT and its defenders" are one. */
function opensAnother(reader: Reader, i: number): boolean {
  const isOwned = isIn(reader, i, 'possessivesPerson') || isIn(reader, i, 'possessivesThing');
  return isIn(reader, i, 'determiners') && !isOwned;
}
