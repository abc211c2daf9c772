/** An extension that does nothing: what its popup takes to open and to be answered is the browser's and the driver's time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../test/support/browsers.ts';

/** The manifest's way to name the background, by browser. */
const BACKGROUND: Record<BrowserName, object> = {
  chromium: { background: { service_worker: 'background.js', type: 'module' } },
  firefox: {
    background: { scripts: ['background.js'], type: 'module' },
    browser_specific_settings: { gecko: { id: 'empty@hearsay.example' } },
  },
};

/** Answers every message; opens a page when it is installed, which the driver waits for. */
const BACKGROUND_SCRIPT = `
chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: 'welcome/index.html' }));
chrome.runtime.onMessage.addListener((message, sender, answer) => answer({}));
`;

/** A heading, and the marks that bench/popup-speed.ts waits for. */
const POPUP_SCRIPT = `
chrome.runtime.sendMessage({}, () => {
  performance.mark('state answered');
  performance.mark('claims marked');
});
`;

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>${body}`;

/** Writes the extension into a folder that exists. */
export function writeEmptyExtension(folder: string, browser: BrowserName): void {
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1', permissions: ['activeTab'] },
    action: { default_popup: 'popup/index.html' },
    ...BACKGROUND[browser],
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': BACKGROUND_SCRIPT,
    'popup/index.html': page('<h1>Empty</h1><script type="module" src="main.js"></script>'),
    'popup/main.js': POPUP_SCRIPT,
    'welcome/index.html': page('<h1>Empty</h1>'),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
