/** Chromium through the DevTools protocol. */
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import {
  closeFirstRunPage,
  type LaunchOptions,
  type PopupView,
  type TestBrowser,
  withWaiting,
} from './browsers.ts';

/** Launches Chromium; see `launchBrowser`. */
export async function launchChromium(binary: string, options: LaunchOptions): Promise<TestBrowser> {
  const browser = await puppeteer.launch({
    executablePath: binary,
    headless: !options.headed,
    pipe: true, // loading an unpacked extension is allowed over the pipe only
    ...(options.extension ? { enableExtensions: [options.extension] } : {}),
    defaultViewport: null,
    args: [
      '--no-sandbox', // the tests may run as root in a container
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
      '--lang=en-US',
      '--window-size=1100,1000',
      ...(options.scheme === 'dark' ? ['--force-dark-mode'] : []),
      ...(options.proxyPort
        ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
  });
  const id = options.extension ? await extensionId(browser) : null;
  const greeted = options.extension ? await closeFirstRunPage(browser) : false;
  const address = (path: string) => `chrome-extension://${requireId(id)}/${path}`;

  return {
    name: 'chromium',
    browser,
    greeted,
    async newPage(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    async openExtensionPage(path, selector) {
      const page = await browser.newPage();
      await page.goto(address(path));
      await page.waitForSelector(selector);
      return page;
    },
    allowAllSites: () => allowAllSites(browser, requireId(id)),
    clickToolbarButton: (page) => clickToolbarButton(browser, page, requireId(id)),
    pinToolbarButton: () => pinToolbarButton(browser, requireId(id)),
    killBackground: () => killBackground(browser),
    close: () => browser.close(),
  };
}

/** Says yes beforehand, because nothing drives the browser's question. */
async function allowAllSites(browser: Browser, id: string): Promise<void> {
  await onExtensionsPage(
    browser,
    id,
    `for (const host of ['http://*/*', 'https://*/*'])
      await chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, host);`,
  );
}

async function pinToolbarButton(browser: Browser, id: string): Promise<void> {
  const change = JSON.stringify({ extensionId: id, pinnedToToolbar: true });
  await onExtensionsPage(
    browser,
    id,
    `await chrome.developerPrivate.updateExtensionConfiguration(${change});`,
  );
}

/** Runs a script on the browser's own page for extensions, which may do what a reader does there. */
async function onExtensionsPage(browser: Browser, id: string, script: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  await page.evaluate(`(async () => { ${script} })()`);
  await page.close();
}

function requireId(id: string | null): string {
  if (!id) throw new Error('This browser was launched without the extension.');
  return id;
}

async function extensionId(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return new URL(worker.url()).host;
}

async function clickToolbarButton(browser: Browser, page: Page, id: string): Promise<PopupView> {
  await page.bringToFront();
  const session = await browser.target().createCDPSession();
  try {
    const before = new Set(browser.targets());
    // The button belongs to a tab target, which wraps the page's own.
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((info) => info.url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}.`);
    await send(session, 'Extensions.triggerAction', { id, targetId: tab.targetId });
    const popup = await browser.waitForTarget(
      (target) => !before.has(target) && target.url().startsWith(`chrome-extension://${id}/`),
      { timeout: 10_000 },
    );
    return popupView(popup);
  } finally {
    await session.detach();
  }
}

/** The protocol's experimental calls have no types in puppeteer. */
function send(session: CDPSession, method: string, params: object): Promise<unknown> {
  return (session.send as (method: string, params: object) => Promise<unknown>).call(session, method, params);
}

async function popupView(target: Target): Promise<PopupView> {
  const page = await target.asPage();
  return withWaiting({
    evaluate: (expression) => page.evaluate(expression) as Promise<never>,
    screenshot: async (type = 'png') => Buffer.from(await page.screenshot({ type })),
  });
}

async function killBackground(browser: Browser): Promise<void> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  if (!worker) return; // already asleep
  const session = await browser.target().createCDPSession();
  const targetId = (worker as unknown as { _targetId: string })._targetId;
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
