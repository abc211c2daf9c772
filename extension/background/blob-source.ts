import type { ByteSource } from '../../src/index.ts';

/** The bytes of a Blob, which the browser keeps outside our memory. */
export function blobSource(name: string, blob: Blob): ByteSource {
  const read = async (start: number, end: number) =>
    new Uint8Array(await blob.slice(start, end).arrayBuffer());
  return { name, size: blob.size, read };
}
