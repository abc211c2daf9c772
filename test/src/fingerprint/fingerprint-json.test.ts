import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/errors.ts';
import { fingerprintToJson, jsonToFingerprint } from '../../../src/fingerprint/fingerprint-json.ts';
import { arbitraryFingerprint } from '../pack/arbitrary-fingerprint.ts';

const line = (): Record<string, unknown> => {
  const [fingerprint] = fc.sample(arbitraryFingerprint, { seed: 3, numRuns: 1 });
  return JSON.parse(fingerprint ? fingerprintToJson(fingerprint) : '{}');
};

describe('a fingerprint as JSON', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(arbitraryFingerprint, (fingerprint) => {
        expect(jsonToFingerprint(fingerprintToJson(fingerprint))).toEqual(fingerprint);
      }),
    );
  });

  it('is one line', () => {
    fc.assert(fc.property(arbitraryFingerprint, (print) => !fingerprintToJson(print).includes('\n')));
  });

  it.each<[string, unknown, RegExp]>([
    ['is no JSON', '{"id":', /not JSON/],
    ['is a list', '[]', /fingerprint must be an object, found \[\]/],
    ['has another format', { ...line(), format: 9 }, /format 9, this build reads 2; make it anew/],
    ['has no id', { ...line(), id: undefined }, /fingerprint\.id must be a string, found nothing/],
    ['has a story that is no text', { ...line(), story: 5 }, /fingerprint\.story must be a string, found 5/],
    ['has no base64', { ...line(), vector: 'ä' }, /fingerprint\.vector must be base64, found "ä"/],
    [
      'has no prints',
      { ...line(), prints: undefined },
      /fingerprint\.prints must be a string, found nothing/,
    ],
    ['has half a print', { ...line(), prints: 'AAAA' }, /fingerprint\.prints has 3 bytes, expected an even/],
    ['has too many prints', { ...line(), prints: 'A'.repeat(1608) }, /fingerprint\.prints has 1206 bytes/],
    ['has prints out of order', { ...line(), prints: 'AgABAA==' }, /prints must ascend, but 1 follows 2/],
    ['has an empty vector', { ...line(), vector: '' }, /0 components/],
    [
      'counts more sentences than it has',
      { ...line(), sentences: { kept: 9, total: 9, vectors: '', numbers: [], names: [] } },
      /says 9 of 9 kept but holds 0 vectors/,
    ],
    [
      'has a name key beyond 16 bits',
      { ...line(), sentences: { kept: 1, total: 1, vectors: 'AAAAAA==', numbers: [[]], names: [[65_536]] } },
      /sentences\.names must hold lists/,
    ],
    [
      'has an unknown source type',
      { ...line(), cites: [{ name: 'X', type: 'rumour', times: 1 }] },
      /fingerprint\.cites\.type must be outlet \| agency/,
    ],
    ['has a negative word count', { ...line(), words: -1 }, /fingerprint\.words must be a whole number/],
    [
      'has an unknown date precision',
      { ...line(), published: { iso: '2024', precision: 'decade', doubt: null } },
      /published\.precision must be minute \| day/,
    ],
  ])('that %s is refused by name', (_, value, message) => {
    expect(() => jsonToFingerprint(value)).toThrow(DataError);
    expect(() => jsonToFingerprint(value)).toThrow(message);
  });
});
