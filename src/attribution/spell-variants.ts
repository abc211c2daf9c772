import type { CueData } from './cue-data.ts';

/** Swiss and older texts write "gemäss" and "heisst es" for "gemäß" and "heißt es". */
const SHARP_S = /ß/gu;

/** The cues of a language with every word that has an "ß" written with "ss" too. */
export function withSpellVariants(data: CueData): CueData {
  return {
    ...data,
    words: Object.fromEntries(
      Object.entries(data.words).map(([list, words]) => [list, withoutSharpS(words)]),
    ) as CueData['words'],
    entries: data.entries.map((entry) => ({ ...entry, forms: withoutSharpS(entry.forms) })),
  };
}

function withoutSharpS(words: readonly string[]): string[] {
  const sharp = words.filter((word) => word.includes('ß'));
  return [
    ...words,
    ...sharp.map((word) => word.replace(SHARP_S, 'ss')).filter((word) => !words.includes(word)),
  ];
}
