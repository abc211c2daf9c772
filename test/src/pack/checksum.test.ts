import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/pack/checksum.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('checksum', () => {
  it.each([
    // Values of the reference implementation of XXH32 with seed 0.
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of "%s" is the published value', (text, expected) => {
    expect(checksum(bytes(text))).toBe(expected);
  });

  it('changes with every single bit', () => {
    const original = bytes('0123456789abcdefghij');
    const sums = new Set([checksum(original)]);

    for (let bit = 0; bit < original.length * 8; bit++) {
      const changed = original.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      sums.add(checksum(changed));
    }

    expect(sums.size).toBe(original.length * 8 + 1);
  });
});
