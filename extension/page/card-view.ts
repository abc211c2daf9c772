/** The card as it stands in the page: one element with a closed shadow root, there only while it is open. */
import { CARD_STYLE } from './card-style.ts';
import type { HighlightItem, OtherWords } from './highlight.ts';
import { MARK_COLOURS, type MarkStyle } from './mark-style.ts';

/** The card's own words, ready for the reader's language. */
export type CardStrings = {
  /** BCP 47 tag of the words. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Above the claim in the words of other tellings. */
  tellings: string;
  previous: string;
  next: string;
  /** "2 of 5" */
  position(place: number, count: number): string;
};

/** What one opening of the card shows, and what its buttons do. */
type CardContent = {
  item: HighlightItem;
  /** From 1. */
  place: number;
  count: number;
  /** The look of claims on the page, whose colour the card's sign has. */
  style: MarkStyle;
  /** Spoken by a screen reader when the reader stepped here; not on hover, which would interrupt. */
  announce: boolean;
};

/** The card's element; `element` is null while it is closed. */
export type CardView = {
  readonly element: HTMLElement | null;
  /** Takes the focus, unless it has it or is closed; closing gives it back. Whether it took it. */
  takeFocus(): boolean;
  open(content: CardContent, near: DOMRect): void;
  /** Follows the claim when the page scrolls. */
  moveTo(near: DOMRect): void;
  close(): void;
};

const MARKS = { firsthand: '●', secondhand: '◐', vague: '◌' } as const;

/** Space between claim and card, and between card and window edge. */
const GAP = 8;

/** A card is no lower than this, even where it then covers its claim: the name, two lines, and the buttons. */
const LEAST_ROOM = 140;

/** A card that is not in the page yet. `mode` is `open` only where a test looks inside. */
export function createCardView(
  document: Document,
  strings: CardStrings,
  onStep: (direction: 1 | -1) => void,
  mode: ShadowRootMode = 'closed',
): CardView {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let focusBefore: Element | null = null;

  const make = (tag: string, className: string, text: string): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    if (text !== '') setWords(element, text);
    return element;
  };

  /** A name in a line of its own: it runs in its own direction and stands where the card's lines begin. */
  const named = (className: string, name: string): HTMLElement => {
    const line = make('p', className, '');
    const words = make('bdi', '', name);
    words.dir = directionOf(name);
    line.append(words);
    return line;
  };

  const attach = (): { host: HTMLElement; root: ShadowRoot } => {
    if (host?.isConnected && root) return { host, root };
    host?.remove();
    host = document.createElement('div');
    root = host.attachShadow({ mode });
    addStyle(document, root);
    document.documentElement.append(host);
    return { host, root };
  };

  const fill = ({ item, place, count, style, announce }: CardContent): HTMLElement => {
    const card = make('div', 'card', '');
    card.lang = strings.language;
    card.dir = strings.direction;
    card.setAttribute('role', announce ? 'status' : 'note');
    const body = make('div', 'body', '');
    const label = named('label', item.label);
    const mark = make('span', 'mark', MARKS[item.standing]);
    const { light, dark } = MARK_COLOURS[style[item.standing].colour];
    mark.style.color = light === dark ? light : `light-dark(${light}, ${dark})`;
    mark.setAttribute('aria-hidden', 'true');
    label.prepend(mark);
    body.append(label);
    for (const line of item.detail.split('\n')) if (line) body.append(make('p', 'line', line));
    if (item.link) body.append(linkLine(document, item.link));
    const others = [
      ...(item.others ?? []).map((other) => telling(other)),
      ...(item.elsewhere ? [make('p', 'line', item.elsewhere)] : []),
    ];
    if (others.length > 0) body.append(make('p', 'heading', strings.tellings), ...others);
    card.append(body);
    if (count > 1) {
      const steps = make('div', 'steps', '');
      const previous = make('button', '', `‹ ${strings.previous}`);
      const next = make('button', '', `${strings.next} ›`);
      // Not every reader of the page's structure takes names from style sheets.
      previous.ariaLabel = strings.previous;
      next.ariaLabel = strings.next;
      previous.addEventListener('click', () => onStep(-1));
      next.addEventListener('click', () => onStep(1));
      steps.append(previous, make('span', 'position', strings.position(place, count)), next);
      card.append(steps);
    }
    return card;
  };

  const telling = ({ label, language, sentence, change }: OtherWords): HTMLElement => {
    const block = document.createElement('div');
    block.className = 'telling';
    block.append(named('line', label));
    if (sentence) {
      const words = make('q', 'sentence', sentence);
      if (language) words.lang = language;
      words.dir = directionOf(sentence);
      block.append(words);
    }
    if (change) block.append(make('p', 'change', change));
    return block;
  };

  return {
    get element() {
      return host;
    },
    open(content, near) {
      const focused = root?.activeElement?.ariaLabel ?? null;
      const attached = attach();
      const card = fill(content);
      attached.root.replaceChildren(...[...attached.root.children].filter(isStyle), card);
      // A reader who steps with the card's own button stays on that button.
      const button = [...card.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === focused);
      button?.focus({ preventScroll: true });
      putBeside(attached.host, near);
      const body = card.querySelector<HTMLElement>('.body');
      // Who has no pointer scrolls with the arrow keys.
      if (body && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
    },
    moveTo(near) {
      if (host) putBeside(host, near);
    },
    takeFocus() {
      const first = root?.querySelector<HTMLElement>('[tabindex], a, button');
      if (!first || root?.activeElement) return false;
      focusBefore = document.activeElement;
      first.focus({ preventScroll: true });
      return true;
    },
    close() {
      const hadFocus = Boolean(root?.activeElement);
      host?.remove();
      host = null;
      root = null;
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
  };
}

/**
 * Words that the style sheet shows. As text they could be found by the page (`window.find`), and with them in Firefox,
 * through the selection, every node of the closed tree: the page would learn what the reader has read elsewhere.
 */
function setWords(element: HTMLElement, words: string): void {
  element.dataset['words'] = words;
}

/** The direction of the first letter, as `dir="auto"` has it of text. */
function directionOf(words: string): 'ltr' | 'rtl' {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words)
    ? 'rtl'
    : 'ltr';
}

function linkLine(document: Document, url: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'line';
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.dir = 'ltr';
  const address = url.replace(/^https?:\/\/(?:www\.)?/u, '');
  setWords(anchor, address);
  anchor.ariaLabel = address;
  line.append(anchor);
  return line;
}

function addStyle(document: Document, root: ShadowRoot): void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  try {
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Older engines don't let an isolated world adopt sheets; a page's CSP may forbid this way, never the other.
    const style = document.createElement('style');
    style.textContent = CARD_STYLE;
    root.append(style);
  }
}

function isStyle(element: Element): boolean {
  return element.localName === 'style';
}

/** Below the claim where there is room, else above; where there is not enough on either side, smaller on the larger. */
function putBeside(host: HTMLElement, near: DOMRect): void {
  const view = host.ownerDocument.defaultView;
  if (!view) return;
  host.style.removeProperty('--hearsay-room');
  const { width, height } = host.getBoundingClientRect();
  const [above, below] = [near.top - 2 * GAP, view.innerHeight - near.bottom - 2 * GAP];
  const isBelow = height <= below || (height > above && below >= above);
  const room = Math.max(LEAST_ROOM, isBelow ? below : above);
  const top = isBelow ? near.bottom + GAP : near.top - GAP - Math.min(height, room);
  const left = Math.min(Math.max(GAP, near.left), Math.max(GAP, view.innerWidth - width - GAP));
  host.style.setProperty('--hearsay-room', `${Math.round(room)}px`);
  host.style.setProperty('--hearsay-top', `${Math.round(Math.max(GAP, top))}px`);
  host.style.setProperty('--hearsay-left', `${Math.round(left)}px`);
}
