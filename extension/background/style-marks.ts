import { browser } from '../browser.ts';
import { markCss } from '../page/mark-css.ts';
import type { MarkStyle } from '../page/mark-style.ts';
import { callPage } from '../rpc.ts';
import { parseSettings } from '../settings/parse-settings.ts';
import { readSettings, SETTINGS_KEY } from '../settings.ts';

/** Gives marked claims in one tab a look, and their card; a look that they had before is replaced. */
export async function styleMarks(tabId: number, style: MarkStyle): Promise<void> {
  // Also asks whether anybody is there: only a page that was read has our script.
  await callPage(tabId, 'styleMarks', style);
  const sheet = { target: { tabId }, css: markCss(style) };
  // Taken away first, or every reading would add one more copy; the last sheet to come wins.
  await browser.scripting.removeCSS(sheet);
  await browser.scripting.insertCSS(sheet);
}

/** Gives the pages that are open the look that the reader has just chosen. */
export async function restyleTabs(changes: Record<string, { oldValue?: unknown }>): Promise<void> {
  const change = changes[SETTINGS_KEY];
  if (!change) return;
  const { marks } = await readSettings();
  // Whatever else has changed, no tab need hear of.
  if (JSON.stringify(marks) === JSON.stringify(parseSettings(change.oldValue).marks)) return;
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) await restyleTab(id, marks);
  }
}

async function restyleTab(tabId: number, style: MarkStyle): Promise<void> {
  try {
    await styleMarks(tabId, style);
  } catch {
    // Not read, or left since the click that let us in; it takes the look when it is next read.
  }
}
