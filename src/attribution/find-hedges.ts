import type { Span } from '../article.ts';
import { factsOf, type Reader } from './noun-phrase.ts';

/** Words of a sentence that mark hearsay ("reportedly", "ska ha"), in order; those inside quotations are left out. */
export function findHedges(reader: Reader): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < reader.items.length; at++) {
    const item = reader.items[at];
    if (item?.kind !== 'word') continue;
    for (const words of factsOf(reader, item).hedges) {
      const last = reader.items[at + words.length - 1];
      if (!last || !words.every((word, k) => reader.items[at + k]?.lower === word)) continue;
      found.push({ start: item.start, end: last.end });
      break;
    }
  }
  return found;
}
