import type { PackDescription } from '../messages.ts';
import { loadKnowledge } from './knowledge.ts';

/** The packs that articles are compared with. */
export async function describePacks(): Promise<PackDescription[]> {
  const { knowledge } = await loadKnowledge();
  return knowledge.packs.map(({ name, count, from, until }) => ({ name, tellings: count, from, until }));
}
