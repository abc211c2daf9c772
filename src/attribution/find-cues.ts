import type { Form } from './cue-forms.ts';
import { formsNear, matchWords, opensCue } from './match-words.ts';
import { formsFrom, has, isIn, isMark, type Reader } from './noun-phrase.ts';
import { relativeEnd } from './relative-clause.ts';

/** One cue in a sentence: items `[at, to)`, and where the form has a gap its second part `[tail, tailTo)`. */
export type CueMatch = { form: Form; at: number; to: number; tail: number; tailTo: number };

/** The second part of a form with a gap stands at most this many items after the first. */
const MAX_GAP = 30;

/** The cues of a sentence in order; where several forms start at one item, all of them, longest first. */
export function findCues(reader: Reader): CueMatch[] {
  const found: CueMatch[] = [];
  for (let at = 0; at < reader.items.length; at++) {
    const item = reader.items[at];
    if (!item || item.kind === 'quote') continue;
    for (const form of formsNear(reader, at)) {
      const match = matchForm(reader, form, at);
      if (match) found.push(match);
    }
  }
  return found;
}

/** The forms whose first part, or all of a form without a gap, stands at item `at`. */
export function formsAt(reader: Reader, at: number): Form[] {
  const forms = formsFrom(reader, at);
  return forms.filter(
    ({ parts }) => parts[0] && matchWords(reader.lexicon, reader.items, parts[0], at) !== null,
  );
}

function matchForm(reader: Reader, form: Form, at: number): CueMatch | null {
  const [head, tail] = form.parts;
  if (!head) return null;
  const to = matchWords(reader.lexicon, reader.items, head, at);
  if (to === null) return null;
  // "írta alá": with a particle it is another verb.
  if (!tail) return isIn(reader, to, 'particles') ? null : { form, at, to, tail: to, tailTo: to };
  for (let i = to; i < reader.items.length && i < to + MAX_GAP; i++) {
    // A gap lies inside one clause, but for a relative clause in it ("Aus Mails, die der dpa vorliegen, geht hervor").
    const mayPart = has(reader, 'comma-claims') || has(reader, 'case-genitive');
    const behind = mayPart ? relativeEnd(reader, i, reader.items.length) : null;
    if (behind !== null && isMark(reader, behind - 1, ',')) {
      i = behind - 1;
      continue;
    }
    // "حذر الأمين العام، في حديث إلى إذاعة X، من …": nor for where it was said, between commas.
    const isAside = isMark(reader, i, ',') && (opensCue(reader, i + 1) || isInserted(reader, i + 1));
    const aside = isAside ? commaAfter(reader, i + 1) : null;
    if (aside !== null) {
      i = aside;
      continue;
    }
    // "Uit stukken die de krant heeft ingezien|, blijkt": the comma only closes the relative clause.
    const closes = isMark(reader, i, ',') && has(reader, 'verb-second') && isRelativeOpen(reader, to, i);
    if (isMark(reader, i, ',;:–—') && !closes) return null;
    const tailTo = matchWords(reader.lexicon, reader.items, tail, closes ? i + 1 : i);
    if (tailTo !== null && (!isParticle(reader, form, tail) || endsClause(reader, tailTo)))
      return { form, at, to, tail: i, tailTo };
  }
  return null;
}

/**
 * "عزا مدير الطوارئ، |الدكتور طارق أوشيك|، التفشي إلى …", "دعا الوزير، |خلال جلسة|، إلى …": a title opens the name of whom the words before have
 * named by a role, and a preposition where it was said, in letters without capitals.
 */
function isInserted(reader: Reader, i: number): boolean {
  const lists = ['places', 'prepositions', 'titles'] as const;
  return reader.lexicon.parts.definiteBeginnings.length > 0 && lists.some((list) => isIn(reader, i, list));
}

/** The comma that closes an insertion, or null where the sentence goes on without one. */
function commaAfter(reader: Reader, from: number): number | null {
  for (let i = from; i < reader.items.length && i < from + MAX_ASIDE; i++) {
    if (isMark(reader, i, ',')) return i;
    if (isMark(reader, i, ';:–—')) return null;
  }
  return null;
}

/** Words of an insertion that says where something was said. */
const MAX_ASIDE = 14;

/** Whether a relative pronoun stands between two items, in a language that may open such a clause without a comma. */
function isRelativeOpen(reader: Reader, from: number, to: number): boolean {
  if (has(reader, 'comma-claims')) return false;
  for (let i = from + 1; i < to; i++) if (isIn(reader, i, 'relatives')) return true;
  return false;
}

/** The second half of a German verb ("teilte … mit"), which closes its clause; a preposition ("verwies … auf …") goes on. */
function isParticle(reader: Reader, { parts }: Form, tail: readonly string[]): boolean {
  const isShort = tail.length === 1 && (tail[0]?.length ?? 0) <= 6;
  return has(reader, 'comma-claims') && isShort && parts.length === 2;
}

function endsClause(reader: Reader, i: number): boolean {
  const next = reader.items[i];
  return next?.kind !== 'word' || isIn(reader, i, 'conjunctions');
}
