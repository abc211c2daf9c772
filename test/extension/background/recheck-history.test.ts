import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadKnowledge, packsName } from '../../../extension/background/knowledge.ts';
import { recheckHistory } from '../../../extension/background/recheck-history.ts';
import {
  clearHistory,
  clearNews,
  countNews,
  entryId,
  getEntry,
  type HistoryEntry,
  putEntry,
} from '../../../extension/history.ts';
import demo from '../../../extension/welcome/demo.json';
import { addWrongMatch } from '../../../extension/wrong-matches.ts';
import { readStories } from '../../../scripts/build-pack.ts';
import {
  analyse,
  bufferSource,
  type Fingerprint,
  normaliseArticle,
  openPack,
  type RawArticle,
  readEncoder,
  writePack,
} from '../../../src/index.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../extension/build-id.ts', () => ({ BUILD_ID: 'build' }));
vi.mock('../../../extension/background/knowledge.ts', async (original) => ({
  ...(await original<object>()),
  loadKnowledge: vi.fn(),
}));
vi.mock('../../../extension/background/read-tab.ts', () => ({ isReading: () => false }));

const bytes = readFileSync(new URL('../../../data/encoder/hearsay-static.bin', import.meta.url));
const encoder = readEncoder(new Uint8Array(bytes).buffer);
const stories = readStories();
const isDemo = ({ outlet }: Fingerprint) =>
  ['Farleden', 'Blickfeld Kurier', 'The Saltline Review'].includes(outlet ?? '');
const without = stories.filter((telling) => !isDemo(telling));

/** What the background knows with a pack of these tellings. */
async function knowing(tellings: Fingerprint[], name: string) {
  const [first] = stories;
  const label = {
    name,
    created: '2026-11-20',
    encoder: { id: first?.encoder ?? '', dim: first?.vector.length ?? 0 },
  };
  const packs = [await openPack(bufferSource(name, writePack(tellings, label)))];
  const coverage = { outlets: 3, until: null };
  return { knowledge: { encoder, packs }, coverage, packs: packsName(packs) };
}

/** A history entry of the demo story as it was read with some knowledge. */
async function readWith(
  loaded: Awaited<ReturnType<typeof knowing>>,
  change: object = {},
): Promise<HistoryEntry> {
  const article = normaliseArticle(demo.en as RawArticle, '2026-11-23');
  const url = 'https://www.saltline.example/port-town';
  const entry: HistoryEntry = {
    ...{ id: entryId(url, article.title), url, hash: 'x', build: 'old', firstRead: 1, lastRead: 2 },
    analysis: await analyse(article, loaded.knowledge),
    paragraphs: article.paragraphs,
    coverage: loaded.coverage,
    packs: loaded.packs,
    ...change,
  };
  await putEntry(entry);
  return entry;
}

const now = async ({ id }: HistoryEntry) => (await getEntry(id)) as HistoryEntry;
/** The background wakes with other packs. */
const wakeWith = async (loaded: Awaited<ReturnType<typeof knowing>>) => {
  vi.mocked(loadKnowledge).mockReset().mockResolvedValue(loaded);
  fakeBrowser.storage.local.values.delete('rechecked');
  await recheckHistory();
};

// Rests are as long as the work before them, by a clock that stands still.
vi.stubGlobal('performance', { now: () => 0 });

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
});

describe('when a pack is added', () => {
  it('finds the article’s story in it, and says in which tellings', async () => {
    const entry = await readWith(await knowing(without, 'small'));
    expect(entry.analysis.story.tellings.filter(({ verdict }) => verdict === 'same')).toEqual([]);

    await wakeWith(await knowing(stories, 'large'));

    const after = await now(entry);
    const told = after.analysis.story.tellings.filter(({ id }) => after.news?.tellings.includes(id));
    expect(told.map(({ lang }) => lang).sort()).toEqual(['de', 'sv']);
    expect(await countNews()).toBe(1);
    expect(after).toMatchObject({
      firstRead: 1,
      lastRead: 2,
      build: 'old',
      packs: expect.stringContaining('large'),
    });
  });

  it('keeps the news until they are seen, through further packs', async () => {
    const entry = await readWith(await knowing(without, 'small'));
    await wakeWith(await knowing(stories, 'large'));
    await wakeWith(await knowing(stories, 'the same under another name'));
    expect((await now(entry)).news?.tellings).toHaveLength(2);

    await clearNews();
    await wakeWith(await knowing(stories, 'once more'));
    expect(await now(entry)).not.toHaveProperty('news');
    expect(await countNews()).toBe(0);
  });

  it('takes news back that do not hold any more', async () => {
    const entry = await readWith(await knowing(without, 'small'));
    await wakeWith(await knowing(stories, 'large'));
    await wakeWith(await knowing(without, 'small again'));

    expect(await now(entry)).not.toHaveProperty('news');
  });

  it('does not bring up a match that the reader called wrong', async () => {
    const entry = await readWith(await knowing(without, 'small'));
    for (const { id, title, outlet } of stories.filter(isDemo))
      await addWrongMatch({ article: entry.id, telling: id, title, outlet, verdict: 'unsure', score: 0 });

    await wakeWith(await knowing(stories, 'large'));

    expect(await countNews()).toBe(0);
  });
});

describe('the history', () => {
  it('is not compared again with packs that it was compared with', async () => {
    const loaded = await knowing(stories, 'large');
    const entry = await readWith(loaded);
    await wakeWith(loaded);
    expect(await now(entry)).toEqual(entry);

    // And once all of it was, packs are not even opened.
    vi.mocked(loadKnowledge).mockClear();
    await recheckHistory();
    expect(loadKnowledge).not.toHaveBeenCalled();
  });

  it('is gone through where one article cannot be read or is of an early version', async () => {
    const small = await knowing(without, 'small');
    const { paragraphs: _, ...early } = await readWith(small);
    await putEntry({ ...early, id: 'early', lastRead: 3 });
    await putEntry({ ...(await readWith(small)), id: 'broken', lastRead: 4, paragraphs: [null] as never });

    await wakeWith(await knowing(stories, 'large'));

    expect(await countNews()).toBe(1);
    expect(await getEntry('early')).toMatchObject({ packs: expect.stringContaining('small') });
    expect(await getEntry('broken')).toMatchObject({ packs: expect.stringContaining('large') });
  });

  it('needs nothing opened while it is empty', async () => {
    await wakeWith(await knowing(stories, 'large'));

    expect(loadKnowledge).not.toHaveBeenCalled();
  });
});

it('names packs by what is in them, in any order', () => {
  const [a, b] = ['a', 'b'].map((name) => ({ name, created: '2026-11-20', count: 1, sizeBytes: 9 }));
  expect(a && b && packsName([a, b])).toBe(a && b && packsName([b, a]));
  expect(a && packsName([a])).not.toBe(a && packsName([{ ...a, count: 2 }]));
});
