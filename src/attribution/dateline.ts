import { namesOutlet } from '../sources/resolve-source.ts';
import { isMark, type Reader } from './noun-phrase.ts';

/** A dateline has at most so many words and marks ("SAARILUOTO, Finland, 14 May 2026 (AFP) —"). */
const MAX_DATELINE = 14;

/** The name of an agency and its parentheses have at most this many words and marks. */
const MAX_AGENCY = 6;

/**
 * Where a sentence begins behind a dateline: what stands up to a dash behind a parenthesis, or behind a place in capitals; 0 where
 * it has none.
 */
export function datelineEnd(reader: Reader): number {
  let isNames = /^\p{Lu}{3}/u.test(reader.items[0]?.text ?? '');
  for (let i = 1; i < MAX_DATELINE; i++) {
    const isAgency = closesAgency(reader, isMark(reader, i - 1, '.') ? i - 1 : i);
    if (isMark(reader, i, '–—-') && (isAgency || (isNames && reader.items[i + 1]?.upper))) return i + 1;
    const item = reader.items[i];
    if (item?.kind === 'word' && !item.upper) isNames = false;
  }
  return 0;
}

/** "(EUROPA PRESS)": whether an agency or outlet in parentheses ends before an item. */
function closesAgency(reader: Reader, end: number): boolean {
  if (!isMark(reader, end - 1, ')')) return false;
  let open = end - 2;
  while (open > 0 && open > end - MAX_AGENCY && !isMark(reader, open, '(')) open--;
  const words = reader.items.slice(open + 1, end - 1).map(({ text }) => text);
  return namesOutlet(words.join(' '), reader.lexicon.language);
}
