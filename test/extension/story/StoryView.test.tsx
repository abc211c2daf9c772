// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearHistory, entryId, type HistoryEntry, putEntry } from '../../../extension/history.ts';
import type { EntryComparison, Told } from '../../../extension/messages.ts';
import { answerInBackground } from '../../../extension/rpc.ts';
import { StoryView } from '../../../extension/story/StoryView.tsx';
import { addWrongMatch } from '../../../extension/wrong-matches.ts';
import type { Analysis, Drift, Paragraph } from '../../../src/index.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { sampleAnalysis, telling } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

// axe is slow beside other work.
vi.setConfig({ testTimeout: 30_000 });

const GERMAN = 'Die Brücke ist für drei Wochen gesperrt. Nur hier steht das. In zwei Pfeilern sind Risse.';
const body = (text: string): Paragraph[] => [
  { start: 0, end: text.length, role: 'body', language: null, links: [] },
];
const entry = (url: string, analysis: Analysis, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id: entryId(url, analysis.title), url, hash: '', build: '', firstRead: 1, lastRead: 1, analysis },
  paragraphs: body(analysis.text),
  coverage: { outlets: 12, until: '2024-11-20' },
  ...change,
});
const article = entry('https://example.org/sv', sampleAnalysis());
const german = entry(
  'https://www.example.org/de/?utm_source=x',
  sampleAnalysis({
    title: 'Brücke',
    outlet: null,
    language: 'de',
    text: GERMAN,
    story: { ...sampleAnalysis().story, story: null },
  }),
);
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** Three pairs, one moved and one with a changed number, and a sentence that only the first has. */
function comparison(): Extract<EntryComparison, { status: 'compared' }>['comparison'] {
  const swedish = article.analysis.text;
  const [first = '', lonely = '', last = ''] = GERMAN.match(/[^.]+\./g) ?? [];
  const pair = (here: string, there: string, moved = false) => ({
    from: [spanOf(GERMAN, here.trim())],
    to: [spanOf(swedish, there)],
    similarity: 0.8,
    moved,
  });
  const drift: Drift = {
    kind: 'number-changed',
    from: [spanOf(GERMAN, first)],
    to: [spanOf(swedish, 'Bron över Lilla Bält stängs i tre veckor, enligt tidningen Vestkysten.')],
    before: { ...spanOf(GERMAN, 'drei'), says: '3' },
    after: { ...spanOf(swedish, 'tre'), says: '4' },
  };
  return {
    aligned: [
      pair(first, 'Bron över Lilla Bält stängs i tre veckor, enligt tidningen Vestkysten.'),
      pair(last, 'Danska medier skriver att sprickor har hittats i två av pelarna.', true),
      pair(last, 'Enligt en ingenjör som inte vill bli namngiven har de funnits länge.'),
    ],
    onlyFrom: [spanOf(GERMAN, lonely.trim())],
    onlyTo: [],
    sentences: { from: 3, to: 4 },
    drift: [drift],
  };
}

const compareEntries = vi.fn(
  (_from: string, _to: string): EntryComparison => ({ status: 'compared', comparison: comparison() }),
);
const tellMore = vi.fn((_: string): Told | null => null);
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
const open = async (id = article.id) => {
  await act(async () => render(<StoryView articleId={id} />, document.body));
  await vi.waitFor(async () => {
    await settle();
    expect(document.querySelector('main')?.dataset['state']).not.toBe('reading');
    expect(document.body.textContent).not.toContain('Comparing sentence by sentence');
  }, 10_000);
};
const section = (name: string) => document.querySelector(`section[data-section=${name}]`);
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
let stop = () => {};

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
  compareEntries.mockClear();
  stop = answerInBackground({
    compareEntries,
    tellMore,
    describePacks: () => [],
    readDemo: vi.fn(),
    readTab: vi.fn(),
  });
  document.documentElement.lang = 'en';
  document.title = 'Hearsay';
});
afterEach(async () => {
  await act(() => render(null, document.body));
  stop();
});

describe('the story view', () => {
  it('says so when the article is not in the history', async () => {
    await open('https://example.org/gone\n');

    expect(document.querySelector('main')?.dataset['state']).toBe('gone');
    expect(document.querySelector('[role=status]')?.textContent).toContain('not in your history');
  });

  it('shows the tellings, first published first, and what to do where a text is missing', async () => {
    await putEntry(article);
    await putEntry(german);
    await open();

    const rows = [...(section('tellings')?.querySelectorAll<HTMLElement>('[data-telling]') ?? [])];
    // The copyright year may be the first of January; the German date may be February.
    expect(rows.map(({ dataset }) => dataset['telling'])).toEqual(['bridge-en', 'bridge-de', 'article']);
    expect(rows.map(({ dataset }) => dataset['text'])).toEqual(['false', 'true', 'true']);
    expect(rows[0]?.textContent).toContain('open the link, click the Hearsay button there');
    // One bar for the year, two for the days that the German date may mean, a dot for a moment.
    expect(rows.map((row) => row.querySelectorAll('.bar.doubt').length)).toEqual([1, 2, 0]);
    expect(rows[2]?.querySelectorAll('.dot')).toHaveLength(1);
  });

  it('needs two texts to compare', async () => {
    await putEntry(article);
    await open();

    expect(section('compare')?.textContent).toContain('Two texts are needed');
    expect(compareEntries).not.toHaveBeenCalled();
  });

  it('sets two texts side by side, with what changed in words', async () => {
    await putEntry(article);
    await putEntry(german);
    await open();

    expect(compareEntries).toHaveBeenCalledWith(german.id, article.id);
    expect(texts('.found li')).toEqual([
      'passages in both: 3',
      'sentences only in the first: 1',
      'passages at another place: 1',
      'number changed: 1',
    ]);
    expect(texts('.row')).toHaveLength(4);
    expect(texts('mark')).toEqual(['changed: drei', 'changed: tre']);
    expect(texts('.notes li')).toEqual(['number changed: 3 → 4', 'stands at another place']);
    expect(document.querySelector('[data-row=alone]')?.textContent).toBe(
      'First text: Nur hier steht das. (only here)Second text: not in this text',
    );
    expect(document.querySelector<HTMLElement>('.row [lang]')?.lang).toBe('de');
    expect(section('compare')?.textContent).toContain('Which of the two was there earlier is not known');
  });

  it('shows only what differs when asked to', async () => {
    await putEntry(article);
    await putEntry(german);
    await open();

    await act(async () => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());

    expect(texts('.row')).toHaveLength(3);
  });

  it('swaps the two, and compares anything else in the history', async () => {
    const other = entry(
      'https://example.org/other',
      sampleAnalysis({ title: 'Färjan', story: { ...sampleAnalysis().story, story: null } }),
    );
    for (const one of [article, german, other]) await putEntry(one);
    await open();
    const [first, second] = [...document.querySelectorAll('select')];
    const swap = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Swap');

    await act(async () => swap?.click());
    await settle();
    expect(compareEntries).toHaveBeenLastCalledWith(article.id, german.id);

    await act(async () => {
      if (second) second.value = other.id;
      second?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(compareEntries).toHaveBeenLastCalledWith(article.id, other.id);
    expect(first?.value).toBe(article.id);
  });

  it('says when two texts have too little in common, or one is gone', async () => {
    await putEntry(article);
    await putEntry(german);
    compareEntries.mockReturnValueOnce({
      status: 'compared',
      comparison: { ...comparison(), aligned: comparison().aligned.slice(0, 2) },
    });
    await open();
    expect(section('compare')?.textContent).toContain('fewer than three passages');
    expect(texts('.row')).toEqual([]);

    compareEntries.mockReturnValueOnce({ status: 'no-text', missing: [german.id] });
    const swap = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Swap');
    await act(async () => swap?.click());
    await settle();
    expect(section('compare')?.textContent).toContain('gone from the history');
  });

  it('leaves out what the reader called wrong, also when it was read', async () => {
    for (const one of [article, german]) await putEntry(one);
    const { id, title, outlet } = telling();
    await addWrongMatch({ article: article.id, telling: id, title, outlet, verdict: 'same', score: 1 });
    await open();

    expect(document.querySelector('[data-telling="bridge-de"]')).toBeNull();
    expect(texts('[data-telling]')).toHaveLength(2);
  });

  it('shows tellings that only the history knows', async () => {
    const polish = entry(
      'https://example.net/pl',
      sampleAnalysis({ title: 'Most zamknięty', language: 'pl' }),
    );
    await putEntry(article);
    await putEntry(polish);
    await open();

    const added = [...document.querySelectorAll<HTMLElement>('[data-telling]')].find(
      ({ dataset }) => dataset['telling'] === polish.id,
    );
    expect(added?.textContent).toContain('not in the index, from your history');
  });

  it('counts the origins in words and number, and says how', async () => {
    await putEntry(article);
    await open();

    const shown = section('independence')?.textContent;
    expect(shown).toContain('3 tellings, 1 origin');
    expect(shown).toContain('All three rest on one report nobody links to: Vestkysten.');
    expect(shown).toContain('Harbour Post and Kustposten: 3 of 4 sentences agree');
    expect(shown).toContain('a witness of its own near its top');
  });

  it('draws the chain with boxes to choose by keyboard', async () => {
    await putEntry(article);
    await open();
    const boxes = [...document.querySelectorAll<SVGGElement>('.drawing [role=button]')];
    const vestkysten = boxes.find((box) => box.dataset['node'] === 'source:Vestkysten');

    expect(vestkysten?.getAttribute('aria-label')).toContain('Vestkysten; ');
    expect(vestkysten?.getAttribute('aria-label')).toContain(
      'cannot be followed further: nobody links to it',
    );
    vestkysten?.focus();
    await act(async () => {
      vestkysten?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
    });

    expect(vestkysten?.getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelector('[data-details="source:Vestkysten"]')?.textContent).toContain(
      'named or used by:',
    );
    await act(async () => {
      vestkysten?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }),
      );
    });
    expect(document.activeElement?.getAttribute('role')).toBe('button');
    expect(document.activeElement).not.toBe(vestkysten);
  });

  it('says what changed along the chain in the drawing, the list and the name of a box', async () => {
    const { chain } = article.analysis;
    const drift: Drift[] = [
      {
        ...{ kind: 'number-changed', from: [], to: [] },
        ...{ before: { start: 0, end: 1, says: '4' }, after: { start: 0, end: 1, says: '3' } },
      },
    ];
    const edges = chain.edges.map((edge) => (edge.to === 'bridge-de' ? { ...edge, drift } : edge));
    tellMore.mockReturnValueOnce({ chain: { ...chain, edges }, claims: [] });
    await putEntry(article);
    await open();

    await vi.waitFor(() => expect(texts('.drawing text')).toContain('≠ number changed'));
    expect(texts('.chain .changes li')).toEqual(['number changed: 4 → 3']);
    const names = [...document.querySelectorAll('.drawing [role=button]')].map((box) =>
      box.getAttribute('aria-label'),
    );
    expect(names.filter((label) => label?.includes('number changed: 4 → 3'))).toHaveLength(1);
  });

  it('says in words where citations go round in a circle', async () => {
    const { chain } = article.analysis;
    const back = {
      ...{ from: 'source:Vestkysten', to: 'source:Danish media', type: 'cites' as const },
      directed: true,
    };
    const edges = [...chain.edges, { ...back, evidence: '', agreement: null }];
    const loops = [['source:Danish media', 'source:Vestkysten']];
    await putEntry({ ...article, analysis: sampleAnalysis({ chain: { ...chain, edges, loops } }) });
    await open();

    expect(document.querySelector('.circle')?.textContent).toBe(
      'Goes round in a circle: “Danska medier” → Vestkysten → “Danska medier”',
    );
    expect(document.querySelector('[data-circle=true]')?.textContent).toBe('cites, in a circle');
  });

  it('draws lines without a known direction without an arrowhead', async () => {
    await putEntry(article);
    await open();

    const lines = [...document.querySelectorAll('.drawing [data-directed=false] path')];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.hasAttribute('marker-end'))).toEqual([]);
  });

  it('has no faults that axe can find', async () => {
    await putEntry(article);
    await putEntry(german);
    await open();
    await act(async () => {
      document
        .querySelector('.drawing [role=button]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });

    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
