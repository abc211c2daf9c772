import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type Encoder, type Pack, PackError, readEncoder, readPack } from '../src/index.ts';

/** Where the encoder's table may lie: beside the built command line, or in a checkout. */
const ENCODER_PATHS = ['./hearsay-static.bin', '../data/encoder/hearsay-static.bin'];

/** Where the build puts the starter pack. */
const STARTER_PATHS = ['./starter.pack', '../dist/cli/starter.pack'];

/** Bytes read at once; Node reads at most 2 GiB in one call, which a pack of a million tellings may exceed. */
const READ_BYTES = 2 ** 30;

/** The encoder that comes with this build. */
export function loadEncoder(): Encoder {
  return readEncoder(readBuffer(locate(ENCODER_PATHS, 'the encoder table')));
}

/**
 * The packs of the given files; the starter pack when none is given.
 *
 * @throws PackError that names the file.
 */
export function loadPacks(paths: readonly string[]): Pack[] {
  if (paths.length > 0) return paths.map(loadPack);
  return [loadPack(locate(STARTER_PATHS, 'the starter pack'))];
}

/**
 * The pack of a file.
 *
 * @throws PackError that names the file.
 */
export function loadPack(path: string): Pack {
  try {
    return readPack(readBuffer(path));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new PackError(`${path}: ${error.message}`, { cause: error });
  }
}

/** A whole file in a buffer of its own. */
function readBuffer(path: string): ArrayBuffer {
  const { size } = statSync(path);
  if (size > READ_BYTES) return readLarge(path, size);
  const { buffer, byteOffset, length } = readFileSync(path);
  // Small files share Node's pool of buffers; a pack and the table must begin at offset 0 of theirs.
  const whole = byteOffset === 0 && length === buffer.byteLength;
  return (whole ? buffer : buffer.slice(byteOffset, byteOffset + length)) as ArrayBuffer;
}

/** A file that is too large for one call of the system. */
function readLarge(path: string, size: number): ArrayBuffer {
  const bytes = new Uint8Array(size);
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, Math.min(READ_BYTES, size - at), at);
      if (read === 0) throw new PackError(`${path}: became shorter while it was read; try again.`);
      at += read;
    }
  } finally {
    closeSync(file);
  }
  return bytes.buffer;
}

function locate(paths: readonly string[], what: string): string {
  const candidates = paths.map((path) => new URL(path, import.meta.url));
  const found = candidates.find((url) => existsSync(url));
  if (!found) throw new Error(`${what} is missing; run "npm run build".`);
  return decodeURIComponent(found.pathname);
}
