import type { MatchReasons } from '../analysis.ts';
import type { SentencePrints } from '../fingerprint/fingerprint.ts';
import { WEEKDAYS } from '../fingerprint/weekday-keys.ts';
import { type Alignment, goodPairs } from './align-sentences.ts';
import { weighNumber } from './compare-facts.ts';
import type { Comparable } from './compare-tellings.ts';
import { daysApart } from './days-apart.ts';
import { weighName } from './name-rarity.ts';

/** A name that stands in fewer than one sentence in a hundred of general text: not "Russia", not "Monday". */
const TELLING_NAME = 0.1;

/** A number that two reports do not share by chance: no small count, no year. */
const TELLING_NUMBER = 0.5;

/**
 * Why two tellings get their verdict, in numbers that an interface turns into words.
 *
 * @param alignment - of the two, `here` being the article that is read.
 */
export function giveReasons(here: Comparable, there: Comparable, alignment: Alignment): MatchReasons {
  const [a, b] = [here.fingerprint, there.fingerprint];
  const good = goodPairs(alignment);
  const numbers = { agree: 0, differ: 0 };
  for (const pair of good) {
    const [ours, theirs] = [tellingNumbers(a.sentences, pair.here), tellingNumbers(b.sentences, pair.there)];
    if (ours.length === 0 || theirs.length === 0) continue;
    if (ours.some((value) => theirs.includes(value))) numbers.agree++;
    else numbers.differ++;
  }
  const days = daysApart(a.published, b.published);
  const [first, second] = [here.facts.weekdays, there.facts.weekdays];
  const known = first.size > 0 && second.size > 0;
  return {
    pairs: good.length,
    sentences: a.sentences.kept,
    days: days === null ? null : Math.floor(days),
    sameWeekday: known ? [...first].some((day) => second.has(day)) : null,
    names: tellingNames(a.sentences).filter((key) => there.facts.names.has(key)).length,
    numbersAgree: numbers.agree,
    numbersDiffer: numbers.differ,
    through: null,
  };
}

function tellingNumbers({ numbers }: SentencePrints, sentence: number): number[] {
  return [...(numbers[sentence] ?? [])].filter((value) => weighNumber(value) >= TELLING_NUMBER);
}

function tellingNames({ names }: SentencePrints): number[] {
  const keys = new Set(names.flatMap((list) => [...list]));
  return [...keys].filter((key) => key >= WEEKDAYS && weighName(key) >= TELLING_NAME);
}
