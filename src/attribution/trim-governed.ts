import { typeByWords } from '../sources/type-by-words.ts';
import { isOutletNoun } from './find-listener.ts';
import {
  isDocument,
  isFiniteVerb,
  isIn,
  isTitle,
  type NounPhrase,
  phrase,
  type Reader,
} from './noun-phrase.ts';

/** Words from a role to the last name of who holds it. */
const MAX_ROLE = 6;

/**
 * The words that a preposition governs, cut before a word that cannot stand in its case ("Według dziennika | jednostka
 * miała …", "Podle policie | řidič ujel"); the phrase as it is where the language lists no `genitiveEndings`.
 *
 * Behind a role or a document another noun may say whose it is; behind other nouns only adjectives go on.
 */
export function trimGoverned(reader: Reader, found: NounPhrase): NounPhrase {
  const { genitiveEndings, adjectiveEndings } = reader.lexicon.parts;
  if (genitiveEndings.length === 0 || found.kind.endsWith('pronoun')) return found;
  const ends = (i: number, endings: readonly string[]) =>
    endings.some((ending) => reader.items[i]?.lower.endsWith(ending));
  let head = found.from;
  while (head < found.to - 1 && (isIn(reader, head, 'determiners') || ends(head, adjectiveEndings))) head++;
  const { groups } = reader.lexicon;
  const kindOf = (i: number) => typeByWords(reader.items[i]?.text ?? '', reader.lexicon.language)?.kind;
  const isRole = isTitle(reader, head) && !groups.has(reader.items[head]?.lower ?? '');
  // "zdrojů agentury Reuters", but "svědků řidič ujel"
  const isCircle = isIn(reader, head, 'anonymous') && isOutletNoun(reader, head + 1);
  const isOwner = isRole || isCircle || isDocument(reader, head) || kindOf(head) === 'ministry';
  // "analityka rynku piwa Andrzeja Sadownika": a role and the first and last name behind what it is of.
  const last = found.to - 1;
  if (isRole && reader.items[last]?.upper && reader.items[last - 1]?.upper && last - head <= MAX_ROLE)
    return found;
  let owns = isOwner && !isOutletNoun(reader, head) ? 1 : 0;
  for (let i = head + 1; i < found.to; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word' || item.upper || isIn(reader, i, 'innerPrepositions')) return found;
    // "socjologa sportu prof. Jana Nowaka": a title goes on with a name.
    if (ends(i, adjectiveEndings) || (isTitle(reader, i) && reader.items[i + 1]?.upper)) continue;
    const isSubject = isFiniteVerb(reader, i + 1) || isIn(reader, i + 1, 'auxiliaries');
    if (owns-- > 0 && ends(i, genitiveEndings) && !isSubject) {
      // A ministry is always one of something.
      if (kindOf(i) === 'ministry') owns++;
      continue;
    }
    return phrase(reader, found.from, i) ?? found;
  }
  return found;
}
