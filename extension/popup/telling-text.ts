import type { MatchedTelling, MatchReasons, Verdict } from '../../src/index.ts';
import type { MessageKey, Text } from '../text.ts';

const RELATIONS: Record<Exclude<Verdict, 'none'>, MessageKey> = {
  same: 'verdictSame',
  unsure: 'verdictUnsure',
  related: 'verdictRelated',
};

/**
 * Share of the page from which a passage in common is worth a sentence: two translations into one language
 * share up to a fifth by chance (docs/decisions/005-copies.md).
 */
const WORTH_SAYING = 0.25;

/**
 * The relation of a telling to the article in words, with its reasons: "Same story: 12 of 15 sentences agree; same
 * day". The relation alone when there is no reason; `others` are the tellings through which a verdict may have come.
 */
export function relationText(telling: MatchedTelling, others: readonly MatchedTelling[], text: Text): string {
  const { verdict, reasons, copied } = telling;
  if (verdict === 'none') return '';
  const relation = text.t(RELATIONS[verdict]);
  const percent = new Intl.NumberFormat(text.locale, { style: 'percent' });
  const words = [
    ...(copied && copied.share >= WORTH_SAYING
      ? [text.t('wordForWord', percent.format(copied.share))]
      : sentenceWords(reasons, text)),
    ...throughWords(reasons, others, text),
    ...dayWords(reasons, text),
    ...nameAndNumberWords(reasons, text),
  ];
  if (words.length === 0) return relation;
  const why = words.reduce((said, next) => text.t('reasonsJoin', said, next));
  return text.t('verdictWhy', relation, why);
}

function sentenceWords({ pairs, sentences }: MatchReasons, text: Text): string[] {
  return pairs === 0 || sentences === 0 ? [] : [text.n('sentencesAgree', sentences, String(pairs))];
}

function throughWords({ through }: MatchReasons, others: readonly MatchedTelling[], text: Text): string[] {
  // Not among them once the reader has called that one wrong.
  const other = others.find(({ id }) => id === through);
  return other ? [text.t('reasonThrough', other.outlet ?? other.title)] : [];
}

function dayWords({ days, sameWeekday }: MatchReasons, text: Text): string[] {
  return [
    ...(days === null ? [] : [days === 0 ? text.t('reasonSameDay') : text.n('reasonDaysApart', days)]),
    ...(sameWeekday === null ? [] : [text.t(sameWeekday ? 'reasonSameWeekday' : 'reasonOtherWeekday')]),
  ];
}

function nameAndNumberWords({ names, numbersAgree, numbersDiffer }: MatchReasons, text: Text): string[] {
  return [
    ...(names === 0 ? [] : [text.n('reasonNames', names)]),
    ...(numbersAgree === 0 ? [] : [text.n('reasonNumbersAgree', numbersAgree)]),
    ...(numbersDiffer === 0 ? [] : [text.n('reasonNumbersDiffer', numbersDiffer)]),
  ];
}
