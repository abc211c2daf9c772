/** Entry of the content script: wires what knows the page to the calls, with the memory between them. */
import type { PageReading, PageState } from './messages.ts';
import { type CardHandle, createCard } from './page/card.ts';
import { extractArticleInSlices } from './page/extract-article.ts';
import { type HighlightHandle, type HighlightItem, highlightCitations } from './page/highlight.ts';
import { MARK_PRESETS, type MarkStyle } from './page/mark-style.ts';
import type { TextMap } from './page/text-map.ts';
import { watchAddress } from './page-address.ts';
import { directionOf } from './page-language.ts';
import { answerInPage, tellBackground } from './rpc.ts';
import { browserText } from './text.ts';

/** What is marked on the page now. */
type Marks = { items: HighlightItem[]; highlights: HighlightHandle; card: CardHandle };

/** Set on our own global, which the page does not see; a second injection finds it and leaves. */
const injected = globalThis as { hearsayListens?: boolean };

let textMap: TextMap | null = null;
let marks: Marks | null = null;
let style: MarkStyle = MARK_PRESETS.standard;
/** The marking under way, or the last one. */
let marking: Promise<PageState> | null = null;

function pageState(): PageState {
  if (!marks) return { marked: [], lost: [] };
  const { lost } = marks.highlights;
  return { marked: marks.items.map(({ id }) => id).filter((id) => !lost.includes(id)), lost };
}

function clearHighlights(): PageState {
  marks?.card.remove();
  marks?.highlights.remove();
  marks = null;
  return pageState();
}

async function mark(items: HighlightItem[]): Promise<PageState> {
  clearHighlights();
  if (!textMap) return pageState();
  const { t, locale } = browserText();
  const highlights = highlightCitations(document, items, textMap);
  const strings = {
    language: locale,
    direction: directionOf(locale),
    tellings: t('cardTellings'),
    previous: t('cardPrevious'),
    next: t('cardNext'),
    position: (place: number, count: number) => t('claimStep', String(place), String(count)),
  };
  const card = createCard(document, items, highlights, strings, { style: () => style });
  marks = { items, highlights, card };
  // The page may have changed while it was compared.
  await highlights.findAgain();
  return pageState();
}

/** Long enough to find a claim with the eyes when marks are otherwise off. */
const GLIMPSE_MS = 2000;

/** The popup shows nothing of a reading that is quicker. */
const QUICK_MS = 300;
/** No eye sees steps that follow each other faster. */
const STEP_MS = 100;

/** Tells the background how much of the page is read, if that takes long. */
function tellShare(): (share: number) => void {
  let next = performance.now() + QUICK_MS;
  return (share) => {
    if (performance.now() < next) return;
    next = performance.now() + STEP_MS;
    tellBackground('extracting', share).catch(() => undefined);
  };
}

/** Does what needs a claim in its place; where that fails, looks for the lost ones and tries once more. */
async function orFindAgain<Done>(highlights: HighlightHandle, act: () => Done | null): Promise<Done | null> {
  const done = act();
  if (done !== null) return done;
  await highlights.findAgain();
  return act();
}

async function showClaim(item: HighlightItem): Promise<boolean> {
  const { id } = item;
  if (marks) {
    const { highlights, card } = marks;
    // Who came from the popup by keyboard has no pointer to hover with.
    return (await orFindAgain(highlights, () => card.open(id) || null)) ?? false;
  }
  if (!textMap) return false;
  const glimpse = highlightCitations(document, [item], textMap);
  const shown = await orFindAgain(glimpse, () => glimpse.show(id) || null);
  setTimeout(glimpse.remove, GLIMPSE_MS);
  return shown ?? false;
}

async function stepClaim(direction: 1 | -1): Promise<string | null> {
  if (!marks) return null;
  const { highlights, card } = marks;
  return orFindAgain(highlights, () => card.step(direction));
}

async function extract(): Promise<PageReading> {
  const url = location.href;
  const reading = await extractArticleInSlices(document, { url, onShare: tellShare() });
  if (reading.status === 'not-an-article') return reading;
  // A page that went elsewhere meanwhile has other words, which are read when asked for.
  if (location.href === url) textMap = reading.textMap;
  return { status: 'article', raw: reading.raw };
}

/** What was read longer ago is read again: the reader may have seen the page change. */
const FRESH_MS = 1000;
/** The reading that begins as soon as we are injected, for whoever asks first. */
let first: Promise<PageReading> | null = null;

async function readAtOnce(): Promise<void> {
  first = extract();
  // Whoever asks is told of a failure.
  await first.catch(() => undefined);
  setTimeout(() => {
    first = null;
  }, FRESH_MS);
}

if (!injected.hearsayListens) {
  injected.hearsayListens = true;
  watchAddress(window, () => {
    clearHighlights();
    textMap = null;
    first = null;
    // After an update of the extension nobody listens to this old script any more.
    tellBackground('pageChanged').catch(() => undefined);
  });
  answerInPage({
    extract() {
      const reading = first ?? extract();
      first = null;
      return reading;
    },
    highlight(items) {
      marking = mark(items);
      return marking;
    },
    fillCards(items) {
      marks?.card.fill(items);
      return pageState();
    },
    clearHighlights,
    showClaim,
    stepClaim,
    async pageState() {
      // Whoever had the claims marked is told of a failure.
      await marking?.catch(() => undefined);
      return pageState();
    },
    styleMarks(chosen) {
      style = chosen;
      return pageState();
    },
  });
  void readAtOnce();
}
