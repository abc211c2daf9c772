import { beforeEach, expect, it, vi } from 'vitest';
import { onCommand } from '../../../extension/background/claim-commands.ts';
import { openTab, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
beforeEach(resetFakeBrowser);

it.each([
  ['next-claim', 1],
  ['previous-claim', -1],
])('takes the reader of a page that was read to another claim on %s', async (command, direction) => {
  const answer = vi.fn(() => 'c1');
  openTab(1, { injected: true, answer });

  await onCommand(command, { id: 1 });

  expect(answer).toHaveBeenCalledExactlyOnceWith('stepClaim', [direction]);
});

it('does nothing on a page that was not read, without a tab, and on commands it does not know', async () => {
  const answer = vi.fn();
  openTab(1, { answer });
  openTab(2, { injected: true, answer });

  await onCommand('next-claim', { id: 1 });
  await onCommand('next-claim');
  await onCommand('something-else', { id: 2 });

  expect(answer).not.toHaveBeenCalled();
});
