/** The starter pack from the fingerprints in data/stories: no clock, no network, the same bytes each time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError, type Fingerprint, jsonToFingerprint, writePack } from '../src/index.ts';

/** Folder of the fingerprints. */
const STORIES = fileURLToPath(new URL('../data/stories', import.meta.url));

/**
 * The bytes of the pack that comes with the extension and the command line.
 *
 * @throws DataError that names file and line of a fingerprint that cannot be read.
 */
export function buildStarterPack(): Uint8Array<ArrayBuffer> {
  const tellings = readStories();
  const [first] = tellings;
  if (!first)
    throw new DataError(`no fingerprints in data/stories; run "npx tsx scripts/fingerprint-stories.ts"`);
  const label = JSON.parse(readFileSync(join(STORIES, 'label.json'), 'utf8')) as {
    name: string;
    created: string;
  };
  return writePack(tellings, { ...label, encoder: { id: first.encoder, dim: first.vector.length } });
}

/** The fingerprints of data/stories/*.jsonl, by file name and line. */
export function readStories(): Fingerprint[] {
  const files = readdirSync(STORIES).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) =>
    readFileSync(join(STORIES, name), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line === '' ? [] : [readLine(line, `data/stories/${name}:${i + 1}`)])),
  );
}

function readLine(line: string, where: string): Fingerprint {
  try {
    return jsonToFingerprint(line);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(`${where}: ${error.message}`, { cause: error });
  }
}
