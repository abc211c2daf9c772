// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleAnalysis } from '../sample-analysis.ts';
import { click, closePopup, onPage, open, read, resetPopup, settle, tellMore } from './open-popup.tsx';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

beforeEach(resetPopup);
afterEach(closePopup);

describe('the sources', () => {
  const row = (name: string) => document.querySelector(`[data-source="${name}"]`);

  it('stand by how far they are from the event, with kind, way and count in words', async () => {
    await open(read());

    const headings = [...document.querySelectorAll('section[data-section=sources] h3')];
    expect(headings.map(({ textContent }) => textContent?.trim())).toEqual([
      '● Firsthand: said to this outlet',
      '◐ Secondhand: taken from another publication',
      '◌ Vague or anonymous',
    ]);
    expect(row('Vestkysten')?.textContent).toContain('newspaper · through “Danska medier” · no link');
    expect(row('Vestkysten')?.textContent).toContain('2 times');
  });

  it('step through their claims on the page, round and round', async () => {
    await open(read());
    const vestkysten = () => row('Vestkysten')?.querySelector('button');

    const seen = [];
    for (let i = 0; i < 3; i++) {
      await click(vestkysten());
      seen.push(vestkysten()?.querySelector('[role=status]')?.textContent);
    }

    expect(seen).toEqual(['1 of 2', '2 of 2', '1 of 2']);
    const steps = onPage.mock.calls.filter(([name]) => name === 'showClaim');
    expect(steps.map(([name, [item]]) => [name, (item as { id: string }).id])).toEqual([
      ['showClaim', 'c0'],
      ['showClaim', 'c3'],
      ['showClaim', 'c0'],
    ]);
    expect(vestkysten()?.dataset['citation']).toBe('c0');
  });

  it('show the claim in the words of other tellings below its source, and nothing of it to the page', async () => {
    const sentence = 'Die Brücke ist gesperrt.';
    const claim = { citation: 'c0', outlet: 'Hafenblatt', language: 'de', first: 'unknown' as const };
    const { chain } = sampleAnalysis();
    tellMore.mockReturnValueOnce({ chain, claims: [{ ...claim, sentence, changes: [] }] });
    await open(read());

    await click(row('Vestkysten')?.querySelector('button'));
    await settle();
    expect(row('Vestkysten')?.querySelector('q[lang=de]')?.textContent).toBe(sentence);
    expect(row('Vestkysten')?.textContent).toContain('Hafenblatt (German)');
    expect(JSON.stringify(onPage.mock.calls)).not.toContain(sentence);
    // The next claim has none.
    await click(row('Vestkysten')?.querySelector('button'));
    expect(row('Vestkysten')?.querySelector('q')).toBeNull();
  });

  it('say so when a claim is not on the page any more, or the page has gone', async () => {
    onPage.mockReturnValue(false);
    await open(read());

    await click(row('an engineer')?.querySelector('button'));
    expect(row('an engineer')?.textContent).toContain('not found on the page any more');

    onPage.mockImplementation(() => {
      throw new Error('Receiving end does not exist.');
    });
    await click(row('Danish media')?.querySelector('button'));
    expect(row('Danish media')?.textContent).toContain('not found on the page any more');
  });

  it('are no button when there is nothing to show', async () => {
    await open(read());

    expect(row('Mette Holm')?.querySelector('button')).toBeNull();
  });

  it('are said to be none', async () => {
    await open(read({ sources: [] }));

    expect(document.querySelector('section[data-section=sources]')?.textContent).toContain('names nobody');
  });
});
