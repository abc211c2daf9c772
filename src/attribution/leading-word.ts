import { isFirstName } from '../sources/first-name.ts';
import { isIn, type Reader } from './noun-phrase.ts';

/** Whether an article, another determiner or a mark stands at an item, which names nobody; "|Hans| Berg" begins with a first name. */
export function isLeadingWord(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind === 'punct') return true;
  if (!isIn(reader, i, 'determiners')) return false;
  const isName = item?.upper === true && reader.items[i + 1]?.upper === true;
  return !(isName && isIn(reader, i, 'possessivesPerson') && isFirstName(item.text, reader.lexicon.language));
}
