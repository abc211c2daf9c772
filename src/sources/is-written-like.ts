import type { SourceType } from '../analysis.ts';

/** Articles that open titles ("Le Monde") as they open any noun ("le monde"). */
const ARTICLE = /^(?:[dlDL]['’]|(?:as|das|de|den|der|det|die|el|gli|het|i|il|la|las|le|les|lo|los|o|os|the) )/iu;

/** Longest acronym that is not recognised in small letters: longer ones are hardly words ("Unicef"). */
const SHORT_ACRONYM = 4;
/** The same for agencies, whose acronyms many papers write as names ("Tass", "Efe"). */
const SHORT_AGENCY = 2;

/**
 * Whether words may be meant as a name that is written so, by their capitals: "metro" is not the paper Metro, "el país"
 * not El País, "Who" not the WHO. Scripts without capitals always may.
 *
 * @param words - the words of the text.
 * @param name - the name as the catalogue writes it.
 */
export function isWrittenLike(words: string, name: string, type: SourceType): boolean {
  const noun = name.replace(ARTICLE, '');
  if (isAcronym(noun, type === 'agency' ? SHORT_AGENCY : SHORT_ACRONYM)) return /\p{Lu}\p{Lu}/u.test(words);
  if (!startsHigh(noun)) return true;
  const hasArticle = noun !== name;
  const isOneWord = !/\s/u.test(noun);
  if (!hasArticle && !isOneWord) return true;
  return startsHigh(words.replace(ARTICLE, '')) || /^\P{Ll}+$/u.test(words);
}

function isAcronym(name: string, longest: number): boolean {
  return name.length >= 2 && name.length <= longest && /^\p{Lu}+$/u.test(name);
}

function startsHigh(words: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(words);
}
