/** When two written names mean one source: the rules of docs/independence.md. */
import type { CitedSource } from '../analysis.ts';
import { nameKey } from '../fingerprint/name-keys.ts';
import { findOutlet, sharedHouse } from '../sources/find-outlet.ts';
import { isPublication } from '../sources/is-publication.ts';
import { normaliseName } from '../sources/names.ts';
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

/** True if both come from one outlet, or from two that print one desk's copy. */
export function isSameNewsroom(a: TellingNode, b: TellingNode): boolean {
  const isSame =
    a.outlet !== null && b.outlet !== null && normaliseName(a.outlet) === normaliseName(b.outlet);
  return isSame || sharedHouse(houseOf(a), houseOf(b)) === 'newsroom';
}

/** True if the outlets of both belong to one owner, as far as the catalogue knows. */
export function isSameOwner(a: TellingNode, b: TellingNode): boolean {
  return sharedHouse(houseOf(a), houseOf(b)) !== null;
}

function houseOf({ outlet, url }: TellingNode) {
  return findOutlet(outlet, url);
}

/** True for a source that published something itself and has a name. */
export function isNamedPublication(source: CitedSource): boolean {
  return source.type !== 'vague' && isPublication(source);
}

/**
 * By what a source is recognised in another telling: the key of its last word that has one, because titles and first
 * names stand before it, however it is inflected or spelled; else the name itself.
 */
export function sourceKey({ name }: Pick<CitedSource, 'name'>): number | string {
  const keys = wordsOf(name).map(nameKey);
  return keys.findLast((key) => key !== null) ?? normaliseName(name);
}

/** Keys of the words of a name that are written with a capital; empty in scripts without capitals. */
export function nameWordKeys({ name }: CitedSource): number[] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map(nameKey).filter((key) => key !== null);
}
