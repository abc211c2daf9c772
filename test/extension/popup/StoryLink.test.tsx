// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { StoryLink } from '../../../extension/popup/StoryLink.tsx';
import { openedTabs } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

it('opens the story view in a tab of its own and closes the popup', async () => {
  const close = vi.spyOn(window, 'close').mockReturnValue();
  await act(async () => render(<StoryLink articleId={'https://example.org/sv\nBron'} />, document.body));
  const link = document.querySelector('a');

  expect(link?.getAttribute('href')).toBe(
    `../story/index.html?article=${encodeURIComponent('https://example.org/sv\nBron')}`,
  );
  await act(async () => link?.click());

  expect(openedTabs()).toEqual([expect.stringContaining('/story/index.html?article=https')]);
  expect(close).toHaveBeenCalledOnce();
});
