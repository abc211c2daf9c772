/** Claims lit up on the page through the CSS Custom Highlight API: the page's DOM stays as it is. */
import type { SourceStanding } from '../../src/analysis.ts';
import type { Span } from '../../src/article.ts';
import { isOnDark } from './page-colour.ts';
import { bringIntoView } from './scroll.ts';
import type { TextMap } from './text-map.ts';

/** One citation as the page shows it; its words come ready for the reader's language. */
export type HighlightItem = {
  id: string;
  /** The whole citation; lit up when `spans` is empty. */
  span: Span;
  /** The claim, in pieces when its cue or source splits it. */
  spans: Span[];
  standing: SourceStanding;
  /** Who is cited. */
  label: string;
  /** What else the card says, one line each. */
  detail: string;
  /** The claim in other tellings; missing where none is at hand. */
  others?: OtherWords[];
  /** Which tellings have it too, without their words; missing where there are none. */
  elsewhere?: string;
  /** Where the text says the source is to be found; absolute http(s). */
  link?: string;
};

/** A claim in the words of another telling. */
export type OtherWords = {
  /** Who tells it. */
  label: string;
  /** BCP 47 tag of the sentence, or null. */
  language: string | null;
  sentence: string;
  /** How it changed; empty when nothing is known to have. */
  change: string;
};

/** Claims that are lit up; `remove` takes everything back. */
export type HighlightHandle = {
  remove(): void;
  /** Looks through the page for the claims that are lost, in slices; those that it finds are lit up. */
  findAgain(): Promise<void>;
  /** Scrolls to the claim and marks it for a moment; false when it is not where it was. */
  show(id: string): boolean;
  /** Marks one claim as the current one, or none. */
  mark(id: string | null): void;
  /** Where a claim stands now, empty when it is lost. */
  rangesOf(id: string): Range[];
  /** Ids that could not be placed, as of the last look. */
  readonly lost: string[];
};

/** Prefix of every name that this module puts into the page's highlight registry. */
const HIGHLIGHT_PREFIX = 'hearsay-';

/** Names of the highlights: one per standing and background, and the current claim. */
const HIGHLIGHT_NAMES = ['firsthand', 'secondhand', 'vague', 'current'].flatMap((kind) => [
  `${HIGHLIGHT_PREFIX}${kind}`,
  `${HIGHLIGHT_PREFIX}${kind}-on-dark`,
]);

/** How long a claim stays marked after {@link HighlightHandle.show}: the time to find it with the eyes. */
const FLASH_MS = 2000;
/** The page shares the registry and may clear it or render itself anew; this often somebody looks. */
const LOOK_MS = 2000;
/** With a claim lost, looks grow rarer up to this: each one walks the page. */
const RAREST_LOOK_MS = 64_000;

/** Lights the claims up. In a browser without the API nothing is lit, and the handle still finds and shows. */
export function highlightCitations(
  document: Document,
  items: HighlightItem[],
  textMap: TextMap,
  options: { signal?: AbortSignal } = {},
): HighlightHandle {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view ? registryOf(view) : null;
  const placed = new Map<string, { ranges: Range[]; text: string }>();
  const shown = new Map<string, Highlight>();
  let current: string | null = null;
  let lost: string[] = [];
  let removed = false;
  let searching: Promise<void> | null = null;
  let wait = LOOK_MS;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const place = (): boolean => {
    let changed = false;
    const missing: string[] = [];
    for (const item of items) {
      const before = placed.get(item.id);
      if (before?.ranges.every(isWhole) && textOf(before.ranges) === before.text) continue;
      const pieces = spansOf(item).map((span) => textMap.rangesOf(span));
      if (pieces.some((ranges) => ranges === null)) {
        missing.push(item.id);
        changed ||= before !== undefined;
        placed.delete(item.id);
        continue;
      }
      const ranges = pieces.flatMap((piece) => piece ?? []);
      placed.set(item.id, { ranges, text: textOf(ranges) });
      changed = true;
    }
    lost = missing;
    return changed;
  };

  const paint = (): void => {
    if (!registry || !view) return;
    const groups = new Map<string, Range[]>(HIGHLIGHT_NAMES.map((name) => [name, []]));
    for (const { id, standing } of items) {
      const ranges = placed.get(id)?.ranges ?? [];
      const dark = ranges[0] ? isOnDark(ranges[0]) : false;
      const kinds = id === current ? [standing, 'current'] : [standing];
      for (const kind of kinds) groups.get(nameOf(kind, dark))?.push(...ranges);
    }
    for (const [name, ranges] of groups) {
      if (ranges.length === 0) {
        if (shown.has(name)) registry.delete(name);
        shown.delete(name);
        continue;
      }
      const highlight = new view.Highlight(...ranges);
      highlight.priority = name.includes('current') ? 1 : 0;
      registry.set(name, highlight);
      shown.set(name, highlight);
    }
  };

  const findAgain = async (): Promise<boolean> => {
    const missing = items.filter(({ id }) => lost.includes(id));
    if (missing.length === 0) return false;
    searching ??= textMap.findAgain(missing.flatMap(spansOf)).finally(() => {
      searching = null;
    });
    await searching;
    const changed = !removed && place();
    if (changed) paint();
    return changed;
  };

  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'hidden') {
      const changed = place();
      const taken = registry && [...shown].some(([name, highlight]) => registry.get(name) !== highlight);
      if (changed || taken) paint();
      const found = await findAgain();
      wait = lost.length === 0 || changed || found ? LOOK_MS : Math.min(wait * 2, RAREST_LOOK_MS);
    }
    if (!removed) lookTimer = setTimeout(look, wait);
  };

  const handle: HighlightHandle = {
    remove() {
      if (removed) return;
      removed = true;
      clearTimeout(lookTimer);
      clearTimeout(flashTimer);
      options.signal?.removeEventListener('abort', handle.remove);
      // A highlight that the page put in its place is the page's own.
      for (const [name, highlight] of shown) if (registry?.get(name) === highlight) registry.delete(name);
      shown.clear();
      placed.clear();
    },
    async findAgain() {
      if (removed) return;
      if (place()) paint();
      await findAgain();
    },
    show(id) {
      if (removed) return false;
      if (place()) paint();
      const first = placed.get(id)?.ranges[0];
      if (!first) return false;
      bringIntoView(first);
      handle.mark(id);
      flashTimer = setTimeout(() => handle.mark(null), FLASH_MS);
      return true;
    },
    mark(id) {
      clearTimeout(flashTimer);
      if (removed || current === id) return;
      current = id;
      paint();
    },
    rangesOf: (id) => placed.get(id)?.ranges.filter(isWhole) ?? [],
    get lost() {
      return [...lost];
    },
  };

  if (options.signal?.aborted) {
    removed = true;
    return handle;
  }
  options.signal?.addEventListener('abort', handle.remove, { once: true });
  place();
  paint();
  lookTimer = setTimeout(look, wait);
  return handle;
}

function spansOf({ span, spans }: HighlightItem): Span[] {
  return spans.length > 0 ? spans : [span];
}

function nameOf(kind: string, dark: boolean): string {
  return `${HIGHLIGHT_PREFIX}${kind}${dark ? '-on-dark' : ''}`;
}

function registryOf(view: Window & typeof globalThis): HighlightRegistry | null {
  return typeof view.Highlight === 'function' && view.CSS?.highlights ? view.CSS.highlights : null;
}

function textOf(ranges: Range[]): string {
  return ranges.join('\n');
}

/** A live range collapses or leaves the document when its nodes are taken away. */
function isWhole(range: Range): boolean {
  return !range.collapsed && range.startContainer.isConnected && range.endContainer.isConnected;
}
