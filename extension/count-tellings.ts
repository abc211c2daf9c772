import type { Analysis } from '../src/index.ts';

/** How many other tellings of the article's story are known: those whose verdict is `same`. */
export function countTellings(analysis: Analysis): number {
  return analysis.story.tellings.filter(({ verdict }) => verdict === 'same').length;
}
