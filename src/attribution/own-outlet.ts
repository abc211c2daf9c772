import type { Article } from '../article.ts';
import { findOutlet } from '../sources/find-outlet.ts';
import { normaliseName } from '../sources/names.ts';

/** A case or an article adds at most this many letters to a name ("Nordkuriren", "Nordkurirens"). */
const MAX_ENDING = 3;

/** Tells whether a name is that of the outlet which published an article, perhaps inflected; never where the outlet is not known. */
export function ownOutletOf({ outlet, url }: Pick<Article, 'outlet' | 'url'>): (name: string) => boolean {
  const names = [outlet, findOutlet(outlet, url)?.name ?? null]
    .filter((name) => name !== null && name !== '')
    .map((name) => normaliseName(name ?? ''));
  return (name) => {
    const written = normaliseName(name);
    return names.some((own) => written.startsWith(own) && written.length - own.length <= MAX_ENDING);
  };
}
