import { PackError } from '../errors.ts';

/** Bytes that lie outside: in a file, a Blob or a buffer. They must not change while they are in use. */
export type ByteSource = {
  /** What messages call it: the file's path, say. */
  name: string;
  /** How many bytes there are. */
  size: number;
  /**
   * Bytes from `start` to before `end`, which lie within `size`.
   *
   * @returns a copy that begins its buffer, so that wider numbers can be read in place.
   */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
};

/** A source over bytes in memory. */
export function bufferSource(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, read: async (start, end) => new Uint8Array(bytes.slice(start, end)) };
}

/**
 * A range of a source, whole.
 *
 * @throws PackError if the source has become shorter since it was opened.
 */
export async function readRange(
  source: ByteSource,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await source.read(start, end);
  if (bytes.length === end - start) return bytes;
  throw new PackError(
    `${source.name}: Pack became shorter while it was in use: ${bytes.length} bytes at ${start}, expected ` +
      `${end - start}; open it again.`,
  );
}
