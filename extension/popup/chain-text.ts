/** Steps and ends of the chain in words. */
import type { Origin } from '../../src/index.ts';
import type { MessageKey, Text } from '../text.ts';
import type { ChainStep } from './chain-tree.ts';

const STEPS: Record<ChainStep, MessageKey> = {
  cites: 'stepCites',
  links: 'stepLinks',
  credits: 'stepCredits',
  means: 'stepMeans',
  translates: 'stepTranslates',
  'translated-by': 'stepTranslatedBy',
  'translates-open': 'stepTranslatesOpen',
  copies: 'stepCopies',
  'copied-by': 'stepCopiedBy',
  'copies-open': 'stepCopiesOpen',
};

const ENDS: Record<NonNullable<Origin['reason']>, MessageKey> = {
  'not-linked': 'endNotLinked',
  vague: 'endVague',
  anonymous: 'endAnonymous',
  'not-in-index': 'endNotInIndex',
};

/** How a node was reached, in front of its name: "cites", "looks like a translation of". */
export function stepText(step: ChainStep, { t }: Text): string {
  return t(STEPS[step]);
}

/** That the chain ends, and why it cannot be followed further. */
export function endText({ reason }: Origin, { t }: Text): string {
  return t(reason ? ENDS[reason] : 'endReached');
}
