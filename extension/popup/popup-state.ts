import type { ReadingProgress, ReadOutcome } from '../messages.ts';

/** An outcome with an analysis. */
export type Read = Extract<ReadOutcome, { status: 'read' }>;

/** What the popup shows; `name` stands on the page as `main[data-state]`. */
export type PopupState =
  | { name: 'reading'; progress: ReadingProgress }
  | { name: 'not-read' }
  | { name: 'not-an-article'; reason: string }
  | { name: 'closed-to-extensions' }
  | { name: 'page-gone' }
  | { name: 'failed'; message: string }
  | { name: ReadName; read: Read };

/**
 * The states with an answer, by what the reader should know first.
 *
 * - `partial`: only part of the text was there, whatever was found in it
 * - `found`: other tellings, at least perhaps
 * - `language-not-supported`: no telling, and citations cannot be read in this language
 * - `related`: no telling, but related stories
 * - `nothing-known`: neither
 */
type ReadName = 'partial' | 'found' | 'language-not-supported' | 'related' | 'nothing-known';

/** The state that an outcome of reading leads to. */
export function stateOf(outcome: ReadOutcome): PopupState {
  switch (outcome.status) {
    case 'read':
      return { name: readName(outcome), read: outcome };
    case 'not-an-article':
      return { name: 'not-an-article', reason: outcome.reason };
    case 'closed-to-extensions':
      if (outcome.reason === 'not-asked') return { name: 'not-read' };
      return { name: outcome.reason === 'gone' ? 'page-gone' : 'closed-to-extensions' };
  }
}

/** The analysis in a state, or null where there is none. */
export function readOf(state: PopupState): Read | null {
  return 'read' in state ? state.read : null;
}

function readName({ analysis, languageSupported }: Read): ReadName {
  const verdicts = new Set(analysis.story.tellings.map(({ verdict }) => verdict));
  if (analysis.partial) return 'partial';
  if (verdicts.has('same') || verdicts.has('unsure')) return 'found';
  if (!languageSupported) return 'language-not-supported';
  return verdicts.has('related') ? 'related' : 'nothing-known';
}
