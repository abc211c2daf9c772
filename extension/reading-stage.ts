import { browser } from './browser.ts';
import { isRecord } from './guards.ts';
import { READING_STAGES, type ReadingProgress } from './messages.ts';

/** Where `storage.session` keeps how far a tab's reading is. */
export function stageKey(tabId: number): string {
  return `stage-${tabId}`;
}

/** Calls back with the progress of a tab's reading; returns how to stop. */
export function watchProgress(tabId: number, onProgress: (progress: ReadingProgress) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const progress = area === 'session' ? changes[stageKey(tabId)]?.newValue : undefined;
    if (isProgress(progress)) onProgress(progress);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The share of the whole reading that is done, in [0, 1]; every stage counts the same. */
export function shareDone({ stage, share }: ReadingProgress): number {
  return (READING_STAGES.indexOf(stage) + share) / READING_STAGES.length;
}

function isProgress(value: unknown): value is ReadingProgress {
  if (!isRecord(value) || typeof value['share'] !== 'number') return false;
  return READING_STAGES.some((stage) => stage === value['stage']);
}
