/** How much a stretch of text says, comparable between scripts. */

const LETTER = /\p{L}/gu;
/**
 * A Han, kana or hangul character says about as much as two and a half Latin letters: the same news
 * text has 2.3 to 2.8 times as many letters in English as in Chinese or Japanese.
 */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 2.5;

const SENTENCE_END = /[.!?…。！？।؟۔](?:["'”’“»«)\]]|\s|$)/u;
/** Half a short sentence: less is a label, a button or a name. */
const SHORTEST_SENTENCE = 40;
/** So many letters are prose even without a full stop (Thai writes none). */
const CLEARLY_PROSE = 160;

/** Number of letters, dense scripts counted by what they say; 0 for an empty text. */
export function textWeight(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return (text.match(LETTER)?.length ?? 0) + dense * (DENSE_WEIGHT - 1);
}

/** Whether a text of that weight is running prose: at least one whole sentence, and not mostly links. */
export function isProse(text: string, weight: number, linked: number): boolean {
  if (linked > 0.5) return false;
  return weight >= CLEARLY_PROSE || (weight >= SHORTEST_SENTENCE && SENTENCE_END.test(text));
}

/** Share of the words of both texts that stand in both, in [0, 1]; 0 when either is empty. */
export function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / Math.max(left.size, right.size);
}

/** Words in lower case; in scripts that write none, every two neighbouring characters. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (run.length < 3 || run.search(DENSE) === -1) words.add(run);
    else for (let i = 0; i + 1 < run.length; i += 1) words.add(run.slice(i, i + 2));
  }
  return words;
}
