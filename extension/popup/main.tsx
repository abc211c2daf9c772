/** Entry of the popup: finds the tab it is about and shows it. */
import { render } from 'preact';
import { browser } from '../browser.ts';
import { injectReader } from '../inject-reader.ts';
import { callPage } from '../rpc.ts';
import { startPage } from '../start-page.ts';
import { App } from './App.tsx';

/** The tab in the address (for a popup that is opened as a page), else the one in front. */
async function findTab(): Promise<number> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  if (asked > 0) return asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

startPage('popup');
const tabId = await findTab();
// The page is read while the background wakes; where that may not be, the background says why.
callPage(tabId, 'pageState')
  .catch(() => injectReader(tabId))
  .catch(() => undefined);
render(<App tabId={tabId} />, document.body);
