import { showMarkColours } from './mark-colours.ts';
import { showLanguage } from './page-language.ts';
import { watchRequests } from './request-log.ts';
import { readSettings } from './settings.ts';
import { browserText, type Text } from './text.ts';

/**
 * What every page of ours does first: it says in which language it speaks, takes the reader's colours, and its requests
 * are logged.
 *
 * @param name - the page's folder.
 * @returns the texts of the page.
 */
export function startPage(name: string): Text {
  watchRequests(name);
  const text = browserText();
  showLanguage(document, text);
  void readSettings().then(({ marks }) => showMarkColours(document, marks));
  return text;
}
