// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { DemoReading } from '../../../extension/messages.ts';
import { answerInBackground } from '../../../extension/rpc.ts';
import { Welcome } from '../../../extension/welcome/Welcome.tsx';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const open = async (readDemo: () => DemoReading) => {
  answerInBackground({
    readTab: vi.fn(),
    compareEntries: vi.fn(),
    tellMore: () => null,
    describePacks: () => [],
    readDemo,
  });
  await act(async () => render(<Welcome />, document.body));
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
};
afterEach(async () => {
  await act(() => render(null, document.body));
  resetFakeBrowser();
});

it('says what to do, and shows the demo story as it was read just now', async () => {
  const analysis = sampleAnalysis();
  const readDemo = vi.fn(() => ({ analysis, paragraphs: [], coverage: { outlets: 12, until: null } }));
  await open(readDemo);

  expect(readDemo).toHaveBeenCalledExactlyOnceWith('en');
  expect(document.querySelectorAll('ol > li')).toHaveLength(3);
  expect(document.querySelector('[data-demo=read] .answer')?.textContent).toMatch(/^Also told in /);
  expect(document.querySelectorAll('.told li')).toHaveLength(
    analysis.story.tellings.filter(({ verdict }) => verdict === 'same').length,
  );
});

it('asks for nothing, and leads to the options', async () => {
  const request = vi.spyOn(fakeBrowser.permissions, 'request');
  const options = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage');
  await open(() => ({ analysis: sampleAnalysis(), paragraphs: [], coverage: { outlets: 1, until: null } }));

  await act(async () => document.querySelector('button')?.click());

  expect(options).toHaveBeenCalledOnce();
  expect(request).not.toHaveBeenCalled();
  expect(document.querySelector('input, form')).toBeNull();
});

it('is there without the demo story when that cannot be read', async () => {
  await open(() => {
    throw new Error('no pack');
  });

  expect(document.querySelector('[data-demo=failed]')?.textContent).toContain('cannot be read');
  expect(document.querySelectorAll('ol > li')).toHaveLength(3);
});
