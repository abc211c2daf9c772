import type { MatchedTelling, Verdict } from '../../src/index.ts';
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

/** The relation of a telling to the article in words: "Same story: 12 of 15 sentences agree". */
export function relationText({ verdict, aligned, sentences, copied }: MatchedTelling, text: Text): string {
  if (verdict === 'none') return '';
  const relation = text.t(RELATIONS[verdict]);
  if (copied && copied.share >= WORTH_SAYING) {
    const percent = new Intl.NumberFormat(text.locale, { style: 'percent' });
    return `${relation}: ${text.t('wordForWord', percent.format(copied.share))}`;
  }
  if (aligned.length === 0 || sentences === 0) return relation;
  return `${relation}: ${text.n('sentencesAgree', sentences, String(aligned.length))}`;
}
