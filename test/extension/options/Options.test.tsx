// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ALL_SITES } from '../../../extension/all-sites.ts';
import { Options } from '../../../extension/options/Options.tsx';
import { readSettings } from '../../../extension/settings.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
const box = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const automatic = () => box('Read articles by themselves');
const click = async (input: HTMLInputElement) => {
  await act(async () => input.click());
  await settle();
};

beforeEach(async () => {
  resetFakeBrowser();
  await act(async () => render(<Options />, document.body));
  await settle();
});
afterEach(() => act(() => render(null, document.body)));

it('has automatic reading off and marks on', () => {
  expect(automatic().checked).toBe(false);
  expect(box('Mark claims on the page').checked).toBe(true);
});

it('asks for the permission when automatic reading is turned on, and gives it back', async () => {
  await click(automatic());
  expect(await fakeBrowser.permissions.contains(ALL_SITES)).toBe(true);
  expect((await readSettings()).automatic).toBe(true);

  await click(automatic());
  expect(await fakeBrowser.permissions.contains(ALL_SITES)).toBe(false);
  expect((await readSettings()).automatic).toBe(false);
});

it('stays off, and says so, when the permission is refused', async () => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValueOnce(false);

  await click(automatic());

  expect(automatic().checked).toBe(false);
  expect((await readSettings()).automatic).toBe(false);
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/nothing has changed/);
});

it('remembers whether claims are marked', async () => {
  await click(box('Mark claims on the page'));

  expect((await readSettings()).highlights).toBe(false);
});
