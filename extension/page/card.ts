/** The card's behaviour: it comes when the pointer rests on a claim or the reader steps there, and goes. */
import { type CardStrings, type CardView, createCardView } from './card-view.ts';
import type { HighlightHandle, HighlightItem } from './highlight.ts';
import { claimAt, rectAt } from './hit-test.ts';
import { MARK_PRESETS, type MarkStyle } from './mark-style.ts';

/** The card; `remove` takes its element and its listeners away. */
export type CardHandle = {
  /** Goes to the next or previous claim and opens its card; returns its id, null when no claim can be shown. */
  step(direction: 1 | -1): string | null;
  /** Scrolls to one claim and opens its card; false when the page no longer shows it. */
  open(id: string): boolean;
  /** Says more of the same claims, and nothing of others; an open card is filled anew. */
  fill(items: readonly HighlightItem[]): void;
  close(): void;
  remove(): void;
};

/** Optional parts: a signal that removes the card, the look of claims as it is now, and an open shadow root for tests. */
export type CardOptions = { signal?: AbortSignal; style?: () => MarkStyle; shadowMode?: ShadowRootMode };

/** A pointer that passes over a claim wants to go elsewhere; one that stays this long wants to know. */
const REST_MS = 150;
/** Time to move from the claim to the card. */
const LEAVE_MS = 300;

/** Sets the card up; nothing is in the page until it opens. */
export function createCard(
  document: Document,
  items: HighlightItem[],
  highlights: HighlightHandle,
  strings: CardStrings,
  options: CardOptions = {},
): CardHandle {
  const contents = new Map(items.map((item) => [item.id, item]));
  const ordered = [...items].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const ids = ordered.map(({ id }) => id);
  const listeners = new AbortController();
  const view = document.defaultView as (Window & typeof globalThis) | null;
  let current: string | null = null;
  let resting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let latest: { target: EventTarget | null; x: number; y: number } | null = null;
  let seen = false;
  let steppedTo = false;

  const card: CardView = createCardView(
    document,
    strings,
    (direction) => step(direction),
    options.shadowMode,
  );

  /** The box round the whole claim; of a claim taller than half the window, its first line. */
  const boxOf = (id: string): DOMRect | null => {
    const rects = highlights.rangesOf(id).flatMap((range) => [...(range.getClientRects?.() ?? [])]);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last || !view) return null;
    const height = last.bottom - first.top;
    if (height <= 0 || height > view.innerHeight / 2) return first;
    return new view.DOMRect(Math.min(first.left, last.left), first.top, first.width, height);
  };

  const inWindow = (rect: DOMRect): boolean => rect.bottom > 0 && rect.top < (view?.innerHeight ?? 0);

  const shown = (): string[] => ids.filter((id) => highlights.rangesOf(id).length > 0);

  const openAt = (id: string, near: DOMRect, announce: boolean): void => {
    const item = contents.get(id);
    if (!item) return;
    const reachable = shown();
    current = id;
    seen = inWindow(near);
    steppedTo = announce || (steppedTo && card.element !== null);
    highlights.mark(id);
    const style = options.style?.() ?? MARK_PRESETS.standard;
    const [place, count] = [reachable.indexOf(id) + 1, reachable.length];
    card.open({ item, place, count, style, announce }, near);
  };

  const close = (): void => {
    clearTimeout(timer);
    resting = null;
    if (!card.element) return;
    card.close();
    highlights.mark(null);
  };

  const open = (id: string): boolean => {
    if (!highlights.show(id)) return false;
    const near = boxOf(id);
    if (near) openAt(id, near, true);
    return true;
  };

  const fill = (more: readonly HighlightItem[]): void => {
    for (const item of more) if (isSameClaim(item, contents.get(item.id))) contents.set(item.id, item);
    const near = current && card.element ? boxOf(current) : null;
    if (current && near) openAt(current, near, false);
  };

  const step = (direction: 1 | -1): string | null => {
    const reachable = shown();
    const at = current ? reachable.indexOf(current) : -1;
    const from = at === -1 ? startOfStep(reachable, direction) : at + direction;
    const count = reachable.length;
    const id = count > 0 ? (reachable[(from + count) % count] ?? null) : null;
    return id && open(id) ? id : null;
  };

  /** The first step goes to the claim nearest to what the reader sees. */
  const startOfStep = (reachable: string[], direction: 1 | -1): number => {
    const below = reachable.findIndex(
      (id) => (highlights.rangesOf(id)[0]?.getBoundingClientRect?.().top ?? 0) >= 0,
    );
    if (below === -1) return direction === 1 ? 0 : reachable.length - 1;
    return direction === 1 ? below : below - 1;
  };

  const pointAt = (target: EventTarget | null, x: number, y: number, delay: number): void => {
    if (card.element && target === card.element) {
      clearTimeout(timer);
      resting = null;
      return;
    }
    const id = claimAt(document, ids, highlights, x, y);
    if (id === resting && delay > 0) return;
    clearTimeout(timer);
    resting = id;
    if (id) {
      const range = highlights.rangesOf(id).find((candidate) => rectAt(candidate, x, y));
      const near = range ? rectAt(range, x, y) : null;
      if (near && !(card.element && current === id)) timer = setTimeout(() => openAt(id, near, false), delay);
    } else if (card.element) {
      timer = setTimeout(close, LEAVE_MS);
    }
  };

  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    act: (event: DocumentEventMap[K]) => void,
  ): void => document.addEventListener(type, act, { capture: true, passive: true, signal: listeners.signal });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch' || !view) return;
    // Several moves may come within one frame; the last one says where the pointer is.
    latest = { target: event.target, x: event.clientX, y: event.clientY };
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (latest) pointAt(latest.target, latest.x, latest.y, REST_MS);
    });
  });
  listen('click', ({ target, clientX, clientY }) => {
    if (target !== card.element) pointAt(target, clientX, clientY, 0);
  });
  listen('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  // The card stands at the end of the page. Who stepped to a claim by keys reaches its card by the next one.
  document.addEventListener(
    'keydown',
    (event) => {
      const isTab = event.key === 'Tab' && !event.shiftKey;
      if (isTab && steppedTo && card.element && card.takeFocus()) event.preventDefault();
    },
    { capture: true, signal: listeners.signal },
  );
  listen('scroll', () => {
    const near = current && card.element ? boxOf(current) : null;
    if (!near) return;
    // A step opens the card first and scrolls there; only a claim that was in view can leave it.
    if (inWindow(near)) seen = true;
    else if (seen) close();
    card.moveTo(near);
  });

  const remove = (): void => {
    listeners.abort();
    if (frame !== 0) view?.cancelAnimationFrame(frame);
    close();
    options.signal?.removeEventListener('abort', remove);
  };
  if (options.signal?.aborted) remove();
  else options.signal?.addEventListener('abort', remove, { once: true });

  return { step, open, fill, close, remove };
}

/** Whether two items are of one claim; what is said late may be of a page that was there before. */
function isSameClaim(a: HighlightItem, b: HighlightItem | undefined): boolean {
  return b?.label === a.label && b.span.start === a.span.start && b.span.end === a.span.end;
}
