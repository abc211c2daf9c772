import { resolveSource } from '../sources/resolve-source.ts';
import type { Reader } from './noun-phrase.ts';

/** Whether items `[from, to)` name a body that is known or says by its words what it is ("Aarhus Universitet"); false for people. */
export function namesBody(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(from, to).map(({ text }) => text);
  const { type, kind } = resolveSource(words.join(' '), reader.lexicon.language);
  return kind !== null && type !== 'person';
}
