/**
 * A vague source and a named one can be the same: tellings that rest on "Chinese media" and on one
 * Chinese portal rest on one report, not on two.
 */
import type { CitedSource } from '../analysis.ts';
import { isPublication } from '../sources/is-publication.ts';

/**
 * For each vague source that a named publication stands for, the name of that publication.
 *
 * A vague word for the media of a country folds into the publications of that country that the same
 * tellings cite, if there is exactly one; with two or more it stays by itself, because nothing says which.
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
  for (const source of vague) {
    const named = new Set(
      sources
        .filter((other) => other.type !== 'vague' && other.country === source.country && isPublication(other))
        .map((other) => other.name),
    );
    const first = vague.find((other) => other.country === source.country);
    const target = named.size === 1 ? [...named][0] : first?.name;
    if (target && target !== source.name) folded.set(source.name, target);
  }
  return folded;
}
