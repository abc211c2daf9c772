/** Firefox through WebDriver BiDi; the toolbar and the background through scripts in the browser's own context. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import {
  closeFirstRunPage,
  type LaunchOptions,
  type PopupView,
  type TestBrowser,
  withWaiting,
} from './browsers.ts';

/** Launches Firefox; see `launchBrowser`. */
export async function launchFirefox(binary: string, options: LaunchOptions): Promise<TestBrowser> {
  const addonId = options.extension ? readAddonId(options.extension) : null;
  const uuid = randomUUID(); // fixed beforehand, or the extension's addresses would be unknown
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: binary,
    headless: !options.headed,
    defaultViewport: null,
    // Without system access the protocol refuses to open the extension's own pages.
    args: ['-remote-allow-system-access', '--width=1100', '--height=1000'],
    extraPrefsFirefox: {
      ...(addonId ? { 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }) } : {}),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'en-US',
      // 0 is dark, 1 is light.
      'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
      'services.settings.server': 'data:,#none', // no settings service: the request log stays readable
      ...(options.proxyPort ? proxyPrefs(options.proxyPort) : {}),
    },
  });
  if (options.extension) await browser.installExtension(options.extension);
  const greeted = options.extension ? await closeFirstRunPage(browser) : false;

  const openExtensionPage = async (path: string, selector: string) => {
    const page = await browser.newPage();
    // The protocol sends no load event for the extension's pages: wait for the content instead.
    await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
    await page.waitForSelector(selector);
    return page;
  };
  return {
    name: 'firefox',
    browser,
    greeted,
    async newPage(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    openExtensionPage,
    // A preference says yes to every question.
    allowAllSites: async () => undefined,
    clickToolbarButton: (page) => clickToolbarButton(browser, page, requireId(addonId)),
    pinToolbarButton: async () => undefined,
    async killBackground() {
      await runInChrome(
        browser,
        `(async () => {
          const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(requireId(addonId))});
          await extension.terminateBackground({ ignoreDevToolsAttached: true });
        })()`,
      );
    },
    close: () => browser.close(),
  };
}

function readAddonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function requireId(id: string | null): string {
  if (!id) throw new Error('This browser was launched without the extension.');
  return id;
}

function proxyPrefs(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** A protocol command that puppeteer has no method for. */
async function command<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}

/** Runs a script in the browser's own window and returns its JSON value. */
async function runInChrome<T>(browser: Browser, expression: string): Promise<T> {
  const { contexts } = await command<{ contexts: { context: string }[] }>(
    browser,
    'browsingContext.getTree',
    {
      'moz:scope': 'chrome',
    },
  );
  const answer = await command<{
    type: string;
    result?: { value?: T };
    exceptionDetails?: { text: string };
  }>(browser, 'script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'script failed');
  return answer.result?.value as T;
}

async function clickToolbarButton(browser: Browser, page: Page, addonId: string): Promise<PopupView> {
  await page.bringToFront();
  const id = JSON.stringify(addonId);
  await runInChrome(
    browser,
    `(async () => {
      // A second click on the button would close an open popup instead of opening a new one.
      const open = ${POPUP}?.closest('panel');
      if (open) {
        const closed = new Promise((resolve) => open.addEventListener('popuphidden', resolve, { once: true }));
        open.hidePopup();
        // It may have been closing already, and then says nothing more.
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1000))]);
      }
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${id});
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
  return withWaiting({
    evaluate: (expression) => evaluateInPopup(browser, expression),
    screenshot: async () => Buffer.from(await runInChrome<string>(browser, SNAPSHOT), 'base64'),
  });
}

/** The popup is a `<browser>` in a panel of the window; the protocol does not list it. */
const POPUP = `document.querySelector('browser.webextension-popup-browser')`;

/** Runs an expression in the popup's own document, in a sandbox, because its policy forbids `eval`. */
async function evaluateInPopup<T>(browser: Browser, expression: string): Promise<T> {
  // Of its own: an answer that comes too late must not be taken for that of the next expression.
  const message = JSON.stringify(`test:answer:${randomUUID()}`);
  const script = `
    (async () => {
      try {
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        const value = await Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox);
        sendAsyncMessage(${message}, JSON.stringify({ value: value ?? null }));
      } catch (error) {
        sendAsyncMessage(${message}, JSON.stringify({ error: String(error) }));
      }
    })()`;
  const answer = await runInChrome<string>(
    browser,
    `(async () => {
      let popup;
      for (let tries = 0; tries < 100 && !(popup = ${POPUP})?.messageManager; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (!popup) return JSON.stringify({ error: 'no popup is open' });
      const { messageManager } = popup;
      return new Promise((resolve) => {
        const answered = (data) => {
          messageManager.removeMessageListener(${message}, listen);
          resolve(data);
        };
        const listen = ({ data }) => answered(data);
        messageManager.addMessageListener(${message}, listen);
        // A popup that is still being put into its process loses the script without a word.
        setTimeout(() => answered(JSON.stringify({ error: 'the popup did not answer' })), 5000);
        messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
      });
    })()`,
  );
  const { value, error } = JSON.parse(answer) as { value: T; error?: string };
  if (error) throw new Error(`${error}: ${expression.slice(0, 200)}`);
  return value;
}

/** Draws the popup as the reader sees it and returns the PNG in base 64. */
const SNAPSHOT = `(async () => {
  const popup = ${POPUP};
  const { width, height } = popup.getBoundingClientRect();
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(
    new DOMRect(0, 0, width, height), 2, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
})()`;
