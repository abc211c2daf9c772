import { type Fingerprint, PackError, readTelling } from '../../src/index.ts';
import { loadPack } from '../knowledge.ts';
import { PACK_OPTIONS } from '../pack-label.ts';
import { parseArguments, UsageError } from '../parse-arguments.ts';
import { writePacks } from '../write-packs.ts';

/** `hearsay pack merge`: the tellings of several packs in one. */
export async function mergePacks(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArguments(args, PACK_OPTIONS);
  const packs = await Promise.all(positionals.map(async (path) => ({ path, pack: await loadPack(path) })));
  const [first] = packs;
  if (!first) throw new UsageError('FILE.pack is missing.');
  const tellings = new Map<string, Fingerprint>();
  for (const { path, pack } of packs) {
    if (pack.encoder !== first.pack.encoder) {
      throw new PackError(
        `${path}: made with the encoder ${pack.encoder}, ${first.path} with ${first.pack.encoder}; ` +
          'only packs of one encoder can be merged.',
      );
    }
    for (let i = 0; i < pack.count; i++) {
      const telling = await readTelling(pack, i);
      if (!tellings.has(telling.id)) tellings.set(telling.id, telling);
    }
  }
  writePacks([...tellings.values()], values, { id: first.pack.encoder, dim: first.pack.dim });
  return true;
}
