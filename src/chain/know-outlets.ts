/** What the tellings of a story tell about each other's sources: which names are publications, and which are the telling itself. */
import { isNameOf, normaliseName } from '../sources/names.ts';
import { isNamedPublication } from './same-source.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * The tellings with sources that are publications typed so: a name that is the outlet of one of them, or that another one
 * cites as a publication. A catalogue does not know every paper, and "The Ledger says" might be a person.
 */
export function knowOutlets(tellings: readonly TellingNode[]): TellingNode[] {
  const names = new Set<string>();
  for (const { outlet, sources } of tellings) {
    if (outlet !== null) names.add(normaliseName(outlet));
    for (const source of sources) if (isNamedPublication(source)) names.add(normaliseName(source.name));
  }
  return tellings.map((telling) => ({
    ...telling,
    sources: telling.sources.map((source) => {
      const isOutlet = !isNamedPublication(source) && names.has(normaliseName(source.name));
      return isOutlet ? { ...source, type: 'outlet', kind: null } : source;
    }),
  }));
}

/**
 * True for a publication's name that means the telling's own outlet, also a part of it or inflected: whoever "told the
 * Courier" there has told "us".
 */
export function isOwnOutlet(name: string, { outlet, language }: TellingNode): boolean {
  return outlet !== null && isNameOf(name, language, outlet);
}
