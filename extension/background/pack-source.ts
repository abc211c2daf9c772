import type { ByteSource } from '../../src/index.ts';
import { bufferSource } from '../../src/pack/byte-source.ts';

/**
 * Bytes of packs that are held in memory, all together. A search reads fifty tellings, and through a Blob each takes
 * Chromium half a millisecond (bench/background-speed.ts); 100,000 tellings fit.
 */
export const PACK_MEMORY = 160_000_000;

/**
 * The bytes of a pack: in memory if there is room, else in the Blob, which the browser keeps outside our memory.
 *
 * @param room - bytes that may still be held.
 */
export async function packSource(name: string, blob: Blob, room: number): Promise<ByteSource> {
  if (blob.size <= room) return bufferSource(name, new Uint8Array(await blob.arrayBuffer()));
  const read = async (start: number, end: number) =>
    new Uint8Array(await blob.slice(start, end).arrayBuffer());
  return { name, size: blob.size, read };
}
