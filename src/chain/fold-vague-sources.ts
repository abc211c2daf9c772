/**
 * A vague source and a named one can be the same: tellings that rest on "Chinese media" and on one
 * Chinese portal rest on one report, not on two.
 */
import type { CitedSource } from '../analysis.ts';
import { isPublication } from '../sources/is-publication.ts';

/**
 * For each vague source that a named publication stands for, the name of that publication.
 *
 * A vague word for the media of a country folds into the publication of that country that the same
 * tellings cite, if there is exactly one; else into the publication that they cite through another one, whose country
 * nobody knows, if there is exactly one. With two or more it stays by itself, because nothing says which.
 * Vague words of one country for media fold into the first of them.
 *
 * @param sources - the sources of all tellings that belong together.
 * @returns names to names; empty for no sources.
 */
export function foldVagueSources(sources: readonly CitedSource[]): ReadonlyMap<string, string> {
  const folded = new Map<string, string>();
  const vague = sources.filter(
    (source) => source.type === 'vague' && source.country && isPublication(source),
  );
  const named = sources.filter((source) => source.type !== 'vague' && isPublication(source));
  const names = new Set(named.map(({ name }) => name));
  const relayed = named.filter(
    ({ country, through }) => country === null && through !== null && names.has(through),
  );
  for (const source of vague) {
    const first = vague.find((other) => other.country === source.country);
    const ofCountry = onlyName(named.filter((other) => other.country === source.country));
    const target = ofCountry ?? onlyName(relayed) ?? first?.name;
    if (target && target !== source.name) folded.set(source.name, target);
  }
  return folded;
}

/** The name that all of them have; undefined for none, or several names. */
function onlyName(sources: readonly CitedSource[]): string | undefined {
  const [name, ...others] = new Set(sources.map((source) => source.name));
  return others.length === 0 ? name : undefined;
}
