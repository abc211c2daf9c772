import { existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type ByteSource, type Encoder, openPack, type Pack, readEncoder } from '../src/index.ts';

/** Where the encoder's table may lie: beside the built command line, or in a checkout. */
const ENCODER_PATHS = ['./hearsay-static.bin', '../data/encoder/hearsay-static.bin'];

/** Where the build puts the starter pack. */
const STARTER_PATHS = ['./starter.pack', '../dist/cli/starter.pack'];

/** Bytes asked for in one call of the system. */
const READ_BYTES = 2 ** 30;

/** The encoder that comes with this build. */
export function loadEncoder(): Encoder {
  const { buffer, byteOffset, length } = readFileSync(locate(ENCODER_PATHS, 'the encoder table'));
  return readEncoder(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer);
}

/**
 * The packs of the given files; the starter pack when none is given.
 *
 * @throws PackError that names the file.
 */
export function loadPacks(paths: readonly string[]): Promise<Pack[]> {
  const found = paths.length > 0 ? paths : [locate(STARTER_PATHS, 'the starter pack')];
  return Promise.all(found.map(loadPack));
}

/**
 * The pack of a file, which stays open as long as the process runs.
 *
 * @throws PackError that names the file.
 */
export function loadPack(path: string): Promise<Pack> {
  return openPack(fileSource(path));
}

/** The bytes of a file. */
function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  const read = (start: number, end: number) => {
    const bytes = new Uint8Array(end - start);
    let at = 0;
    // One call of the system reads two gibibytes at most, and may read less than it was asked for.
    while (at < bytes.length) {
      const more = readSync(file, bytes, at, Math.min(READ_BYTES, bytes.length - at), start + at);
      if (more === 0) break;
      at += more;
    }
    return bytes.subarray(0, at);
  };
  return { name: path, size: fstatSync(file).size, read: async (start, end) => read(start, end) };
}

function locate(paths: readonly string[], what: string): string {
  const candidates = paths.map((path) => new URL(path, import.meta.url));
  const found = candidates.find((url) => existsSync(url));
  if (!found) throw new Error(`${what} is missing; run "npm run build".`);
  return decodeURIComponent(found.pathname);
}
