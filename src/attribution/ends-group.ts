import { namesOutlet } from '../sources/resolve-source.ts';
import { has, isIn, type Reader } from './noun-phrase.ts';

/** "Zdaniem ekspertów Warszawa …": an unnamed group has no name, so a capital starts the clause. */
export function endsGroup(reader: Reader, at: number): boolean {
  const before = reader.items[at - 1];
  const { groups } = reader.lexicon;
  return (
    !has(reader, 'capital-nouns') &&
    !has(reader, 'noun-chains') &&
    before !== undefined &&
    !before.upper &&
    groups.has(before.lower) &&
    // "informatorów Reutersa": whose sources they are.
    !(isIn(reader, at - 1, 'anonymous') && (opensOutlet(reader, at, 1) || opensOutlet(reader, at, 2)))
  );
}

/** Whether so many words from item `at` on name an outlet ("Hospodářských novin"). */
export function opensOutlet(reader: Reader, at: number, words: number): boolean {
  const texts = reader.items.slice(at, at + words).map(({ text }) => text);
  return namesOutlet(texts.join(' '), reader.lexicon.language);
}
