/** Which spans of an article stand word for word in a telling of which only the prints are known. */
import type { Copied } from '../analysis.ts';
import type { Article, Span } from '../article.ts';
import { WINDOW_WEIGHT } from './copy-prints.ts';
import { type CopyText, readCopyText, SHINGLE_WEIGHT } from './copy-text.ts';
import { WEIGHT } from './units.ts';

/** What counts as copied; the benchmark varies it. */
export type CopySearch = {
  /** Weight of the windows that the prints were winnowed with. */
  window: number;
  /** Widest gap inside a passage, as a weight. */
  gap: number;
  /** Fewest different prints in a passage. */
  prints: number;
  /** Fewest prints in a passage for each window that it is wide. */
  density: number;
  /** Share of a gap's words that count as copied, where the gap shows that something was changed in it. */
  kept: number;
};

/**
 * The search of the product, chosen on the development documents (docs/decisions/005-copies.md): passages
 * reach over sixteen words, two or three changed ones with the shingles that they spoil, and have half a print for
 * each window of five words, where unchanged text has one or two.
 */
export const SEARCH: CopySearch = {
  window: WINDOW_WEIGHT,
  gap: 16 * WEIGHT.word,
  prints: 3,
  density: 0.5,
  kept: 0.85,
};

/** Passages that chance may make of two texts: one in a thousand pairs, by an estimate on the safe side. */
const CHANCE = 1e-3;

/** Units `[from, to)` that hang together by prints, and the units among them that prints cover. */
type Passage = { from: number; to: number; hashes: Set<number>; covered: [number, number][] };

/**
 * Finds what an article and a telling have word for word in common.
 *
 * @param article - an article, or its body read by `readCopyText` where it is compared with many tellings.
 * @param prints - `copyPrints` of the telling.
 * @returns no spans and share 0 if they have no passage of about a sentence in common.
 */
export function findCopiedSpans(
  article: Article | CopyText,
  prints: Uint16Array,
  search: CopySearch = SEARCH,
): Copied {
  const known = new Set(prints);
  const text = 'units' in article ? article : readCopyText(article);
  return findCopiedBy(text, (hash) => known.has(hash & 0xffff), known.size / 2 ** 16, search);
}

/** {@link findCopiedSpans} with any way to ask whether the telling has a shingle, and how often it errs. */
export function findCopiedBy(
  text: CopyText,
  isKnown: (hash: number) => boolean,
  chance: number,
  search: CopySearch,
): Copied {
  const spans: Span[] = [];
  let copied = 0;
  let last = 0;
  for (const passage of passagesOf(text, isKnown, search)) {
    if (!isCopied(text, passage, chance, search)) continue;
    const { from, to } = widen(text, passage, last, search);
    copied += countCopied(text, passage, from, to, search);
    addSpans(text, from, to, spans);
    last = to;
  }
  const total = letters(text, 0, text.units.length);
  return { spans, share: total === 0 ? 0 : Math.min(1, copied / total) };
}

function passagesOf(
  { shingles, reach }: CopyText,
  isKnown: (hash: number) => boolean,
  search: CopySearch,
): Passage[] {
  const weigh = (from: number, to: number) => (reach[to] ?? 0) - (reach[from] ?? 0);
  const passages: Passage[] = [];
  for (const { from, to, hash } of shingles) {
    if (!isKnown(hash)) continue;
    const passage = passages.at(-1);
    const covered = passage?.covered.at(-1);
    if (!passage || !covered || weigh(passage.to, from) > search.gap) {
      passages.push({ from, to, hashes: new Set([hash]), covered: [[from, to]] });
      continue;
    }
    if (from <= covered[1]) covered[1] = to;
    else passage.covered.push([from, to]);
    passage.to = to;
    passage.hashes.add(hash);
  }
  return passages;
}

/** Whether prints are as many and as close as in copied text, and more and closer than chance puts them. */
function isCopied(
  { shingles, reach }: CopyText,
  { from, to, hashes }: Passage,
  chance: number,
  search: CopySearch,
): boolean {
  const { size } = hashes;
  const density = (size * search.window) / ((reach[to] ?? 0) - (reach[from] ?? 0));
  if (size < search.prints || density < search.density) return false;
  // How many passages with so many prints in so few units are to be expected where prints fall at random.
  let expected = shingles.length * chance;
  for (let i = 1; i < size; i++) expected *= ((to - from) * chance) / i;
  return expected < CHANCE;
}

/**
 * A passage begins and ends up to a window before and after its prints, mostly where a sentence does: it is
 * widened to the nearest sentence's bound there, and to the ends of the article.
 */
function widen(
  { units, reach, opens }: CopyText,
  { from, to }: Passage,
  last: number,
  { window }: CopySearch,
): { from: number; to: number } {
  const weight = (a: number, b: number) => (reach[b] ?? 0) - (reach[a] ?? 0);
  let start = from;
  while (start > last && !opens[start] && weight(start - 1, from) < window) start--;
  if (!opens[start] && start > last) start = from;
  let end = to;
  while (end < units.length && !opens[end] && weight(to, end + 1) < window) end++;
  if (end < units.length && !opens[end]) end = to;
  if (weight(0, start) < window) start = last;
  if (weight(end, units.length) < window) end = units.length;
  return { from: start, to: end };
}

/** Letters of a passage that stand in the telling: between prints that lie a window apart there is a change. */
function countCopied(
  text: CopyText,
  { covered }: Passage,
  from: number,
  to: number,
  search: CopySearch,
): number {
  const sure = search.window - SHINGLE_WEIGHT;
  let count = 0;
  let end = from;
  for (const [start, next] of [...covered, [to, to] as const]) {
    const isChanged = (text.reach[start] ?? 0) - (text.reach[end] ?? 0) > sure && end > from && start < to;
    const gap = letters(text, end, start);
    const unseen = (search.window + SHINGLE_WEIGHT) / ((text.reach[start] ?? 0) - (text.reach[end] ?? 0));
    count += gap * (isChanged ? Math.min(search.kept, unseen) : 1) + letters(text, start, next);
    end = next;
  }
  return count;
}

function letters({ units }: CopyText, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += (units[i]?.end ?? 0) - (units[i]?.start ?? 0);
  return count;
}

function addSpans({ units }: CopyText, from: number, to: number, spans: Span[]): void {
  let start = from;
  for (let i = from; i < to; i++) {
    const [unit, next] = [units[i], units[i + 1]];
    if (!unit || (i + 1 < to && next?.paragraph === unit.paragraph)) continue;
    spans.push({ start: units[start]?.start ?? unit.start, end: unit.end });
    start = i + 1;
  }
}
