/** A first or last name in the letters of a language that writes the names of companies and papers in quotation marks or in Latin letters. */
const NAME_WORD = /^\p{Script=Cyrillic}+(?:['’-]\p{Script=Cyrillic}+)*$/u;

/**
 * Tells whether a first and a last name without quotation marks are a person's by their script ("Роман Кучук"), because names of
 * papers are quoted or Latin there; false for any other number of words.
 */
export function isUnquotedName(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => isNameWord(word));
}

function isNameWord(word: string): boolean {
  return NAME_WORD.test(word) && /^\p{Lu}\P{Lu}/u.test(word);
}
