import type { MatchedTelling, Verdict } from '../../src/index.ts';
import type { MessageKey, Text } from '../text.ts';

const RELATIONS: Record<Exclude<Verdict, 'none'>, MessageKey> = {
  same: 'verdictSame',
  unsure: 'verdictUnsure',
  related: 'verdictRelated',
};

/** The relation of a telling to the article in words: "Same story: 12 of 15 sentences agree". */
export function relationText({ verdict, aligned, sentences }: MatchedTelling, text: Text): string {
  if (verdict === 'none') return '';
  const relation = text.t(RELATIONS[verdict]);
  if (aligned.length === 0 || sentences === 0) return relation;
  return `${relation}: ${text.n('sentencesAgree', sentences, String(aligned.length))}`;
}
