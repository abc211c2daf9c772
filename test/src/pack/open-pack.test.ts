import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError } from '../../../src/errors.ts';
import type { Fingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { bufferSource } from '../../../src/pack/byte-source.ts';
import { checksum } from '../../../src/pack/checksum.ts';
import { HEADER, partsOf } from '../../../src/pack/layout.ts';
import { openPack, type Pack } from '../../../src/pack/open-pack.ts';
import { readTelling } from '../../../src/pack/read-telling.ts';
import { writePack } from '../../../src/pack/write-pack.ts';
import { arbitraryFingerprint, arbitraryFingerprints, ENCODER } from './arbitrary-fingerprint.ts';

const LABEL = { name: 'Test', created: '2026-05-01', encoder: ENCODER };

const open = (bytes: Uint8Array) => openPack(bufferSource('test.pack', bytes));
const readAll = (pack: Pack): Promise<Fingerprint[]> =>
  Promise.all(Array.from({ length: pack.count }, (_, i) => readTelling(pack, i)));

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

/** Where the parts of the sample are. */
const PARTS = (() => {
  const view = new DataView(SAMPLE.buffer);
  const [tellings, dim, label] = [HEADER.tellings, HEADER.dim, HEADER.label].map((at) =>
    view.getUint32(at, true),
  );
  return partsOf({ tellings: tellings ?? 0, dim: dim ?? 0, label: label ?? 0 });
})();

/** The file with some bytes changed and all its checksums made right again, as a careless writer would. */
const forge = (change: (view: DataView<ArrayBuffer>) => void): Uint8Array<ArrayBuffer> => {
  const bytes = sample();
  const view = new DataView(bytes.buffer);
  change(view);
  for (let i = 0; i < 5; i++) {
    const [start, end] = [0, 4].map(
      (next) => PARTS.records + view.getUint32(PARTS.starts + 4 * i + next, true),
    );
    view.setUint32(PARTS.checksums + 4 * i, checksum(bytes.slice(start, end)), true);
  }
  view.setUint32(HEADER.checksum, checksum(bytes.subarray(HEADER.size, PARTS.records)), true);
  return bytes;
};

describe('a pack', () => {
  it('reads back as what was written, tellings of one story together', async () => {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    await fc.assert(
      fc.asyncProperty(arbitraryFingerprints, async (fingerprints) => {
        const pack = await open(writePack(fingerprints, LABEL));
        const read = await readAll(pack);
        const runs = read.filter(({ story }, i) => story !== null && story !== read[i - 1]?.story);

        expect(plain(read.toSorted(byId))).toEqual(plain(fingerprints.toSorted(byId)));
        expect(new Set(runs.map(({ story }) => story)).size).toBe(runs.length);
        expect(pack).toMatchObject({ name: 'Test', created: '2026-05-01', encoder: ENCODER.id });
      }),
    );
  });

  it('has the same bytes each time it is written', () => {
    expect(writeSample()).toEqual(writeSample());
  });

  it('says how many tellings and outlets it holds, from when and until when', async () => {
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

    expect(await open(bytes)).toMatchObject({
      count: 3,
      outlets: 1,
      from: '2025-12-31',
      until: '2026-03-01',
    });
  });

  it('is opened without reading any telling, and read one telling at a time', async () => {
    const reads: [number, number][] = [];
    const source = bufferSource('test.pack', SAMPLE);
    const read = (start: number, end: number) => {
      reads.push([start, end]);
      return source.read(start, end);
    };

    const pack = await openPack({ ...source, read });

    expect(Math.max(...reads.map(([, end]) => end))).toBe(PARTS.records);
    await readTelling(pack, 2);
    expect(reads.at(-1)).toEqual([2, 3].map((i) => PARTS.records + (pack.records.starts[i] ?? 0)));
  });

  it('has no telling before the first or after the last', async () => {
    const pack = await open(sample());

    await expect(readTelling(pack, -1)).rejects.toThrow(RangeError);
    await expect(readTelling(pack, pack.count)).rejects.toThrow(/has 5 tellings, no number 5/);
  });

  it('names a telling that was damaged after the pack was opened, and still reads the others', async () => {
    const bytes = sample();
    const pack = await open(bytes);
    bytes[PARTS.records + 3] = (bytes[PARTS.records + 3] ?? 0) ^ 1;

    await expect(readTelling(pack, 0)).rejects.toThrow(
      /test\.pack: Pack is damaged: in telling 0 the checksum/,
    );
    expect((await readTelling(pack, 1)).id).toBe('telling-1');
  });

  it('says when its file has become shorter since it was opened', async () => {
    const source = bufferSource('test.pack', SAMPLE);
    const pack = await openPack({ ...source, read: async (start, end) => source.read(start, end) });
    const cut = {
      ...pack,
      records: { ...pack.records, source: bufferSource('test.pack', SAMPLE.slice(0, 60)) },
    };

    await expect(readTelling(cut, 4)).rejects.toThrow(/became shorter/);
  });
});

describe('a file that is no whole pack', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['is empty', () => new Uint8Array(0), /Not a Hearsay pack/],
    ['is text', () => new TextEncoder().encode('<html lang="sv"><head>'), /begins with the bytes "3c 68/],
    ['ends in its header', () => sample().slice(0, 20), /cut short: 20 bytes/],
    ['is truncated', () => sample().slice(0, -8), /cut short: \d+ bytes, its header says \d+/],
    [
      'has something appended',
      () => {
        const longer = new Uint8Array(sample().length + 8);
        longer.set(sample());
        return longer;
      },
      /followed by something else/,
    ],
    [
      'comes from the future',
      () => forge((view) => view.setUint32(HEADER.version, 9, true)),
      /version 9 but this build reads version 3/,
    ],
    [
      'has one bit of its index flipped',
      () => {
        const bytes = sample();
        bytes[PARTS.vectors] = (bytes[PARTS.vectors] ?? 0) ^ 1;
        return bytes;
      },
      /checksum is [0-9a-f]+, its header says [0-9a-f]+/,
    ],
    [
      'has more tellings than it can hold',
      () => forge((view) => view.setUint32(HEADER.tellings, 0xffffff, true)),
      /16777215 tellings are more than the file can hold/,
    ],
    ['has no components', () => forge((view) => view.setUint32(HEADER.dim, 0, true)), /0 components/],
    [
      'has a label that ends too soon',
      () => forge((view) => view.setUint8(PARTS.label, 120)),
      /in its label 119 bytes are expected where \d+ are left/,
    ],
    [
      'has tellings in disorder',
      () => forge((view) => view.setUint32(PARTS.starts + 4, 0xffff, true)),
      /before the one that precedes it/,
    ],
    [
      'has tellings that end too soon',
      () =>
        forge((view) =>
          view.setUint32(PARTS.starts + 4 * 5, view.getUint32(PARTS.starts + 4 * 4, true), true),
        ),
      /its tellings take \d+ bytes where \d+ are there/,
    ],
  ])('%s and is refused by name', async (_, file, message) => {
    await expect(open(file())).rejects.toThrow(PackError);
    await expect(open(file())).rejects.toThrow(message);
  });
});

describe('a damaged pack', () => {
  const mutation = fc.record({
    at: fc.nat(SAMPLE.length - 1),
    value: fc.integer({ min: 0, max: 255 }),
    cut: fc.option(fc.nat(SAMPLE.length), { freq: 10 }),
  });

  it('is refused or reads as the whole one', async () => {
    const whole = JSON.stringify(plain(await readAll(await open(SAMPLE))));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let file = sample();
        for (const { at, value, cut } of mutations) {
          if (at < file.length) file[at] = value;
          if (cut !== null) file = file.slice(0, cut);
        }
        try {
          expect(JSON.stringify(plain(await readAll(await open(file))))).toBe(whole);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
          refused++;
        }
      }),
      { numRuns: 10_000 },
    );

    expect(refused).toBeGreaterThan(9000);
  }, 60_000);

  it('never leads outside the file even when its checksums are right', async () => {
    let [refused, read] = [0, 0];
    await fc.assert(
      fc.asyncProperty(mutation, mutation, async (first, second) => {
        const file = forge((view) => {
          for (const { at, value } of [first, second]) view.setUint8(at, value);
        });
        try {
          for (const { vector, sentences } of await readAll(await open(file))) {
            expect(sentences.vectors.length).toBe(sentences.kept * vector.length);
            expect(sentences.numbers.length).toBe(sentences.kept);
          }
          read++;
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
          refused++;
        }
      }),
      { numRuns: 10_000 },
    );

    expect(refused).toBeGreaterThan(1000);
    expect(read).toBeGreaterThan(1000);
  }, 60_000);
});
