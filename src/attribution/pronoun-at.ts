import { has, isAttributive, isFiniteVerb, isIn, type PhraseKind, type Reader } from './noun-phrase.ts';

/** The kind of pronoun that stands at item `i`; "self" for one that names nobody who is cited; null for none. */
export function pronounAt(reader: Reader, i: number, end: number): PhraseKind | 'self' | null {
  if (reader.items[i]?.kind !== 'word') return null;
  // "scrie El País": Romanian "el" is "he".
  if (reader.items[i]?.upper && reader.items[i + 1]?.upper && !has(reader, 'capital-nouns')) return null;
  // "one longtime adviser": a determiner of what follows.
  const mayCount = isIn(reader, i, 'determiners') && has(reader, 'noun-chains');
  if (isIn(reader, i, 'selfPronouns')) return mayCount && !standsAlone(reader, i, end) ? null : 'self';
  const kind = pronounKind(reader, i);
  // "de", "den", "sie" and "it" are articles or objects too: as pronouns no noun follows.
  return kind && isIn(reader, i, 'determiners') && !standsAlone(reader, i, end) ? null : kind;
}

/** What a word is as a pronoun, or null; one that may mean one or several ("zij") means whom its verb shows. */
export function pronounKind(reader: Reader, i: number): PhraseKind | null {
  if (isIn(reader, i, 'pronounsPerson') && !isPlural(reader, i)) return 'person-pronoun';
  if (isIn(reader, i, 'pronounsPlural')) return 'plural-pronoun';
  return isIn(reader, i, 'pronounsThing') ? 'thing-pronoun' : null;
}

/** "Zij |zeggen|", "|schreven| ze": whether a pronoun of one or several stands beside a verb in the plural (list `pluralEndings`). */
function isPlural(reader: Reader, i: number): boolean {
  const { pluralEndings } = reader.lexicon.parts;
  if (pluralEndings.length === 0 || !isIn(reader, i, 'pronounsPlural')) return false;
  return [i - 1, i + 1].some(
    (at) =>
      isFiniteVerb(reader, at) && pluralEndings.some((ending) => reader.items[at]?.lower.endsWith(ending)),
  );
}

/** Whether no noun follows a word that may be an article. */
function standsAlone(reader: Reader, i: number, end: number): boolean {
  const lists = ['that', 'auxiliaries', 'adverbs', 'prepositions'] as const;
  if (isAttributive(reader, i + 1)) return false;
  return (
    i + 1 >= end ||
    reader.items[i + 1]?.kind !== 'word' ||
    isFiniteVerb(reader, i + 1) ||
    lists.some((list) => isIn(reader, i + 1, list))
  );
}
