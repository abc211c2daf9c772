import type { Knowledge, Pack } from '../../src/index.ts';
import type { IndexCoverage } from '../messages.ts';
import { describeCoverage } from './coverage.ts';
import { loadLibrary } from './library.ts';
import { PACK_MEMORY, packSource } from './pack-source.ts';
import { packaged } from './packaged.ts';

/** What the analysis needs to know, with a description of how much that is. */
export type Loaded = {
  knowledge: Knowledge;
  coverage: IndexCoverage;
  /** From {@link packsName}. */
  packs: string;
};

// A cache only: a killed worker loads again.
let loading: Promise<Loaded> | null = null;

/** The encoder and the packs, read once per life of the background from our own package. */
export function loadKnowledge(): Promise<Loaded> {
  loading ??= load().catch((error) => {
    // A failure must not be remembered: "Try again" has to try.
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Loaded> {
  const [encoder, starter, { openPack, readEncoder }] = await Promise.all([
    packaged('model/hearsay-static.bin').then((response) => response.arrayBuffer()),
    packaged('packs/starter.bin').then((response) => response.blob()),
    loadLibrary(),
  ]);
  const packs = [await openPack(await packSource('packs/starter.bin', starter, PACK_MEMORY))];
  return {
    knowledge: { encoder: readEncoder(encoder), packs },
    coverage: describeCoverage(packs),
    packs: packsName(packs),
  };
}

/** Names packs together so that other packs, or another edition of one, have another name; the order does not count. */
export function packsName(packs: readonly Pick<Pack, 'name' | 'created' | 'count' | 'sizeBytes'>[]): string {
  return packs
    .map(({ name, created, count, sizeBytes }) => `${name} ${created} ${count} ${sizeBytes}`)
    .sort()
    .join('\n');
}
