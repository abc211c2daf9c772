import { namesOutlet } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { has, isMark, isQuotedName, type Reader } from './noun-phrase.ts';

/** Whether item `i` is a quotation of what somebody said, and no name in quotation marks. */
export function isSpeech(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return item?.kind === 'quote' && !isQuotedName(item);
}

/** Whether item `i` parts a claim from words behind it that only say whose it is ("…, |said X", "“…” |said X"); false before `start`. */
export function isTagEdge(reader: Reader, i: number, start: number): boolean {
  if (i < start) return false;
  const item = reader.items[i];
  if (item?.lower === 'so' && i > start && isTagEdge(reader, i - 1, start)) return true;
  // A parenthesis closes inside a subject ("Weller (Lab) promised", "Weller (SPD) sagte").
  const isBehindWord = isQuotedName(item) && reader.items[i - 1]?.kind === 'word';
  const isName =
    (isBehindWord && (has(reader, 'verb-second') || isBodyNoun(reader, i - 1))) || isOutletName(reader, i);
  if (item?.kind === 'quote') return !isName;
  return isMark(reader, i, ',–—-!?');
}

/** "który na łamach „Bilda” | domagał się", "«Коммерсантъ» | описывает": the name of an outlet in quotation marks. */
function isOutletName(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return isQuotedName(item) && namesOutlet(item?.text.slice(1, -1) ?? '', reader.lexicon.language);
}

/** "Компания «Норвекса» | опровергла слухи": a noun for a body shows that the words in quotation marks name it. */
function isBodyNoun(reader: Reader, i: number): boolean {
  return typeByWords(reader.items[i]?.text ?? '', reader.lexicon.language) !== null;
}
