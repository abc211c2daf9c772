import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import {
  type Article,
  analyse,
  bufferSource,
  findCitations,
  makeFingerprint,
  openPack,
  writePack,
} from '../../../src/index.ts';
import { FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const encoder = loadEncoder();
const read = (line: object): Article => lineToArticle(line, '2026-05-01').article;

/** A pack that knows the English ferry. */
async function ferryPack() {
  const article = read(FERRY_EN);
  const print = makeFingerprint(article, findCitations(article), encoder, { id: 'ferry-en', story: 'ferry' });
  const bytes = writePack([print], { name: 'Test', created: '2026-04-03', encoder });
  return openPack(bufferSource('Test', bytes));
}

/** The German one with two digits exchanged. */
const slipped = { ...FERRY_DE, text: FERRY_DE.text.replace('212', '221') };

describe('drift in an analysis', () => {
  it('is told on the telling and the edge where the caller has the text, with the text its spans point into', async () => {
    const knowledge = { encoder, packs: [await ferryPack()] };
    const analysis = await analyse(read(slipped), knowledge, [read(FERRY_EN)]);

    const [telling] = analysis.story.tellings;
    expect(telling?.drift?.changes.map(({ kind }) => kind)).toEqual(['number-changed']);
    const [change] = telling?.drift?.changes ?? [];
    const there = analysis.texts?.['ferry-en'] ?? '';
    const [theirs, ours] =
      telling?.drift?.from === 'telling' ? [change?.before, change?.after] : [change?.after, change?.before];
    expect(there.slice(theirs?.start, theirs?.end)).toBe('212');
    expect(analysis.text.slice(ours?.start, ours?.end)).toBe('221');
    const edge = analysis.chain.edges.find(({ to, from }) => to === 'ferry-en' || from === 'ferry-en');
    expect(edge?.drift).toHaveLength(1);
  });

  it('is the numbers that slipped where only the index is at hand', async () => {
    const analysis = await analyse(read(slipped), { encoder, packs: [await ferryPack()] });

    const [telling] = analysis.story.tellings;
    expect(telling?.slips).toMatchObject([{ value: 221, other: 212 }]);
    const [slip] = telling?.slips ?? [];
    expect(analysis.text.slice(slip?.start, slip?.end)).toBe('221');
    expect(telling).not.toHaveProperty('drift');
    expect(analysis).not.toHaveProperty('texts');
  });

  it('is none in a faithful translation', async () => {
    const knowledge = { encoder, packs: [await ferryPack()] };
    const analysis = await analyse(read(FERRY_DE), knowledge, [read(FERRY_EN)]);

    expect(analysis.story.tellings[0]).toMatchObject({ slips: [], drift: { changes: [] } });
  });

  it('leaves out articles that are no telling of the story', async () => {
    const knowledge = { encoder, packs: [await ferryPack()] };
    const other = {
      ...FERRY_EN,
      text: FERRY_EN.text.replaceAll('ferry', 'train').split('\n\n').slice(0, 1).join(''),
    };
    const analysis = await analyse(read(FERRY_DE), knowledge, [read(other)]);

    expect(analysis).not.toHaveProperty('texts');
  });
});
