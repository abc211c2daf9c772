import { beforeEach, expect, it, vi } from 'vitest';
import { restyleTabs, styleMarks } from '../../../extension/background/style-marks.ts';
import { markCss } from '../../../extension/page/mark-css.ts';
import { MARK_PRESETS } from '../../../extension/page/mark-style.ts';
import { writeSettings } from '../../../extension/settings.ts';
import { fakeBrowser, openTab, resetFakeBrowser, sheetsInTabs } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
beforeEach(resetFakeBrowser);

it('leaves one copy of a look in a tab, and lets the last one win', async () => {
  const told = vi.fn();
  openTab(1, { injected: true, answer: (name, args) => told(name, ...args) });
  for (const preset of ['standard', 'standard', 'strong', 'standard'] as const)
    await styleMarks(1, MARK_PRESETS[preset]);

  expect(sheetsInTabs()).toEqual([markCss(MARK_PRESETS.strong), markCss(MARK_PRESETS.standard)]);
  // The card follows.
  expect(told).toHaveBeenLastCalledWith('styleMarks', MARK_PRESETS.standard);
});

it('gives pages that were read the look that is chosen, and no others', async () => {
  fakeBrowser.storage.local.onChanged.addListener(restyleTabs as never);
  openTab(1);
  openTab(2, { injected: true });

  await writeSettings({ marks: MARK_PRESETS.quiet });

  await vi.waitFor(() => expect(sheetsInTabs()).toEqual([markCss(MARK_PRESETS.quiet)]));
  // Another choice is none of the tabs' business.
  await writeSettings({ highlights: false });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sheetsInTabs()).toHaveLength(1);
});
