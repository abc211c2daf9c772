// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeSettings } from '../../../extension/settings.ts';
import { telling } from '../sample-analysis.ts';
import { click, closePopup, NOTHING, open, read, resetPopup, settle } from './open-popup.tsx';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

beforeEach(resetPopup);
afterEach(closePopup);

describe('the other tellings', () => {
  it('stand under their language with title, outlet, date and relation', async () => {
    await open(read());

    const german = document.querySelector('[data-telling="bridge-de"]') as HTMLElement;
    const link = german.querySelector('a') as HTMLAnchorElement;

    expect(german.closest('div')?.querySelector('h3')?.textContent).toBe('Deutsch');
    expect([link.href, link.target, link.rel, link.lang, link.dir]).toEqual([
      'https://example.org/de',
      '_blank',
      'noreferrer',
      'de',
      'auto',
    ]);
    expect(german.textContent).toContain('unknown outlet · 7 Feb 2024 or 2 Jul 2024, not certain');
    expect(german.textContent).toContain('Same story: 3 of 4 sentences agree; 2 rare names in common');
  });

  it('keep related stories apart', async () => {
    await open(read());

    const related = document.querySelector('section[data-section=related]');
    expect(related?.querySelectorAll('[data-telling]')).toHaveLength(1);
    expect(
      document.querySelector('section[data-section=tellings]')?.querySelectorAll('[data-telling]'),
    ).toHaveLength(2);
  });

  it('say why: the sentences of this article that agree', async () => {
    await open(read());
    expect(document.querySelector('q')).toBeNull();

    await click(document.querySelector('[data-telling="bridge-de"] button'));

    const quotes = [...document.querySelectorAll('q')];
    expect(quotes.map(({ textContent }) => textContent)).toContain('Det är andra gången i år.');
    expect(quotes[0]?.lang).toBe('sv');
  });

  it('become no link when their address does not lead to the web', async () => {
    await open(read({ story: { ...NOTHING, tellings: [telling({ url: 'javascript:alert(1)' })] } }));

    expect(document.querySelector('[data-telling] a')).toBeNull();
  });
});

describe('languages that the reader does not read', () => {
  const folded = () => document.querySelector<HTMLDetailsElement>('details.other-languages');

  it('are folded below the others', async () => {
    await writeSettings({ languages: ['en'] });
    await open(read());
    await settle();

    expect(folded()?.open).toBe(false);
    expect(folded()?.querySelector('summary')?.textContent).toBe('In other languages: 1');
    expect(folded()?.querySelector('h3')?.textContent).toBe('Deutsch');
    expect(document.querySelector('[data-section=tellings] h3')?.textContent).toBe('English');
  });

  it('are open when the story is told in no other', async () => {
    await writeSettings({ languages: ['fi'] });
    await open(read());
    await settle();

    expect(folded()?.open).toBe(true);
  });

  it('are none at first', async () => {
    await open(read());

    expect(folded()).toBeNull();
  });
});
