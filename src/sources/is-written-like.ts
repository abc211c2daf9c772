import type { SourceType } from '../analysis.ts';
import { isPress } from './is-press.ts';

/** Articles that open titles ("Le Monde") as they open any noun ("le monde"). */
const ARTICLE =
  /^(?:[dlDL]['’]|(?:as|das|de|den|der|det|die|el|gli|het|i|il|la|las|le|les|lo|los|o|os|the) )/iu;

/** Shorter acronyms are words in small letters too often to be taken for names without their capitals. */
const SHORTEST_LOOSE = 3;
/** Longest acronym that bodies must have in capitals ("who", "ice"): longer ones are hardly words. */
const LONGEST_STRICT = 4;

/**
 * Whether words may be meant as a name that is written so, by their capitals: "metro" is not the paper Metro, "el país"
 * not El País, "Who" not the WHO, "Ház" not the HAZ. Scripts without capitals always may.
 *
 * @param words - the words of the text.
 * @param name - the name as the catalogue writes it.
 * @param isAtHome - whether the text is in a language of the source's country: "čtk" is the agency in Czech alone.
 */
export function isWrittenLike(words: string, name: string, type: SourceType, isAtHome: boolean): boolean {
  const noun = name.replace(ARTICLE, '');
  if (/^\p{Lu}{2,}$/u.test(noun)) {
    if (/\p{Lu}\p{Lu}/u.test(words)) return true;
    if (noun.length < SHORTEST_LOOSE || (!isPress(type) && noun.length <= LONGEST_STRICT)) return false;
    // Many papers write the acronyms of the press as names ("Tass", "Efe", "Rai").
    if (isPress(type))
      return (
        words.toLowerCase().includes(noun.toLowerCase()) &&
        (startsHigh(words) || (isAtHome && type === 'agency'))
      );
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
