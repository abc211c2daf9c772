import type { SourceType } from '../analysis.ts';

/** Articles that open titles ("Le Monde") as they open any noun ("le monde"). */
const ARTICLE =
  /^(?:[dlDL]['’]|(?:as|das|de|den|der|det|die|el|gli|het|i|il|la|las|le|les|lo|los|o|os|the) )/iu;

/** Longest acronym that is not recognised in small letters ("who", "ice"): longer ones are hardly words. */
const SHORT_ACRONYM = 4;
/** The same for outlets and agencies, whose acronyms many papers write as names ("Tass", "Efe", "Rai"). */
const SHORT_PRESS_ACRONYM = 2;

/**
 * Whether words may be meant as a name that is written so, by their capitals: "metro" is not the paper Metro, "el país"
 * not El País, "Who" not the WHO. Scripts without capitals always may.
 *
 * @param words - the words of the text.
 * @param name - the name as the catalogue writes it.
 */
export function isWrittenLike(words: string, name: string, type: SourceType): boolean {
  const noun = name.replace(ARTICLE, '');
  const isPress = type === 'outlet' || type === 'agency';
  if (/^\p{Lu}{2,}$/u.test(noun)) {
    if (noun.length <= (isPress ? SHORT_PRESS_ACRONYM : SHORT_ACRONYM)) return /\p{Lu}\p{Lu}/u.test(words);
    // Credits have agencies in small letters: "(čtk)".
    if (type === 'agency') return true;
  }
  if (!startsHigh(noun)) return true;
  const hasArticle = noun !== name;
  const isOneWord = !/\s/u.test(noun);
  if (!hasArticle && !isOneWord) return true;
  return startsHigh(words.replace(ARTICLE, '')) || /^\P{Ll}+$/u.test(words);
}

function startsHigh(words: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(words);
}
