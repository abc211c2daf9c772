/** When two written names mean one source, and when two tellings rest on one: the rules of docs/independence.md. */
import type { CitedSource } from '../analysis.ts';
import { nameKey } from '../fingerprint/name-keys.ts';
import { normaliseName } from '../sources/names.ts';
import { isPublication } from './is-publication.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * True if one name is the other with words around it: "Zeitung Jurnalul Crișanei" is "Jurnalul Crișanei".
 *
 * A single word must open the longer name ("Agerpres news agency"), because many titles end in the same word ("Times",
 * "Portal"). An empty name is nobody's.
 */
export function isSameName(a: string, b: string): boolean {
  const [short = [], long = []] = [a, b].map(wordsOf).sort((x, y) => x.length - y.length);
  if (short.length === 0) return false;
  const starts = short.length === 1 ? [0] : long.map((_, index) => index);
  return starts.some((start) => short.every((word, i) => long[start + i] === word));
}

function wordsOf(name: string): string[] {
  return normaliseName(name).split(/\s+/u).filter(Boolean);
}

/** True if `a` cites the outlet of `b`; a source that is not known to be a publication must have its full name. */
export function citesOutlet(a: TellingNode, b: TellingNode): boolean {
  const { outlet } = b;
  if (!outlet) return false;
  return a.sources.some((source) =>
    isNamedPublication(source)
      ? isSameName(source.name, outlet)
      : normaliseName(source.name) === normaliseName(outlet),
  );
}

/** True if both cite one named outlet, agency or social media post. */
export function sharePublication(a: TellingNode, b: TellingNode): boolean {
  const theirs = b.sources.filter(isNamedPublication);
  return a.sources
    .filter(isNamedPublication)
    .some(({ name }) => theirs.some((source) => isSameName(name, source.name)));
}

/** True if both cite one person, body, institution, study or press release, however its last name is inflected or spelled. */
export function shareWitness(a: TellingNode, b: TellingNode): boolean {
  const theirs = new Set(b.sources.filter(isWitness).map(witnessKey));
  theirs.delete(null);
  return a.sources.some((source) => isWitness(source) && theirs.has(witnessKey(source)));
}

function isNamedPublication(source: CitedSource): boolean {
  return source.type !== 'vague' && isPublication(source);
}

function isWitness({ type }: CitedSource): boolean {
  return type !== 'vague' && type !== 'anonymous' && type !== 'outlet' && type !== 'agency';
}

/** Key of the last word that has one: titles and first names stand before it. */
export function witnessKey({ name }: CitedSource): number | null {
  const keys = wordsOf(name).map(nameKey);
  return keys.findLast((key) => key !== null) ?? null;
}
