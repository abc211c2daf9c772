import { browser } from './browser.ts';
import type { ReadingStage } from './messages.ts';

/** Where `storage.session` keeps the stage of a tab's reading. */
export function stageKey(tabId: number): string {
  return `stage-${tabId}`;
}

/** Calls back with every stage of a tab's reading; returns how to stop. */
export function watchStage(tabId: number, onStage: (stage: ReadingStage) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const stage = area === 'session' ? changes[stageKey(tabId)]?.newValue : undefined;
    if (stage === 'extracting' || stage === 'loading' || stage === 'comparing') onStage(stage);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
