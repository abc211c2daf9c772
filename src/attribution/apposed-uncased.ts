import { uncasedName } from '../sources/uncased-name.ts';
import { isFiniteVerb, isIn, isMark, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';

/** A title or a nationality and a name have at most so many words. */
const MAX_WORDS = 5;
/** Words that no name holds, by which an insertion is another. */
const NO_NAMES = [
  'adverbs',
  'conjunctions',
  'determiners',
  'openers',
  'prepositions',
  'pronounsPerson',
  'relatives',
  'that',
  'times',
  'verbs',
] as const;

/**
 * "مدير الطوارئ، الدكتور طارق أوشيك، …": a role with the name that stands between commas behind it, in a language whose letters have no
 * capitals and whose roles stand before names; null where what is inserted is no name.
 */
export function apposedUncased(reader: Reader, role: NounPhrase, end: number): NounPhrase | null {
  const { definiteBeginnings } = reader.lexicon.parts;
  if (definiteBeginnings.length === 0 || !isMark(reader, role.to, ',') || !hasTitle(reader, role))
    return null;
  const from = role.to + 1;
  let to = from;
  while (to < end && to <= from + MAX_WORDS && isNameWord(reader, to)) to++;
  if (to - from < 2 || to - from > MAX_WORDS || !(to >= end || isMark(reader, to, ','))) return null;
  const { language } = reader.lexicon;
  const written = (first: number, last: number) =>
    reader.items
      .slice(first, last)
      .map(({ text }) => text)
      .join(' ');
  const inserted = written(from, to);
  const found = uncasedName(`${written(role.core.from, role.core.to)} ${inserted}`, language);
  const isNamed = found?.is === 'person' && inserted.endsWith(found.name);
  return isNamed ? { from: role.from, to, core: { from: role.core.from, to }, kind: 'plain' } : null;
}

function isNameWord(reader: Reader, i: number): boolean {
  const isWord = reader.items[i]?.kind === 'word';
  return isWord && !isFiniteVerb(reader, i) && !NO_NAMES.some((list) => isIn(reader, i, list));
}

function hasTitle(reader: Reader, { from, to }: NounPhrase): boolean {
  for (let i = from; i < to; i++) if (isTitle(reader, i)) return true;
  return false;
}
