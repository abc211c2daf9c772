import { describe, expect, it } from 'vitest';
import { checksumOf, SECTIONS } from '../../../src/encoder/layout.ts';
import { readEncoder } from '../../../src/encoder/read-encoder.ts';
import { EncoderError } from '../../../src/errors.ts';
import { tableBytes } from './table.ts';

const whole = tableBytes();

/** A damaged copy of the table; `signed` puts the checksum right again, as a faulty writer would. */
function damaged(damage: (view: DataView) => void, signed = false): ArrayBuffer {
  const copy = whole.slice(0);
  damage(new DataView(copy));
  if (signed) new DataView(copy).setUint32(12, checksumOf(copy), true);
  return copy;
}

const BAD_FILES = [
  { name: 'an empty file', file: new ArrayBuffer(0), says: /begins with "", expected "HEARSENC"/ },
  { name: 'a foreign file', file: damaged((view) => view.setUint8(0, 0x50)), says: /begins with "PEARSENC"/ },
  { name: 'a file that is all header', file: whole.slice(0, 60), says: /has 60 bytes, its header alone/ },
  {
    name: 'a table of a later version',
    file: damaged((view) => view.setUint32(8, 9, true)),
    says: /is of version 9, this build reads version 1/,
  },
  { name: 'a table that is cut off', file: whole.slice(0, 5000), says: /has 5000 bytes, its header says/ },
  {
    name: 'a table with one bit changed',
    file: damaged((view) => view.setUint8(4_000_001, view.getUint8(4_000_001) ^ 1)),
    says: /has checksum \d+, its header says \d+/,
  },
  {
    name: 'a table with another number of sections',
    file: damaged((view) => view.setUint32(44, 3, true), true),
    says: /has 3 sections, expected 14/,
  },
  {
    name: 'a section beyond the end',
    file: damaged((view) => view.setUint32(64, 0x7ffffff8, true), true),
    says: /Section "buckets" .* does not fit/,
  },
  {
    name: 'a section that is not aligned',
    file: damaged((view) => view.setUint32(64, view.getUint32(64, true) + 4, true), true),
    says: /Section "buckets" .* does not fit/,
  },
  {
    name: 'a section of the wrong length',
    file: damaged((view) => view.setUint32(64 + 8 + 4, 2, true), true),
    says: /Section "fingerprints" .* has 1 entries, expected/,
  },
];

describe('readEncoder', () => {
  it.each(BAD_FILES)('names what is wrong with $name', ({ file, says }) => {
    const read = () => readEncoder(file);

    expect(read).toThrow(EncoderError);
    expect(read).toThrow(says);
    expect(read).toThrow(/Rebuild it with/);
  });

  it('lays views over the bytes and copies nothing', () => {
    const encoder = readEncoder(whole);

    for (const section of SECTIONS) expect(encoder[section].buffer).toBe(whole);
  });

  it('names its model and the shape of its vectors', () => {
    const encoder = readEncoder(whole);

    expect(encoder.id).toMatch(/^[a-z0-9.-]{1,16}$/);
    expect(encoder.dim).toBe(96);
  });

  it('keeps within ten megabytes', () => {
    expect(whole.byteLength).toBeLessThanOrEqual(10_000_000);
  });
});
