import { LETTER, MARK, runEnd } from '../text/letters.ts';
import type { CueData, CueEntry, CueMode } from './cue-data.ts';
import { lowerOf, SPLITTING } from './items.ts';

/** One form of a cue, split into the words that must follow one another; a gap lies between its parts. */
export type Form = {
  parts: string[][];
  mode: CueMode;
  belief: boolean;
  written: boolean;
  clausal: boolean;
};

/**
 * Finds the forms of cues that begin with a word in small letters, longest first; none for other words.
 *
 * A form is cut into words when its first word is met: an article meets one in ten.
 *
 * @param wordsOf - cuts a form as a text is cut.
 */
export function createForms(
  { entries }: CueData,
  wordsOf: (written: string) => string[],
): (word: string) => readonly Form[] {
  const waiting = new Map<string, { entry: CueEntry; form: string }[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const first = firstWord(form, wordsOf);
      const list = waiting.get(first);
      if (list) list.push({ entry, form });
      else waiting.set(first, [{ entry, form }]);
    }
  }
  const known = new Map<string, readonly Form[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const list = waiting.get(word);
    if (!list) return NONE;
    const forms = list
      .map(({ entry: { mode, belief, written, clausal }, form }): Form => {
        const parts = partsOf(form).map(wordsOf);
        return { parts, mode, belief, written, clausal };
      })
      .sort((a, b) => wordCount(b) - wordCount(a));
    known.set(word, forms);
    return forms;
  };
}

const NONE: readonly Form[] = [];

/** "teilte … mit": what stands before and behind the gap. */
function partsOf(form: string): string[] {
  return form.split('…').map((part) => part.trim());
}

function firstWord(form: string, wordsOf: (written: string) => string[]): string {
  const end = runEnd(form, 0, LETTER | MARK);
  const isWhole = end === form.length || form.charAt(end) === ' ' || form.charAt(end) === '…';
  const word = form.slice(0, end);
  // Most begin with a word of letters alone, which nothing cuts.
  if (end > 0 && isWhole && !SPLITTING.test(word)) return lowerOf(word);
  return wordsOf(partsOf(form)[0] ?? '')[0] ?? '';
}

function wordCount({ parts }: Form): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
