import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import {
  has,
  isFiniteVerb,
  isIn,
  isMark,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';

/** Words between an owner and the noun ("Weller's oft-repeated public claim"). */
const MAX_ATTRIBUTES = 4;
/** Words of an owner ("the Ferrow Institute's estimate"). */
const MAX_OWNER = 8;

/**
 * "his claim that …", "the mayor's warning that …", "the assertion by Weller that …": a noun that reports, with whose it is
 * (mode `noun`); nothing where nobody owns it.
 */
export function readNoun(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  const behind = ownerBehind(reader, match.to, end);
  const owner = ownerBefore(reader, match.at, start);
  const source = behind ?? owner?.source ?? null;
  if (!source) return [];
  const last = behind?.to ?? match.to;
  // "Hans bedömning |är| att …"
  const isCopula = isIn(reader, last, 'auxiliaries') && !behind;
  const at = isCopula ? last + 1 : last;
  // "löfte om lägre avgift": a preposition opens no clause.
  const opens =
    isIn(reader, at, 'that') && !isIn(reader, at, 'prepositions')
      ? at + 1
      : isMark(reader, at, ',') && isIn(reader, at + 1, 'that')
        ? at + 2
        : // "la denuncia de Weller de que …"
          isIn(reader, at, 'by') && isIn(reader, at + 1, 'that')
          ? at + 2
          : null;
  if (opens === null || isIn(reader, opens, 'auxiliaries')) return [];
  const claim = claimSpan(reader, opens, nounClaimEnd(reader, opens, end, owner?.from ?? match.at, start));
  if (!claim) return [];
  const group = { from: owner?.from ?? match.at, to: at };
  const cue = spanOf(reader, match.at, match.to);
  return [
    {
      ...PLAIN_DRAFT,
      form: 'verb',
      source,
      cue,
      claims: [claim],
      group,
      isWeak: !source.kind.endsWith('pronoun'),
    },
  ];
}

/** "by Weller", "from the ministry" behind the noun. */
function ownerBehind(reader: Reader, at: number, end: number): NounPhrase | null {
  if (!isIn(reader, at, 'by')) return null;
  const found = nounPhraseAfter(reader, at + 1, end);
  return found && !found.kind.endsWith('pronoun') ? found : null;
}

/** "Weller's", "his" before the noun and its attributes. */
function ownerBefore(reader: Reader, at: number, start: number): { source: NounPhrase; from: number } | null {
  for (let i = at - 1; i >= start && i >= at - 1 - MAX_ATTRIBUTES; i--) {
    const kind = isIn(reader, i, 'possessivesPerson')
      ? 'person-pronoun'
      : isIn(reader, i, 'possessivesThing')
        ? 'thing-pronoun'
        : null;
    if (kind) return { source: { from: i, to: i + 1, core: { from: i, to: i + 1 }, kind }, from: i };
    if (reader.items[i]?.lower === "'s") {
      let from = i;
      while (from > start && from > i - MAX_OWNER && isOfOwner(reader, from - 1)) from--;
      const source = phrase(reader, from, i);
      return source && { source, from };
    }
    const item = reader.items[i];
    if (item?.kind !== 'word' || isFiniteVerb(reader, i) || isIn(reader, i, 'prepositions')) return null;
  }
  return null;
}

function isOfOwner(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word') return false;
  return (item.upper && i > 0) || isIn(reader, i, 'determiners') || isPlainNoun(reader, i);
}

function isPlainNoun(reader: Reader, i: number): boolean {
  const lists = ['prepositions', 'conjunctions', 'auxiliaries', 'adverbs', 'relatives', 'that'] as const;
  return !lists.some((list) => isIn(reader, i, list)) && !isFiniteVerb(reader, i);
}

/** Where the clause behind the noun ends: with a comma, or, where the noun opens its sentence, before the second verb. */
function nounClaimEnd(reader: Reader, from: number, end: number, owner: number, start: number): number {
  let verbs = 0;
  const isSubject = owner <= start + 1;
  for (let i = from; i < end; i++) {
    if (isMark(reader, i, ',;–—')) return i;
    // “…,” with the comma inside its marks
    if (/,["“”’']+$/u.test(reader.items[i]?.text ?? '')) return i + 1;
    const isVerb = isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i) || isPastOrQuoted(reader, i);
    const isNew = isVerb && !isIn(reader, i - 1, 'auxiliaries') && !isIn(reader, i - 1, 'adverbs');
    if (isNew && isSubject && has(reader, 'bare-claims') && ++verbs === 2) return i;
  }
  return end;
}

/** "acted", “acted within days”: an English past tense, and a quotation that holds the verb. */
function isPastOrQuoted(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind === 'quote') return !item.upper;
  return (
    item?.kind === 'word' && !item.upper && item.lower.endsWith('ed') && !isIn(reader, i - 1, 'determiners')
  );
}
