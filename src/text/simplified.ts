import letters from './simplified.json' with { type: 'json' };

const SIMPLE = new Map([...letters.traditional].map((letter, i) => [letter, letters.simplified.charAt(i)]));
/** The letters that are replaced; made from data, so it names the same letters as the table. */
const TRADITIONAL = new RegExp(`[${letters.traditional}]`, 'gu');

/**
 * Chinese in simplified letters, as far as the project's lists of words need them; other letters stay, and every offset
 * holds, because one letter stands for one.
 */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (letter) => SIMPLE.get(letter) ?? letter);
}
