import type { Pack } from '../../src/index.ts';
import type { IndexCoverage } from '../messages.ts';

/**
 * How much the packs hold together; no outlets and no date without packs.
 *
 * Packs may share outlets and do not list them, so the largest count stands for
 * all: to claim too little is better than too much.
 */
export function describeCoverage(packs: readonly Pick<Pack, 'outlets' | 'until'>[]): IndexCoverage {
  const days = packs.flatMap(({ until }) => until ?? []).sort();
  return { outlets: Math.max(0, ...packs.map(({ outlets }) => outlets)), until: days.at(-1) ?? null };
}
