import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * Writes a file so that nobody ever sees half of it: into a neighbour, synced to the disk, then renamed.
 *
 * @throws the system's error, after removing the neighbour; a file that was there before is then untouched.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const neighbour = `${path}.${process.pid}.partial`;
  try {
    const file = openSync(neighbour, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, path);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}
