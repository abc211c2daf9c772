import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { addTellings, WHILE_READING } from '../../../extension/background/add-tellings.ts';
import { tellMore } from '../../../extension/background/tell-more.ts';
import { clearHistory, deleteEntry, entryId, putEntry } from '../../../extension/history.ts';
import { addWrongMatch } from '../../../extension/wrong-matches.ts';
import {
  type Article,
  analyse,
  bufferSource,
  findCitations,
  type Knowledge,
  makeFingerprint,
  openPack,
  writePack,
} from '../../../src/index.ts';
import { FERRY_DE, FERRY_EN } from '../../cli/articles.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
const knowledge = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('../../../extension/background/knowledge.ts', () => ({
  loadKnowledge: async () => ({ knowledge: knowledge.now }),
}));

const read = (line: object): Article => lineToArticle(line, '2026-05-01').article;
const english = read(FERRY_EN);
/** The German one with two digits exchanged. */
const german = read({ ...FERRY_DE, text: FERRY_DE.text.replace('212', '221') });

/** Reads an article into the history, as the background does. */
async function keep(article: Article) {
  const analysis = await analyse(article, knowledge.now as Knowledge);
  const url = article.url ?? 'https://ferry.example/';
  const id = entryId(url, article.title);
  const times = { firstRead: 1, lastRead: 1 };
  const coverage = { outlets: 1, until: null };
  await putEntry({
    id,
    url,
    hash: '',
    build: '',
    ...times,
    analysis,
    paragraphs: article.paragraphs,
    coverage,
  });
  return { article, id, whole: analysis, shown: analysis };
}

beforeEach(async () => {
  resetFakeBrowser();
  await clearHistory();
  const encoder = loadEncoder();
  const print = makeFingerprint(english, findCitations(english), encoder, { id: 'ferry-en', story: 'ferry' });
  const bytes = writePack([print], { name: 'Test', created: '2026-04-03', encoder });
  knowledge.now = { encoder, packs: [await openPack(bufferSource('Test', bytes))] };
});

describe('addTellings', () => {
  it('tells what changed along the chain and the words of the other telling, once that was read', async () => {
    const answered = await keep(german);
    const alone = await addTellings(answered, WHILE_READING);
    await keep(english);
    const told = await addTellings(answered, WHILE_READING);

    expect(alone.chain).toBe(answered.shown.chain);
    expect(alone.claims.every(({ sentence }) => sentence === null)).toBe(true);
    expect(told.claims.some(({ sentence }) => sentence !== null && english.text.includes(sentence))).toBe(
      true,
    );
    const kinship = told.chain.edges.find(({ type }) => type === 'translates');
    expect(kinship?.drift?.map(({ kind }) => kind)).toEqual(['number-changed']);
  });

  it('leaves the stored answer as it was, so that what is deleted is gone', async () => {
    const answered = await keep(german);
    const other = await keep(english);
    const before = JSON.stringify(answered.whole);
    await addTellings(answered, WHILE_READING);
    await deleteEntry(other.id);
    const told = await addTellings(answered, WHILE_READING);

    expect(JSON.stringify(answered.whole)).toBe(before);
    expect(told.chain.edges.every(({ drift }) => drift === undefined)).toBe(true);
    expect(told.claims.every(({ sentence }) => sentence === null)).toBe(true);
  });

  it('takes the words of an article that is in no index, when it tells the same story', async () => {
    const swedish = read({ ...FERRY_DE, id: 'mate', url: 'https://other.example/', title: 'Anderswo' });
    const answered = await keep(german);
    await keep(swedish);
    const told = await addTellings(answered, WHILE_READING);

    expect(told.claims.some(({ sentence }) => sentence !== null)).toBe(true);
  });

  it('begins no comparison when the time is over', async () => {
    const answered = await keep(german);
    await keep(english);
    const told = await addTellings(answered, { ...WHILE_READING, ms: 0 });

    expect(told.chain.edges.every(({ drift }) => drift === undefined)).toBe(true);
    expect(told.claims.every(({ sentence }) => sentence === null)).toBe(true);
  });

  it('is there for the story view too, without what the reader called wrong', async () => {
    const { id } = await keep(german);
    await keep(english);

    expect((await tellMore(id))?.chain.edges.some(({ drift }) => drift)).toBe(true);
    await addWrongMatch({
      ...{ article: id, telling: 'ferry-en', title: '', outlet: null, verdict: 'same', score: 1 },
    });
    expect((await tellMore(id))?.chain.edges.some(({ drift }) => drift)).toBe(false);
    expect(await tellMore('nothing')).toBeNull();
  });
});
