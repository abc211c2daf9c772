import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { quantiseVector } from '../../../src/encoder/quantise.ts';
import { type Fingerprint, makeFingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { compareCandidates } from '../../../src/matching/compare-candidates.ts';
import { toComparable } from '../../../src/matching/compare-tellings.ts';
import { bufferSource } from '../../../src/pack/byte-source.ts';
import { openPack } from '../../../src/pack/open-pack.ts';
import { writePack } from '../../../src/pack/write-pack.ts';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const encoder = loadEncoder();
const print = (line: { id: string }): Fingerprint =>
  makeFingerprint(lineToArticle(line, '2026-05-01').article, [], encoder, { id: line.id, story: null });
const packOf = (tellings: readonly Fingerprint[]) =>
  openPack(bufferSource('Test', writePack(tellings, { name: 'Test', created: '2026-05-01', encoder })));

const [article, report, cheese] = [print(FERRY_EN), print(FERRY_DE), print(CHEESE_SV)];

/** Half of one vector and so much of another. */
const blend = (vector: Int8Array, other: Int8Array, weight: number): Int8Array =>
  quantiseVector(Float32Array.from(vector, (value, d) => value + weight * (other[d] ?? 0))).codes;

/** Other stories, nearer to the article than all but one of its own tellings and far from that one. */
const crowd = Array.from({ length: 60 }, (_, i) => ({
  ...cheese,
  id: `crowd ${i}`,
  vector: blend(article.vector, cheese.vector, 1 + i / 1000),
}));

/** A telling that is nearer to the report than to the article. */
const brief = { ...report, id: 'brief', vector: blend(report.vector, article.vector, -0.4) };

const found = async (tellings: readonly Fingerprint[]) =>
  (await compareCandidates(toComparable(article, encoder), [await packOf(tellings)], encoder, 20)).map(
    ({ telling }) => telling.id,
  );

describe('compareCandidates', () => {
  it('looks at what is nearest to a telling that is surely the same, though fifty others are nearer to the article', async () => {
    const near = { ...report, vector: blend(report.vector, article.vector, 0.5) };

    expect(await found([...crowd, brief])).not.toContain('brief');
    expect(await found([...crowd, brief, near])).toEqual(expect.arrayContaining(['brief', 'ferry-de']));
  });

  it('looks at the whole story of a telling that is surely the same, however far its tellings are', async () => {
    const ofStory = { ...report, story: 'ferry', vector: blend(report.vector, article.vector, 0.5) };
    const far = { ...cheese, id: 'far', story: 'ferry', vector: blend(cheese.vector, article.vector, -0.9) };

    expect(await found([ofStory, ...crowd, { ...far, story: null }])).not.toContain('far');
    expect(await found([ofStory, ...crowd, far])).toContain('far');
  });

  it('gives each telling once, with its own likeness to the article', async () => {
    const compared = await compareCandidates(
      toComparable(article, encoder),
      [await packOf([report, brief]), await packOf([report])],
      encoder,
      20,
    );

    expect(compared.map(({ telling }) => telling.id).sort()).toEqual(['brief', 'ferry-de']);
    for (const { similarity, reasons } of compared) {
      expect(similarity).toBeGreaterThan(0);
      expect(reasons.through).toBeNull();
    }
  });

  it('finds nothing without packs', async () => {
    expect(await compareCandidates(toComparable(article, encoder), [], encoder, 20)).toEqual([]);
  });
});
