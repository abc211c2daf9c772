import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { makeFingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { findMates } from '../../../src/matching/find-mates.ts';
import { bufferSource } from '../../../src/pack/byte-source.ts';
import { openPack } from '../../../src/pack/open-pack.ts';
import { readTelling } from '../../../src/pack/read-telling.ts';
import { writePack } from '../../../src/pack/write-pack.ts';
import { FERRY_DE } from '../../cli/articles.ts';

const encoder = loadEncoder();
const report = makeFingerprint(lineToArticle(FERRY_DE, '2026-05-01').article, [], encoder, {
  ...{ id: 'report', story: null },
});

/** A pack of tellings with the given stories, whose ids are their positions in the input. */
const packOf = (stories: readonly (string | null)[]) => {
  const tellings = stories.map((story, i) => ({ ...report, id: String(i), story }));
  const bytes = writePack(tellings, { name: 'Test', created: '2026-05-01', encoder });
  return openPack(bufferSource('Test', bytes));
};

const unknown = () => undefined;

describe('findMates', () => {
  it('finds those of one story on both sides, in whatever order they were given', async () => {
    const pack = await packOf(['a', 'b', 'a', null, 'b', 'a', 'c']);
    const middle = (await readTelling(pack, 1)).id;

    expect(middle).toBe('2');
    expect((await findMates(pack, 1, 'a', unknown)).map(({ telling }) => telling.id)).toEqual(['5', '0']);
  });

  it('does not read what is known, and looks behind it', async () => {
    const pack = await packOf(['a', 'a', 'a']);
    const second = await readTelling(pack, 1);

    const found = await findMates(pack, 0, 'a', (index) => (index === 1 ? second : undefined));

    expect(found.map(({ index }) => index)).toEqual([2]);
  });

  it.each([
    ['are of other stories', ['b', 'a', 'c']],
    ['have none', [null, 'a', null]],
  ])('finds nothing where the neighbours %s', async (_, stories) => {
    expect(await findMates(await packOf(stories), 1, 'a', unknown)).toEqual([]);
  });
});
