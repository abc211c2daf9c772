/**
 * Real browsers for tests: Debian's Chromium and Firefox, both driven by puppeteer-core.
 *
 * The extension runs as a reader has it: loaded from `dist/`, opened by a real click on its toolbar
 * button (which is what grants `activeTab`), its background killed the way the browser kills it.
 */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** The browsers that every end-to-end test runs in. */
export const BROWSERS = ['chromium', 'firefox'] as const;

/** One of {@link BROWSERS}. */
export type BrowserName = (typeof BROWSERS)[number];

/** How to launch. */
export type LaunchOptions = {
  /** Folder of the unpacked extension, absolute; none by default. */
  extension?: string;
  /** Port of a {@link startRequestLog} proxy through which everything goes, loopback included. */
  proxyPort?: number;
  /** Whether the reader's system is light or dark; light by default. */
  scheme?: 'light' | 'dark';
  /** Show a window; default headless. */
  headed?: boolean;
};

/** The real popup, as it hangs from the toolbar button. */
export type PopupView = {
  /** Runs an expression in the popup and returns its JSON value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is truthy in the popup; an error after ten seconds says what it shows. */
  waitFor(expression: string): Promise<void>;
  /** A picture of the popup as the reader sees it; a PNG unless Chromium is asked for WebP. */
  screenshot(type?: 'png' | 'webp'): Promise<Buffer>;
};

/** How long a popup may take to have what a test waits for; a first reading on a busy machine takes two seconds. */
const WAIT_MS = 15_000;

/** Gives a popup its `waitFor`, the same in both browsers. */
export function withWaiting(view: Omit<PopupView, 'waitFor'>): PopupView {
  const waitFor = async (expression: string) => {
    const end = Date.now() + WAIT_MS;
    let shown = 'nothing yet';
    while (Date.now() < end) {
      try {
        if (await view.evaluate<boolean>(`Boolean(${expression})`)) return;
        shown = await view.evaluate<string>('document.body.innerText');
      } catch (error) {
        shown = String(error); // a popup that is only just opening cannot answer
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The popup never had ${expression}; it shows: ${shown}`);
  };
  return { ...view, waitFor };
}

/** A launched browser. */
export type TestBrowser = {
  name: BrowserName;
  browser: Browser;
  newPage(url?: string): Promise<Page>;
  /** Opens a page of the extension in a tab, ready when `selector` is there. */
  openExtensionPage(path: string, selector: string): Promise<Page>;
  /** Clicks the extension's toolbar button while `page` is the active tab; the popup opens. */
  clickToolbarButton(page: Page): Promise<PopupView>;
  /** Pins the button to the toolbar, where it need not slide in before the popup opens; Firefox has no such slide. */
  pinToolbarButton(): Promise<void>;
  /** Kills the extension's background as an idle browser would. */
  killBackground(): Promise<void>;
  /** Lets the extension have its optional permission for all sites, as the reader does at the browser's question. */
  allowAllSites(): Promise<void>;
  /** Whether the extension opened its first-run page when it was installed; that tab is closed by now. */
  greeted: boolean;
  close(): Promise<void>;
};

/** How long the first-run page may take to open; a browser without a policy against it always opens it. */
const GREETING_MS = 15_000;

/** Waits for the first-run page and closes it, so that it does not come between a test and its page. */
export async function closeFirstRunPage(browser: Browser): Promise<boolean> {
  const end = Date.now() + GREETING_MS;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      // Firefox's protocol does not say where the extension's pages are; the pages do.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (!address.endsWith('/welcome/index.html')) continue;
      await page.close();
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const BINARIES: Record<BrowserName, { variable: string; paths: string[]; packageName: string }> = {
  chromium: {
    variable: 'CHROMIUM',
    paths: ['/usr/lib/chromium/chromium', '/usr/bin/chromium'],
    packageName: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packageName: 'firefox-esr',
  },
};

/** Path of a browser's binary (from its environment variable or Debian's place), or null if it is missing. */
export function browserBinary(name: BrowserName): string | null {
  const { variable, paths } = BINARIES[name];
  return [process.env[variable], ...paths].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Launches a browser.
 *
 * @throws Error naming the Debian package if the browser is missing.
 */
export async function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<TestBrowser> {
  const binary = browserBinary(name);
  if (!binary) {
    const { variable, packageName } = BINARIES[name];
    throw new Error(
      `${name} was not found. Install the Debian package "${packageName}" or set ${variable} to its binary.`,
    );
  }
  return name === 'chromium' ? launchChromium(binary, options) : launchFirefox(binary, options);
}
