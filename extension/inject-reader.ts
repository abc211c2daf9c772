import { browser } from './browser.ts';

/**
 * Puts the content script into a tab, where it begins to read at once; where it is already, nothing more happens.
 *
 * @throws what the browser says of a tab that is closed to extensions, or gone.
 */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/content.js'] });
}
