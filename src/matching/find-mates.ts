import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Pack } from '../pack/open-pack.ts';
import { readTelling } from '../pack/read-telling.ts';

/** Tellings on either side that are read at most; hardly a story has more, and no list shows as many. */
const MOST = 20;

/**
 * The tellings that a pack holds beside one of the same story: `writePack` puts those of a story together.
 *
 * @param index - position of the one in the pack.
 * @param knownAt - the telling at a position, if it has been read before.
 * @returns the tellings and where they stand, known ones left out; empty where the neighbours are of other stories.
 * @throws PackError if a record on the way is damaged.
 */
export async function findMates(
  pack: Pack,
  index: number,
  story: string,
  knownAt: (index: number) => Fingerprint | undefined,
): Promise<{ index: number; telling: Fingerprint }[]> {
  const walk = async (step: 1 | -1) => {
    const found: { index: number; telling: Fingerprint }[] = [];
    for (let at = index + step; at >= 0 && at < pack.count && Math.abs(at - index) <= MOST; at += step) {
      const known = knownAt(at);
      const telling = known ?? (await readTelling(pack, at));
      if (telling.story !== story) break;
      if (!known) found.push({ index: at, telling });
    }
    return found;
  };
  const [after, before] = await Promise.all([walk(1), walk(-1)]);
  return [...after, ...before];
}
