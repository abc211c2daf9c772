import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { readRange } from './byte-source.ts';
import { checksum } from './checksum.ts';
import { decodeRecord } from './decode-record.ts';
import { type Pack, packDamaged } from './open-pack.ts';

/**
 * One telling of a pack, as it was written; its record is read from the pack's source each time.
 *
 * @param index - position in the pack, from 0.
 * @throws RangeError if the pack has no such telling.
 * @throws PackError if the record is damaged.
 */
export async function readTelling(pack: Pack, index: number): Promise<Fingerprint> {
  const { source, offset, starts, checksums } = pack.records;
  const [start, end] = [starts[index], starts[index + 1]];
  if (start === undefined || end === undefined) {
    throw new RangeError(`Pack "${pack.name}" has ${pack.count} tellings, no number ${index}.`);
  }
  const bytes = await readRange(source, offset + start, offset + end);
  const fault = (found: string) => packDamaged(source, `in telling ${index} ${found}`);
  const found = checksum(bytes);
  const stated = checksums[index] ?? 0;
  if (found !== stated) {
    throw fault(`the checksum is ${found.toString(16)}, its index says ${stated.toString(16)}`);
  }
  return {
    ...decodeRecord(bytes, pack.dim, fault),
    encoder: pack.encoder,
    vector: pack.vectors.subarray(index * pack.dim, (index + 1) * pack.dim),
  };
}
