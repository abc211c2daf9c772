import { findEntry } from './catalogue.ts';
import { isPress } from './is-press.ts';
import type { ResolvedSource } from './resolved-source.ts';

/**
 * The catalogue's outlet or agency that published a page, by the host of its address or else by its name; null if
 * neither is known.
 *
 * @param name - the outlet as the page names it, or null.
 * @param url - address of the page, or null; subdomains count as the outlet's own ("sport.example.org").
 */
export function findOutlet(name: string | null, url: string | null): ResolvedSource | null {
  const labels = (/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/u.exec(url ?? '')?.[1] ?? '').split('.');
  for (let first = 0; first <= labels.length - 2; first++) {
    const found = asPublisher(labels.slice(first).join('.'));
    if (found) return found;
  }
  return name === null || name === '' ? null : asPublisher(name);
}

/**
 * What two outlets share: `newsroom` when they print the same desk's copy or are one, `owner` when only the owner is the
 * same, null when nothing is known.
 */
export function sharedHouse(a: ResolvedSource | null, b: ResolvedSource | null): 'newsroom' | 'owner' | null {
  if (!a || !b) return null;
  if (a.name === b.name || (a.newsroom !== undefined && a.newsroom === b.newsroom)) return 'newsroom';
  return a.owner !== undefined && a.owner === b.owner ? 'owner' : null;
}

function asPublisher(name: string): ResolvedSource | null {
  const entry = findEntry(name);
  return isPress(entry?.type) ? entry : null;
}
