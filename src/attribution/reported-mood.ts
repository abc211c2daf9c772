import { has, isIn, type Reader } from './noun-phrase.ts';

/** Whether item `i` is a verb in the mood that only reported speech has ("sei", "habe"); a noun written alike has a capital. */
export function isSubjunctive(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'subjunctives') && !isNoun(reader, i);
}

/** Whether item `i` is a verb in a mood that reported speech shares with wishes and hearsay ("würde", "soll"). */
export function isConditional(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'conditionals') && !isNoun(reader, i);
}

function isNoun(reader: Reader, i: number): boolean {
  return has(reader, 'capital-nouns') && reader.items[i]?.upper === true && i > 0;
}
