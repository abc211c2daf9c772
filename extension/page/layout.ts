/** What the reader's browser says about boxes; without layout (Node), what the markup says. */
export type Layout = {
  /** `shown`, `hidden` with everything inside, or `own-text-hidden` where children may still be seen. */
  visibility(element: Element): 'shown' | 'hidden' | 'own-text-hidden';
  /** Whether the element starts a line of its own. */
  isBlock(element: Element): boolean;
  /** Whether line feeds in its text are seen as line breaks. */
  isPreformatted(element: Element): boolean;
};

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const PREFORMATTED_TAGS = new Set(['pre', 'listing', 'xmp']);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** The layout to ask for `document`: its browser's, or the markup's where nothing is rendered. */
export function layoutOf(document: Document): Layout {
  const view = document.defaultView;
  const rendered = view !== null && typeof document.documentElement?.checkVisibility === 'function';
  return rendered ? renderedLayout(view) : markupLayout;
}

const markupLayout: Layout = {
  visibility: (element) =>
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') || saysHidden(element) ? 'hidden' : 'shown',
  isBlock: (element) => BLOCK_TAGS.has(element.localName),
  isPreformatted: (element) => PREFORMATTED_TAGS.has(element.localName),
};

function renderedLayout(view: Window): Layout {
  return {
    visibility(element) {
      if (saysHidden(element)) return 'hidden';
      if (element.checkVisibility({ visibilityProperty: true })) return 'shown';
      const style = view.getComputedStyle(element);
      if (style.display === 'contents') return 'shown';
      return style.display !== 'none' && style.visibility === 'hidden' ? 'own-text-hidden' : 'hidden';
    },
    isBlock(element) {
      if (BLOCK_TAGS.has(element.localName)) return true;
      const style = view.getComputedStyle(element);
      // A floated drop cap is a block to the engine and part of the word to the reader.
      if (style.cssFloat !== 'none' || style.position === 'absolute') return false;
      return !/^(?:inline|ruby|contents|none)/u.test(style.display);
    },
    isPreformatted: (element) => view.getComputedStyle(element).whiteSpace.startsWith('pre'),
  };
}

/**
 * `aria-hidden` on the element that holds the whole article is how pages shield
 * it while a consent dialog is open: the reader still means that article.
 */
function saysHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  return (
    element.getAttribute('aria-hidden') === 'true' && element.querySelector('main, article, h1') === null
  );
}
