import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAscending, unpackAscending } from '../../../src/pack/ascending-keys.ts';

const keys = fc
  .uniqueArray(fc.nat(0xffff), { maxLength: 400 })
  .map((values) => Uint16Array.from(values).sort());

describe('ascending keys', () => {
  it('read back as what was written', () => {
    fc.assert(
      fc.property(keys, (values) => {
        expect(unpackAscending(packAscending(values), values.length)).toEqual(values);
      }),
    );
  });

  it('take nothing when there are none, and the two ends have room', () => {
    expect(packAscending(new Uint16Array())).toHaveLength(0);
    for (const ends of [[0], [0xffff], [0, 0xffff], [0, 1, 2]]) {
      expect(unpackAscending(packAscending(Uint16Array.from(ends)), ends.length)).toEqual(
        Uint16Array.from(ends),
      );
    }
  });

  it('take about ten bits each where a telling has 130 evenly spread ones', () => {
    const spread = Uint16Array.from({ length: 130 }, (_, i) => Math.floor((i * 65_536) / 130));

    expect((packAscending(spread).length * 8) / 130).toBeLessThan(10.7);
  });

  it('are refused when the bytes hold fewer, more or something else', () => {
    const bytes = packAscending(Uint16Array.of(5, 900, 40_000));

    expect(unpackAscending(bytes, 2_000)).toBeNull();
    expect(unpackAscending(bytes.subarray(0, 2), 3)).toBeNull();
    expect(unpackAscending(Uint8Array.of(...bytes, 0), 3)).toBeNull();
    expect(unpackAscending(new Uint8Array(40).fill(255), 2)).toBeNull();
  });
});
