/** When two written names mean one source: the rules of docs/independence.md. */
import type { CitedSource } from '../analysis.ts';
import { looseNameKey, nameKey } from '../fingerprint/name-keys.ts';
import { onceForEach } from '../once-for-each.ts';
import { findOutlet, sharedHouse } from '../sources/find-outlet.ts';
import { isPublication } from '../sources/is-publication.ts';
import { withoutMedium } from '../sources/medium-name.ts';
import { normaliseName } from '../sources/names.ts';
import type { TellingNode } from './telling-node.ts';

/**
 * True if one name is the other with words around it: "Zeitung Jurnalul Crișanei" is "Jurnalul Crișanei".
 *
 * A single word must open the longer name ("Agerpres news agency"), because many titles end in the same word ("Times",
 * "Portal"). An empty name is nobody's.
 */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [readName(a).words, readName(b).words];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 0) return false;
  const lastStart = short.length === 1 ? 0 : long.length - short.length;
  for (let start = 0; start <= lastStart; start++) {
    if (short.every((word, i) => long[start + i] === word)) return true;
  }
  return false;
}

/** A name as it is compared. */
type ReadName = {
  normal: string;
  words: readonly string[];
  /** {@link sourceKey} */
  key: number | string;
  /** {@link nameWordKeys} */
  wordKeys: readonly number[];
};

/** Names read last: a story's tellings are all compared with each other, and cite the same few names. */
const known = new Map<string, ReadName>();

/** Names kept; the largest story groups have some hundred. */
const KNOWN_NAMES = 2000;

function readName(name: string): ReadName {
  const before = known.get(name);
  if (before) return before;
  const writer = withoutMedium(name);
  const normal = normaliseName(writer);
  const words = normal.split(/\s+/u).filter(Boolean);
  const capitalised = writer.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const read = {
    normal,
    words,
    key: words.map(nameKey).findLast((key) => key !== null) ?? normal,
    wordKeys: capitalised.map(looseNameKey).filter((key) => key !== null),
  };
  if (known.size >= KNOWN_NAMES) known.clear();
  known.set(name, read);
  return read;
}

/** True if `a` cites the outlet of `b`; a source that is not known to be a publication must have its full name. */
export function citesOutlet(a: TellingNode, b: TellingNode): boolean {
  const { outlet } = b;
  if (!outlet) return false;
  return a.sources.some((source) =>
    isNamedPublication(source)
      ? isSameName(source.name, outlet)
      : readName(source.name).normal === readName(outlet).normal,
  );
}

/** True if both come from one outlet, or from two that print one desk's copy. */
export function isSameNewsroom(a: TellingNode, b: TellingNode): boolean {
  const isSame =
    a.outlet !== null && b.outlet !== null && readName(a.outlet).normal === readName(b.outlet).normal;
  return isSame || sharedHouse(houseOf(a), houseOf(b)) === 'newsroom';
}

/** True if the outlets of both belong to one owner, as far as the catalogue knows. */
export function isSameOwner(a: TellingNode, b: TellingNode): boolean {
  return sharedHouse(houseOf(a), houseOf(b)) !== null;
}

/** The outlet of a telling in the catalogue; every two tellings of a story ask for theirs. */
const houseOf = onceForEach(({ outlet, url }: TellingNode) => findOutlet(outlet, url));

/** True for a source that published something itself and has a name. */
export function isNamedPublication(source: CitedSource): boolean {
  return source.type !== 'vague' && isPublication(source);
}

/**
 * By what a source is recognised in another telling: the key of its last word that has one, because titles and first
 * names stand before it, however it is inflected or spelled; else the name itself.
 */
export function sourceKey({ name }: Pick<CitedSource, 'name'>): number | string {
  return readName(name).key;
}

/** Keys of the words of a name that are written with a capital; empty in scripts without capitals. */
export function nameWordKeys({ name }: Pick<CitedSource, 'name'>): readonly number[] {
  return readName(name).wordKeys;
}
