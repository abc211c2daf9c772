import { has, isFiniteVerb, isIn, isJoining, isQuotedName, isTitled, type Reader } from './noun-phrase.ts';

/** Whether an item may be part of a subject that ends before item `end`: a name, a noun or what belongs to them, but no verb. */
export function isInSubject(reader: Reader, i: number, end: number): boolean {
  const item = reader.items[i];
  if (!item) return false;
  if (item.kind === 'quote') return isQuotedName(item) || isTitled(reader, i);
  if (item.kind === 'number') return true;
  if (item.kind === 'punct') return "'’&/".includes(item.text);
  if (item.upper && i > 0) return true;
  if (isJoining(reader, i)) {
    const next = reader.items[i + 1];
    const before = reader.items[i - 1];
    return next?.upper === true && before?.kind === 'word' && i + 1 < end;
  }
  if (isIn(reader, i, 'determiners')) return !opensRelative(reader, i);
  if (
    isPronounSubject(reader, i) ||
    isIn(reader, i, 'selfPronouns') ||
    isIn(reader, i, 'that') ||
    isIn(reader, i, 'relatives')
  )
    return false;
  // Romanian "a" is "has" before a participle and "of" before a noun.
  const isGenitive = isIn(reader, i, 'genitives') && isNounAfter(reader, i + 1) && i + 1 < end;
  // "Krizový štáb kraje ale ve zprávě uvedl": inside a clause it is a particle.
  const isParticle = isIn(reader, i, 'adverbs') && reader.items[i - 1]?.kind === 'word';
  // "Over |for| avisen": the second word of what leads to whom it was told.
  const isLed = isIn(reader, i, 'prepositions') && isIn(reader, i - 1, 'recipients');
  // "Direktøren |for| hospitalet": a preposition behind a noun, and a conjunction only behind a mark.
  const isInner = isIn(reader, i, 'innerPrepositions') && reader.items[i - 1]?.kind === 'word' && i + 1 < end;
  if (isIn(reader, i, 'conjunctions') && !isParticle && !isLed && !isInner) return false;
  if (isIn(reader, i, 'auxiliaries') && !isGenitive) return false;
  return !(isFiniteVerb(reader, i) && i !== end - 1);
}

/** Whether a word is a pronoun that may be a subject by itself. */
export function isPronounSubject(reader: Reader, i: number): boolean {
  return (
    isIn(reader, i, 'pronounsPerson') || isIn(reader, i, 'pronounsPlural') || isIn(reader, i, 'pronounsThing')
  );
}

/** "an event that Weller says led": English "that" behind a noun. */
function opensRelative(reader: Reader, i: number): boolean {
  return (
    has(reader, 'bare-claims') &&
    isIn(reader, i, 'relatives') &&
    reader.items[i - 1]?.kind === 'word' &&
    !isIn(reader, i - 1, 'conjunctions')
  );
}

function isNounAfter(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  const { participleEndings } = reader.lexicon.parts;
  return !isIn(reader, i, 'auxiliaries') && !participleEndings.some((ending) => word.endsWith(ending));
}
