import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine } from '../../../src/encoder/quantise.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { readPack } from '../../../src/pack/read-pack.ts';
import { writePack } from '../../../src/pack/write-pack.ts';
import { arbitraryFingerprints, ENCODER } from '../pack/arbitrary-fingerprint.ts';

const LABEL = { name: 'Test', created: '2026-05-01', encoder: ENCODER };
const vector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: ENCODER.dim, maxLength: ENCODER.dim })
  .map((values) => Int8Array.from(values));

describe('findCandidates', () => {
  it('finds over several packs what a full sort finds', () => {
    fc.assert(
      fc.property(
        vector,
        arbitraryFingerprints,
        arbitraryFingerprints,
        fc.integer({ min: 1, max: 5 }),
        (query, a, b, limit) => {
          const packs = [a, b].map((tellings) => readPack(writePack(tellings, LABEL).buffer));

          const found = findCandidates(query, packs, limit).map(({ similarity }) => similarity);

          const all = [...a, ...b].map((telling) => cosine(query, telling.vector)).sort((x, y) => y - x);
          expect(found).toHaveLength(Math.min(limit, all.length));
          for (const [i, similarity] of found.entries()) expect(similarity).toBeCloseTo(all[i] ?? 2, 5);
        },
      ),
    );
  });

  it('finds nothing without packs', () => {
    expect(findCandidates(new Int8Array(ENCODER.dim), [], 3)).toEqual([]);
  });
});
