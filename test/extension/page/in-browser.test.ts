import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launchBrowser, type TestBrowser } from '../../support/browsers.ts';
import type { PageServer } from '../../support/serve.ts';
import { bundleRing2, HIGHLIGHT_CSS, openWithRing2, serveTestPages } from './support/in-browser.ts';
import type { Ring2 } from './support/page-entry.ts';
import { article, lines, prose } from './support/parse.ts';
import { randomBody } from './support/random-page.ts';

declare const ring2: Ring2;

/** What a lit up page keeps on its global. */
type Claims = { card: ReturnType<Ring2['createCard']>; items: Parameters<Ring2['createCard']>[1] };

const SENTENCES = [prose(3), prose(3, 3), prose(3, 6), prose(3, 9), prose(3, 12), prose(3, 15)];
const STORY = `<!doctype html><html lang="en"><head><title>Bridge sold</title>
  <style>body { background: #fff; margin: 40px; font: 20px/1.6 serif } p { margin: 0 0 600px }
  .dark { background: #111; color: #eee } .flex { display: flex } .cap { float: left; font-size: 3em }
  .gone { display: none } .block { display: block }</style></head>
  <body><article><h1>Bridge sold</h1><div class="flex"><span>Ada Holm</span><span>7 February 2024</span></div>
  <p><span class="cap">O</span>${SENTENCES[0]?.slice(1)}</p><p class="gone">secret ${SENTENCES[1]}</p>
  <p>${SENTENCES[2]}</p><p class="dark">${SENTENCES[3]}</p><p>${SENTENCES[4]}</p><p>${SENTENCES[5]}</p></article></body></html>`;

const BUNDLE = bundleRing2();
const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

describe.each(BROWSERS)('in %s', (name) => {
  let browser: TestBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launchBrowser(name),
      serveTestPages(new Map([['/story', STORY]])),
    ]);
    page = await browser.newPage();
    await page.setViewport({ width: 900, height: 700 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  let visits = 0;
  /** Each visit has an address of its own, for browsers restore where an address was scrolled to. */
  const open = async (path: string): Promise<void> => {
    visits += 1;
    await openWithRing2(page, `${server.base}${path}?${visits}`, await BUNDLE);
  };

  /** Lights up three claims of the story; they stay on `globalThis.claims` of the page. */
  const lightUp = async (): Promise<void> => {
    await open('/story');
    await page.addStyleTag({ content: HIGHLIGHT_CSS });
    await page.evaluate(() => {
      const extraction = ring2.extractArticle(document, { url: location.href });
      if (extraction.status !== 'article') throw new Error(extraction.reason);
      const { raw, textMap } = extraction;
      const item = (id: string, standing: 'firsthand' | 'secondhand' | 'vague', words: string) => {
        const start = raw.text.indexOf(words);
        if (start === -1) throw new Error(`The page does not say: ${words}`);
        const span = { start, end: start + words.length };
        return {
          id,
          standing,
          span,
          spans: [span],
          label: `Source of ${id}`,
          detail: 'through the Post\nno link',
        };
      };
      const items = [
        item('c0', 'firsthand', 'On day 3 the harbour was closed for repairs'),
        item('c1', 'vague', 'the harbour was closed for repairs, the council of Norrvik said. On day 4'),
        {
          ...item('c2', 'secondhand', 'On day 12 the school'),
          others: [
            {
              label: 'Hafenpost (German)',
              language: 'de',
              sentence: 'Am 11. Tag die Schule.',
              change: '11 → 12',
            },
            { label: '<img src=x>', language: 'ar', sentence: `${'مدرسة '.repeat(300)}`, change: '' },
          ],
        },
      ];
      const gone = { ...item('c3', 'vague', 'Bridge'), spans: [{ start: 1e6, end: 1e6 + 5 }] };
      const all = [...items, gone];
      const before = document.documentElement.outerHTML;
      const highlights = ring2.highlightCitations(document, all, textMap);
      const strings = {
        ...{ language: 'en', direction: 'ltr' as const, tellings: 'In other tellings' },
        previous: 'previous',
        next: 'next',
        position: (n: number, of: number) => `${n} of ${of}`,
      };
      const card = ring2.createCard(document, all, highlights, strings, {
        shadowMode: 'open',
        style: () => ring2.MARK_PRESETS.strong,
      });
      Object.assign(globalThis, { claims: { raw, highlights, card, before, items: all } });
    });
  };
  const inPage = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  const cardText = (): Promise<string | null> =>
    inPage(
      `(() => {
        const card = [...document.documentElement.children].at(-1).shadowRoot?.querySelector('.card');
        return card ? [...card.querySelectorAll('[data-words]')].map(({ dataset }) => dataset.words).join('') : null;
      })()`,
    );
  const REGISTRY = `Object.fromEntries([...CSS.highlights].filter(([name]) => name.startsWith('hearsay-'))
    .map(([name, highlight]) => [name, [...highlight].map(String)]))`;

  it('takes every character of random pages to its place and back', async () => {
    await open('/story');
    const bodies = fc.sample(randomBody, { numRuns: 150, seed: 20_240_207 });
    const found = await page.evaluate((all) => {
      const found: { body: string; breaches: string[] }[] = [];
      for (const body of all) {
        document.body.innerHTML = body;
        const breaches = ring2.breaches(document);
        if (breaches.length > 0) found.push({ body, breaches });
      }
      return found;
    }, bodies);
    expect(found).toEqual([]);
  });

  it('reads what the layout shows: no hidden text, blocks apart, a drop cap in its word', async () => {
    await open('/story');
    const raw = await page.evaluate(() => {
      const extraction = ring2.extractArticle(document, { url: location.href });
      return extraction.status === 'article' ? extraction.raw : null;
    });
    const [first, , ...rest] = SENTENCES.map((text) => `body: ${text}`);
    expect(raw && lines({ raw })).toEqual([
      'headline: Bridge sold',
      'byline: Ada Holm',
      'byline: 7 February 2024',
      first,
      ...rest,
    ]);
  });

  it.each(['demo-sv', 'forum-mixed', 'strict-csp'])('reads %s as the command line does', async (slug) => {
    await open(`/${slug}/`);
    const [raw, html] = await page.evaluate(() => {
      const extraction = ring2.extractArticle(document, { url: location.href });
      return [
        extraction.status === 'article' ? extraction.raw : null,
        document.documentElement.outerHTML,
      ] as const;
    });
    const body = (all: string[]): string[] => all.filter((line) => line.startsWith('body'));
    expect(raw && body(lines({ raw }))).toEqual(body(lines(article(html, `${server.base}/${slug}/`))));
  });

  it('lights the claims up and leaves the DOM as it is', async () => {
    await lightUp();
    expect(await inPage(REGISTRY)).toEqual({
      'hearsay-firsthand': ['On day 3 the harbour was closed for repairs'],
      'hearsay-vague': ['the harbour was closed for repairs, the council of Norrvik said. On day 4'],
      'hearsay-secondhand-on-dark': ['On day 12 the school'],
    });
    expect(await inPage('claims.highlights.lost')).toEqual(['c3']);
    expect(await inPage('document.documentElement.outerHTML === claims.before')).toBe(true);
  });

  it('takes everything back', async () => {
    await lightUp();
    await inPage('CSS.highlights.set("of-the-page", new Highlight()); claims.card.step(1); undefined');
    await inPage('claims.card.remove(); claims.highlights.remove(); undefined');
    expect(await inPage('[...CSS.highlights.keys()]')).toEqual(['of-the-page']);
    expect(await inPage('document.documentElement.outerHTML === claims.before')).toBe(true);
    expect(await inPage('claims.highlights.show("c0")')).toBe(false);
  });

  it('sets the claims again when the page clears the registry or renders anew', async () => {
    await lightUp();
    await inPage('CSS.highlights.clear(); document.querySelector("article").innerHTML += ""; undefined');
    await page.waitForFunction(`CSS.highlights.has('hearsay-firsthand')`, { timeout: 5000 });
    expect(await inPage(REGISTRY)).toHaveProperty('hearsay-secondhand-on-dark', ['On day 12 the school']);
  });

  it('says that a claim is lost when the page replaces its text', async () => {
    await lightUp();
    await inPage('document.querySelector("article").innerHTML = "<p>Another story.</p>"; undefined');
    expect(await inPage('claims.highlights.show("c0")')).toBe(false);
    expect(await inPage('claims.highlights.lost')).toEqual(['c0', 'c1', 'c2', 'c3']);
    expect(await inPage(REGISTRY)).toEqual({});
  });

  it('scrolls to a claim and marks it for a moment', async () => {
    await lightUp();
    expect(await inPage('claims.highlights.show("c2")')).toBe(true);
    await page.waitForFunction(
      `(() => { const { top } = claims.highlights.rangesOf('c2')[0].getBoundingClientRect(); return top > 100 && top < 600; })()`,
      { timeout: 5000 },
    );
    expect(await inPage(REGISTRY)).toHaveProperty('hearsay-current-on-dark', ['On day 12 the school']);
    await page.waitForFunction(`!CSS.highlights.has('hearsay-current-on-dark')`, { timeout: 5000 });
  });

  it('opens the card where the pointer rests and closes it when the pointer leaves', async () => {
    await lightUp();
    const { x, y } = await inPage<{ x: number; y: number }>(
      `(() => { const r = claims.highlights.rangesOf('c0')[0].getClientRects(); const last = r[r.length - 1];
        return { x: last.left + last.width / 2, y: last.top + last.height / 2 }; })()`,
    );
    await page.mouse.move(5, 5);
    expect(await cardText()).toBeNull();
    await page.mouse.move(x, y, { steps: 3 });
    await page.waitForFunction(`document.documentElement.children.length === 3`, { timeout: 5000 });
    expect(await cardText()).toBe('●Source of c0through the Postno link‹ previous1 of 3next ›');
    await page.mouse.move(5, 5, { steps: 3 });
    await page.waitForFunction(`document.documentElement.children.length === 2`, { timeout: 5000 });
  });

  it('steps through the claims that are there, round and round, and closes on Escape', async () => {
    await lightUp();
    const steps = await inPage('[1, 1, 1, 1, -1].map((direction) => claims.card.step(direction))');
    expect(steps).toEqual(['c0', 'c1', 'c2', 'c0', 'c2']);
    expect(await cardText()).toContain('Source of c2');
    await page.keyboard.press('Escape');
    expect(await cardText()).toBeNull();
    expect(await inPage('document.documentElement.outerHTML === claims.before')).toBe(true);
  });

  it('shows the claim in other tellings: as text, in their languages, none longer than three lines', async () => {
    await lightUp();
    await inPage('claims.card.open("c2")');
    const card = await page.evaluate(() => {
      const root = [...document.documentElement.children].at(-1)?.shadowRoot;
      const words = [...(root?.querySelectorAll<HTMLElement>('.telling q') ?? [])];
      return {
        labels: [...(root?.querySelectorAll<HTMLElement>('.telling .line bdi') ?? [])].map(
          ({ dataset }) => dataset['words'],
        ),
        languages: words.map(({ lang }) => lang),
        directions: words.map((each) => getComputedStyle(each).direction),
        lines: words.map((each) => Math.round(each.getBoundingClientRect().height / 18.85)),
        changes: [...(root?.querySelectorAll<HTMLElement>('.change') ?? [])].map(
          ({ dataset }) => dataset['words'],
        ),
        images: root?.querySelectorAll('img').length,
        sign: root && getComputedStyle(root.querySelector('.mark') as Element).color,
      };
    });
    expect(card).toEqual({
      labels: ['Hafenpost (German)', '<img src=x>'],
      languages: ['de', 'ar'],
      directions: ['ltr', 'rtl'],
      lines: [1, 3],
      changes: ['11 → 12'],
      images: 0,
      // The colour that the reader chose, which is no usual one.
      sign: 'rgb(161, 18, 18)',
    });
    // The page scrolls there first; then the card stands in the window and beside its claim.
    await page.waitForFunction(
      `(() => {
        const root = [...document.documentElement.children].at(-1).shadowRoot;
        const card = root.querySelector('.card').getBoundingClientRect();
        const [claim] = claims.highlights.rangesOf('c2')[0].getClientRects();
        const isBeside = card.bottom <= claim.top || card.top >= claim.bottom;
        return isBeside && card.top >= 0 && card.bottom <= innerHeight;
      })()`,
      { timeout: 5000 },
    );
  });

  it('lets the page find none of the words on the card', async () => {
    await lightUp();
    await inPage('claims.card.open("c2")');
    const found = await page.evaluate(() => {
      const { find } = window as unknown as { find(words: string): boolean };
      return ['Source of c2', 'Hafenpost', 'Tag die Schule', 'previous', 'no link', 'harbour'].filter(
        (words) => {
          getSelection()?.removeAllRanges();
          return find(words);
        },
      );
    });
    // The last is the page's own.
    expect(found).toEqual(['harbour']);
  });

  it('has no accessibility violations on the card, nor in a window in which it must be scrolled', async () => {
    await lightUp();
    await inPage('claims.card.open("c2")');
    await page.evaluate(AXE);
    const violations = () =>
      page.evaluate(async () => {
        type Found = { violations: { id: string; nodes: { html: string }[] }[] };
        const { axe } = globalThis as unknown as { axe: { run(of: Element | null): Promise<Found> } };
        const found = await axe.run(document.body.nextElementSibling);
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      });
    expect(await violations()).toEqual([]);
    await page.setViewport({ width: 320, height: 256 });
    try {
      await inPage('claims.card.open("c2")');
      expect(await violations()).toEqual([]);
    } finally {
      await page.setViewport({ width: 900, height: 700 });
    }
  });

  it('says more on a card that is open, and on no other claim than those marked', async () => {
    await lightUp();
    const before = await inPage<number>('claims.card.open("c2"), document.documentElement.children.length');
    await page.evaluate(() => {
      const { card, items } = (globalThis as unknown as { claims: Claims }).claims;
      const others = [{ label: 'Later', language: null, sentence: 'Words that came later.', change: '' }];
      card.fill(items.map((item) => ({ ...item, others })));
    });
    expect(await cardText()).toContain('LaterWords that came later.');
    expect(await inPage('document.documentElement.children.length')).toBe(before);
    // What is of another page under the same name changes nothing.
    await page.evaluate(() => {
      const { card, items } = (globalThis as unknown as { claims: Claims }).claims;
      card.fill(items.map((item) => ({ ...item, span: { start: 0, end: 1 }, detail: 'of another page' })));
    });
    expect(await cardText()).not.toContain('of another page');
    await inPage('claims.card.close(), claims.card.fill(claims.items)');
    expect(await cardText()).toBeNull();
  });

  it('lets the keyboard into a card that was stepped to, and back to where it was', async () => {
    await lightUp();
    const focused = () =>
      inPage<string>(`(() => {
        const inside = document.activeElement?.shadowRoot?.activeElement;
        return inside ? 'card: ' + inside.ariaLabel : document.activeElement?.id ?? '';
      })()`);
    await inPage(`document.body.insertAdjacentHTML('afterbegin', '<button id="own">a</button><button>b</button>');
      document.getElementById('own').focus(); claims.card.step(1); undefined`);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('card: previous');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await cardText()).toContain('Source of c1');
    expect(await focused()).toBe('card: next');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('own');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('');
  });

  it('keeps working where there is no highlight API', async () => {
    await open('/story');
    await inPage('delete window.Highlight; undefined');
    const shown = await page.evaluate(() => {
      const extraction = ring2.extractArticle(document, { url: location.href });
      if (extraction.status !== 'article') throw new Error(extraction.reason);
      const span = { start: 0, end: 6 };
      const item = { id: 'c0', standing: 'vague' as const, span, spans: [], label: '', detail: '' };
      const handle = ring2.highlightCitations(document, [item], extraction.textMap);
      const there = handle.show('c0');
      handle.remove();
      return there;
    });
    expect(shown).toBe(true);
  });
});
