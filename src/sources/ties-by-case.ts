import pressWords from '../../data/sources/press-words.json' with { type: 'json' };

const ENDINGS: Readonly<Record<string, string[] | undefined>> = pressWords.tyingEndings;

/**
 * Whether the ending of a word before a name says whose or what somebody is, so that the word does not say what the name is
 * ("yliopiston Tuuli Rantamaa", "trukkia ajava Ivo Raud", but "verkkolehti Rannikko"); false in languages without such endings.
 */
export function tiesByCase(word: string, language: string | null): boolean {
  const lower = word.toLowerCase();
  return (ENDINGS[language ?? ''] ?? []).some((ending) => lower.endsWith(ending));
}

/** Whether only a word right before a name can say what it is, because others stand in cases of their own. */
export function isTiedByCase(language: string | null): boolean {
  return ENDINGS[language ?? ''] !== undefined;
}
