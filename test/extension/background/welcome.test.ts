import { beforeEach, expect, it, vi } from 'vitest';
import { onInstalled } from '../../../extension/background/welcome.ts';
import { fakeBrowser, ORIGIN, openedTabs, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
beforeEach(resetFakeBrowser);

it('opens the first-run page when Hearsay is installed', async () => {
  await onInstalled({ reason: 'install' });

  expect(openedTabs()).toEqual([`${ORIGIN}welcome/index.html`]);
});

it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'opens nothing on %s',
  async (reason) => {
    await onInstalled({ reason });

    expect(openedTabs()).toEqual([]);
  },
);

it('opens nothing where a policy forbids it', async () => {
  await fakeBrowser.storage.managed.set({ welcome: false });

  await onInstalled({ reason: 'install' });

  expect(openedTabs()).toEqual([]);
});
