import common from '../../data/names/common.json' with { type: 'json' };
import { DataError } from '../errors.ts';
import { base64ToBytes } from '../fingerprint/base64.ts';
import { WEEKDAYS } from '../fingerprint/weekday-keys.ts';

/** How often the keys of common names stand in general text, by key. */
const COMMON: ReadonlyMap<number, number> = readCommon();

/**
 * How much it says that two articles share a name: 1 for a name that general text hardly knows, towards 0 for
 * countries, languages and months, falling with the sentences in a thousand that hold it.
 *
 * @param key - from `nameKey`; 0 for a weekday, which is no name.
 */
export function weighName(key: number): number {
  if (key < WEEKDAYS) return 0;
  return 1 / (1 + (COMMON.get(key) ?? 0));
}

function readCommon(): Map<number, number> {
  const [bytes, counts] = [base64ToBytes(common.keys), base64ToBytes(common.sentences)];
  if (!bytes || !counts || bytes.length !== 2 * counts.length) {
    throw new DataError(
      'data/names/common.json is damaged: it must hold two bytes a key and one a count; run "npx tsx bench/name-rarity.ts"',
    );
  }
  const known = new Map<number, number>();
  counts.forEach((count, i) => {
    known.set((bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8), count);
  });
  return known;
}
