import type { Item } from './items.ts';
import { formsFrom, has, isFiniteVerb, isIn, isMark, type Reader } from './noun-phrase.ts';

/** Words between two commas that part an auxiliary from its participle ("a, pour sa part, annoncé"). */
const MAX_ASIDE = 5;
/** No verb has a clause or an object between its parts. */
const CLAUSES = ['auxiliaries', 'conjunctions', 'relatives', 'that'] as const;

/**
 * The items of a sentence without the few small words between commas that stand between the parts of a verb ("a|, lui,| annoncé", "ha|, dal
 * canto suo,| smentito", "a|, la rândul său,| negat"); the same array for most sentences.
 *
 * What names or cites somebody stays ("has, he said, denied", "a, sur RTL, annoncé").
 */
export function withoutAsides(reader: Reader): readonly Item[] {
  const { items } = reader;
  // "Ob sie darunter sind, werde geprüft, hieß es": where a clause ends with its verb the comma closes it.
  if (has(reader, 'comma-claims')) return items;
  for (let from = 1; from < items.length; from++) {
    if (!isMark(reader, from, ',') || !isIn(reader, from - 1, 'auxiliaries')) continue;
    if (formsFrom(reader, from + 1).length > 0) continue;
    let close = from + 1;
    while (close <= from + MAX_ASIDE && isSmall(reader, close)) close++;
    if (close === from + 1 || !isMark(reader, close, ',') || items[close + 1]?.kind !== 'word') continue;
    return withoutAsides({ ...reader, items: [...items.slice(0, from), ...items.slice(close + 1)] });
  }
  return items;
}

function isSmall(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  const isClause = CLAUSES.some((list) => isIn(reader, i, list)) || isFiniteVerb(reader, i);
  return item?.kind === 'word' && !item.upper && !isClause;
}
