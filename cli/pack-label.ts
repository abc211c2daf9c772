import { basename } from 'node:path';
import type { PackLabel } from '../src/index.ts';
import { UsageError } from './parse-arguments.ts';
import { today } from './today.ts';

/** Options of every command that writes a pack. */
export const PACK_OPTIONS = {
  out: { type: 'string', short: 'o' },
  name: { type: 'string' },
  created: { type: 'string' },
  by: { type: 'string' },
} as const;

/** Values of {@link PACK_OPTIONS}. */
export type PackValues = { [option in keyof typeof PACK_OPTIONS]?: string | undefined };

/**
 * Where a pack is written and what it says of itself.
 *
 * @throws UsageError without `-o`, with a malformed date or an unknown `--by`.
 */
export function packLabel(
  { out, name, created = today(), by }: PackValues,
  encoder: PackLabel['encoder'],
): { path: string; label: PackLabel } {
  if (out === undefined) throw new UsageError('-o OUT.pack is missing.');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(created)) {
    throw new UsageError(`--created takes a date such as 2026-05-31, found "${created}".`);
  }
  if (by !== undefined && by !== 'month') throw new UsageError(`--by takes "month", found "${by}".`);
  return { path: out, label: { name: name ?? basename(out).replace(/\.pack$/u, ''), created, encoder } };
}
