import { beforeEach, expect, it, vi } from 'vitest';
import { showBadge } from '../../../extension/background/tab-signs.ts';
import { badgeOf, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
beforeEach(resetFakeBrowser);

it.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
  [12_000, '99+'],
])('shows %d as %j, never more than fits', async (count, text) => {
  await showBadge(1, count);

  expect(badgeOf(1)).toBe(text);
});
