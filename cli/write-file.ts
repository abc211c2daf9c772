import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

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
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}

/** Makes the new name outlast a power cut. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Some systems cannot open or sync a folder; the file itself is whole all the same.
  }
}
