import { type Fingerprint, type PackLabel, writePack } from '../src/index.ts';
import { type PackValues, packLabel } from './pack-label.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * Writes tellings as one pack or, with `--by month`, as one for each month in which they were published, so that a
 * reader can load the recent ones first or alone.
 *
 * @throws UsageError without `-o`, with a malformed date or an unknown `--by`.
 */
export function writePacks(
  tellings: readonly Fingerprint[],
  values: PackValues,
  encoder: PackLabel['encoder'],
): void {
  const { path, label } = packLabel(values, encoder);
  if (values.by === undefined) {
    writeFileWhole(path, writePack(tellings, label));
    return;
  }
  const months = new Map<string, Fingerprint[]>();
  for (const telling of tellings) {
    const month = /^\d{4}-\d{2}/u.exec(telling.published?.iso ?? '')?.[0] ?? 'undated';
    months.set(month, [...(months.get(month) ?? []), telling]);
  }
  for (const [month, own] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = path.replace(/(?:\.pack)?$/u, `-${month}.pack`);
    writeFileWhole(shard, writePack(own, { ...label, name: `${label.name} ${month}` }));
  }
}
