/**
 * Weekdays that a sentence names, as keys that are the same in every language.
 *
 * Reports on one event say on which day it happened; most later ones on the same people name another. The names
 * come from the platform (CLDR).
 */

/** Weekdays have the keys 0, Monday, to 6, Sunday; `nameKey` gives these to nothing else. */
export const WEEKDAYS = 7;

/** Languages that inflect the end of a weekday: "sobota", "w sobotę". */
const INFLECTED = new Set('be bg bs cs el et fi hr lt lv mk pl ru sk sl sr uk'.split(' '));

/** Vowels between a stem's last consonants that vanish in other cases: "piątek", "piątku"; "вівторок", "вівторка". */
const FLEETING = /[eoео](?=[kк]$)/u;

/** What may follow a stem that is like nothing else: "onsdagskvällen", "niedzielny". */
const ANY_ENDING = /^/u;

/** What may follow one shorter than {@link LONG}: "keddi", "jeudis". */
const SHORT_ENDING = /^\p{L}{0,4}$/u;

/** What may follow the Slavic Wednesday, which is "the middle": "środę", but not "środki", «среди» or «серед». */
const CASE_ENDING = /^[aeouyąęáéóúýаеёоуыэюя]\p{L}?$/u;

/** Letters of a stem that is like nothing else. */
const LONG = 6;

const WEDNESDAY = 2;

/** Languages in which the same word without a capital is another: Greek "τρίτη" is the third, Indonesian "minggu" a week. */
const CAPITAL = new Set(['el', 'id']);

/** How a language writes a weekday. */
type Form = { day: number; stem: string; ending: RegExp; anywhere: boolean; capital: boolean };

const forms = new Map<string, Form[]>();

/**
 * Keys of the weekdays that a sentence names, ascending, each once.
 *
 * @param language - BCP 47 tag; null, or a language that the platform does not know, has none.
 */
export function weekdayKeys(sentence: string, language: string | null): number[] {
  const known = formsOf((language ?? '').toLowerCase().split('-', 1)[0] ?? '');
  if (known.length === 0) return [];
  const days = new Set<number>();
  const plain = sentence.toLowerCase();
  for (const { day, stem, anywhere } of known) if (anywhere && plain.includes(stem)) days.add(day);
  for (const [word] of sentence.matchAll(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu)) {
    const day = dayOf(word, known);
    if (day !== null) days.add(day);
  }
  return [...days].sort();
}

/** The day whose form fits best: "Pazartesi" is Monday in Turkish, "Pazar" Sunday. */
function dayOf(word: string, known: readonly Form[]): number | null {
  const plain = clean(word);
  let best: Form | null = null;
  for (const form of known) {
    if (form.anywhere || !plain.startsWith(form.stem) || form.stem.length <= (best?.stem.length ?? 0))
      continue;
    if (!form.ending.test(plain.slice(form.stem.length))) continue;
    if (form.capital && !/^\p{Lu}/u.test(word)) continue;
    best = form;
  }
  return best?.day ?? null;
}

function formsOf(language: string): Form[] {
  const known = forms.get(language);
  if (known) return known;
  const found: Form[] = [];
  const supported =
    /^[a-z]{2,3}$/.test(language) && Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  const format = supported && new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 0; format && day < WEEKDAYS; day++) {
    // 1 January 2024 was a Monday.
    const name = format.format(Date.UTC(2024, 0, 1 + day));
    for (const stem of stems(clean(name), language)) {
      const short = day === WEDNESDAY && VOWEL.test(clean(name)) ? CASE_ENDING : SHORT_ENDING;
      const ending = stem.length < LONG ? short : ANY_ENDING;
      found.push({ day, stem, ending, anywhere: ANYWHERE.test(stem), capital: CAPITAL.has(language) });
    }
  }
  forms.set(language, found);
  return found;
}

/** Names that are not one word between spaces: 星期一, 월요일, "יום שני", "thứ hai". */
const ANYWHERE = /[\s\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u;

function stems(name: string, language: string): string[] {
  if (language === 'zh') return [name, name.replace('星期', '周'), name.replace('星期', '週')];
  if (!INFLECTED.has(language)) return [name];
  const without = name.replace(FLEETING, '');
  return [...new Set([without, name.replace(VOWEL, '')])];
}

/** A vowel at the end, which cases change. */
const VOWEL = /[aeiouyąęáéíóúýěāēīūаеёиіїоуыэюяєαεηιουωάέήίόύώ]$/u;

function clean(word: string): string {
  return word.toLowerCase().replace(/['’ʼ]/g, '');
}
