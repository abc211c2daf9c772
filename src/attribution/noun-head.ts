import { has, isIn, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';

/**
 * The noun in small letters that a phrase with a preposition, or with an article of whose it is ("πρόεδρος του Συλλόγου"), is built on ("shopkeeper" of "shopkeeper in the village of
 * Ban Nong"), as its item; null for names and phrases without a preposition, and where every noun has a capital.
 */
export function nounHead(reader: Reader, { core }: NounPhrase): number | null {
  if (has(reader, 'capital-nouns') || has(reader, 'unspaced')) return null;
  for (let i = core.from + 1; i < core.to; i++) {
    const isOwner = has(reader, 'case-genitive') && isIn(reader, i, 'genitives');
    if (!(isOwner || isIn(reader, i, 'prepositions')) || reader.items[i]?.upper) continue;
    const before = reader.items[i - 1];
    // The capital of the first word of a sentence says nothing.
    const isNoun =
      before?.kind === 'word' &&
      (!before.upper || (i === 1 && isKnownNoun(reader, 0)) || isOffice(reader, i - 1, core.from));
    return isNoun ? i - 1 : null;
  }
  return null;
}

/** "the Archbishop of Wexmouth": an office with a capital behind its article. */
function isOffice(reader: Reader, i: number, first: number): boolean {
  return i === first && isTitle(reader, i) && isIn(reader, i - 1, 'articles');
}

function isKnownNoun(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return (
    isTitle(reader, i) ||
    isIn(reader, i, 'anonymous') ||
    isIn(reader, i, 'documents') ||
    reader.lexicon.groups.has(word) ||
    isRoleOfSeveral(reader, i)
  );
}

/** "engineers", "Lawyers": a role with the ending of the plural, in languages without inflected verbs of saying (trait `bare-claims`). */
export function isRoleOfSeveral(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return (
    has(reader, 'bare-claims') && word.endsWith('s') && reader.lexicon.factsOf(word.slice(0, -1)).isTitle
  );
}
