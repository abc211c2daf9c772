import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError } from '../../../src/errors.ts';
import type { Fingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { checksum } from '../../../src/pack/checksum.ts';
import { HEADER, SECTION_ROW_BYTES } from '../../../src/pack/layout.ts';
import { type Pack, readPack } from '../../../src/pack/read-pack.ts';
import { readTelling } from '../../../src/pack/read-telling.ts';
import { writePack } from '../../../src/pack/write-pack.ts';
import { arbitraryFingerprint, arbitraryFingerprints, ENCODER } from './arbitrary-fingerprint.ts';

const LABEL = { name: 'Test', created: '2026-05-01', encoder: ENCODER };

const readAll = (pack: Pack): Fingerprint[] =>
  Array.from({ length: pack.count }, (_, i) => readTelling(pack, i));

/** The same values in arrays of their own, because views into a pack are not deeply equal to those. */
const plain = (fingerprints: Fingerprint[]) =>
  fingerprints.map(({ vector, sentences, prints, ...facts }) => ({
    ...facts,
    prints: [...prints],
    vector: [...vector],
    sentences: {
      ...sentences,
      vectors: [...sentences.vectors],
      numbers: sentences.numbers.map((values) => [...values]),
      names: sentences.names.map((keys) => [...keys]),
    },
  }));

/** Writes a pack of a few fixed fingerprints. */
const writeSample = (): Uint8Array<ArrayBuffer> => {
  const fingerprints = fc.sample(arbitraryFingerprint, { seed: 7, numRuns: 5 });
  return writePack(
    fingerprints.map((fingerprint, i) => ({ ...fingerprint, id: `telling-${i}` })),
    LABEL,
  );
};

const SAMPLE = writeSample();

/** A copy that a test may change. */
const sample = (): Uint8Array<ArrayBuffer> => SAMPLE.slice();

/** The file with some bytes changed and its checksum made right again, as a careless writer would. */
const forge = (change: (view: DataView<ArrayBuffer>) => void): ArrayBuffer => {
  const bytes = sample();
  change(new DataView(bytes.buffer));
  new DataView(bytes.buffer).setUint32(HEADER.checksum, checksum(bytes.subarray(HEADER.size)), true);
  return bytes.buffer;
};

describe('a pack', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(arbitraryFingerprints, (fingerprints) => {
        const pack = readPack(writePack(fingerprints, LABEL).buffer);

        expect(plain(readAll(pack))).toEqual(plain(fingerprints));
        expect(pack).toMatchObject({ name: 'Test', created: '2026-05-01', encoder: ENCODER.id });
      }),
    );
  });

  it('has the same bytes each time it is written', () => {
    expect(writeSample()).toEqual(writeSample());
  });

  it('says how many tellings and outlets it holds and until when', () => {
    const [made] = fc.sample(arbitraryFingerprint, { seed: 1, numRuns: 1 }) as [Fingerprint];
    const telling = (id: string, outlet: string | null, iso: string): Fingerprint => ({
      ...made,
      id,
      outlet,
      published: { iso, precision: 'day', doubt: null },
    });

    const bytes = writePack(
      [telling('a', 'X', '2026-01-02'), telling('b', 'X', '2026-03-01'), telling('c', null, '2025-12-31')],
      LABEL,
    );

    expect(readPack(bytes.buffer)).toMatchObject({ count: 3, outlets: 1, until: '2026-03-01' });
  });

  it('does not copy its sections', () => {
    const bytes = sample();

    const pack = readPack(bytes.buffer);

    expect(pack.vectors.buffer).toBe(bytes.buffer);
    expect(pack.tables.sentenceVectors.buffer).toBe(bytes.buffer);
  });

  it('has no telling before the first or after the last', () => {
    const pack = readPack(sample().buffer);

    expect(() => readTelling(pack, -1)).toThrow(RangeError);
    expect(() => readTelling(pack, pack.count)).toThrow(/has 5 tellings, no number 5/);
  });
});

describe('a file that is no whole pack', () => {
  it.each<[string, () => ArrayBuffer, RegExp]>([
    ['is empty', () => new ArrayBuffer(0), /Not a Hearsay pack/],
    [
      'is text',
      () => new TextEncoder().encode('<html lang="sv"><head>').buffer,
      /begins with the bytes "3c 68/,
    ],
    ['ends in its header', () => sample().buffer.slice(0, 20), /cut short: 20 bytes/],
    ['is truncated', () => sample().buffer.slice(0, -8), /cut short: \d+ bytes, its header says \d+/],
    [
      'has something appended',
      () => {
        const longer = new Uint8Array(sample().length + 8);
        longer.set(sample());
        return longer.buffer;
      },
      /followed by something else/,
    ],
    [
      'comes from the future',
      () => forge((view) => view.setUint32(HEADER.version, 9, true)),
      /version 9 but/,
    ],
    [
      'has one bit flipped',
      () => {
        const bytes = sample();
        bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
        return bytes.buffer;
      },
      /checksum is [0-9a-f]+, its header says [0-9a-f]+/,
    ],
    [
      'has a section outside the file',
      () => forge((view) => view.setUint32(HEADER.table + 4, 0xffffff, true)),
      /section 1 lies at .* outside the file/,
    ],
    [
      'has too many sections',
      () => forge((view) => view.setUint32(HEADER.sections, 0xffffff, true)),
      /names 16777215 sections/,
    ],
    [
      'misses a section',
      () => forge((view) => view.setUint32(HEADER.table + SECTION_ROW_BYTES, 99, true)),
      /section 2 is missing/,
    ],
    [
      'has more tellings than rows',
      () => forge((view) => view.setUint32(HEADER.tellings, 50, true)),
      /damaged/,
    ],
    ['has no components', () => forge((view) => view.setUint32(HEADER.dim, 0, true)), /0 components/],
    [
      'names a string that is not there',
      () => forge((view) => view.setUint32(view.getUint32(HEADER.table + 4, true) * 8, 0xfffff, true)),
      /meta name string 1048575 of/,
    ],
  ])('%s and is refused by name', (_, file, message) => {
    expect(() => readPack(file())).toThrow(PackError);
    expect(() => readPack(file())).toThrow(message);
  });
});

describe('a damaged pack', () => {
  const bytes = sample();
  const whole = JSON.stringify(plain(readAll(readPack(bytes.buffer))));
  const mutation = fc.record({
    at: fc.nat(bytes.length - 1),
    value: fc.integer({ min: 0, max: 255 }),
    cut: fc.option(fc.nat(bytes.length), { freq: 10 }),
  });

  it('is refused or reads as the whole one', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let file = bytes.slice();
        for (const { at, value, cut } of mutations) {
          if (at < file.length) file[at] = value;
          if (cut !== null) file = file.slice(0, cut);
        }
        try {
          expect(JSON.stringify(plain(readAll(readPack(file.buffer))))).toBe(whole);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
          refused++;
        }
      }),
      { numRuns: 2000 },
    );

    expect(refused).toBeGreaterThan(1500);
  });

  it('never leads outside the file even when its checksum is right', () => {
    let [refused, read] = [0, 0];
    fc.assert(
      fc.property(mutation, mutation, (first, second) => {
        const file = forge((view) => {
          for (const { at, value } of [first, second]) view.setUint8(at, value);
        });
        try {
          const tellings = readAll(readPack(file));
          read++;
          for (const { vector, sentences, prints } of tellings) {
            expect(prints.buffer).toBe(file);
            expect(sentences.vectors.length).toBe(sentences.kept * vector.length);
            expect(sentences.numbers.length).toBe(sentences.kept);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
          refused++;
        }
      }),
      { numRuns: 3000 },
    );

    expect(refused).toBeGreaterThan(100);
    expect(read).toBeGreaterThan(100);
  });
});
