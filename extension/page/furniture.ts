/** What markup says an element is for: tags, ARIA roles, and the words in class names. */
import words from './furniture.json' with { type: 'json' };

/** Kinds of hint; `comments` and `noise` are furniture, `invisible` is text for screen readers only. */
export type MarkupHint = 'byline' | 'caption' | 'quote' | 'headline' | 'comments' | 'noise' | 'invisible';

const FURNITURE_TAGS = new Set(['aside', 'dialog', 'footer', 'form', 'menu', 'nav', 'search']);
const FURNITURE_ROLES = new Set([
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'navigation',
  'search',
]);
const ROOT_TAGS = new Set(['html', 'body', 'main', 'article']);

/** Names that say what the text is about or what stands beside it: "category-social", "has-sidebar". */
const ABOUT_ELSEWHERE = /^(?:category|cat|has|is|no|tag|topic|with|without)-/iu;

/** Paragraphs of at least this many characters are somebody's prose, not a teaser. */
const LONG_PARAGRAPH = 200;
/** That many of them make an element a part of the article, whatever its class says ("has-sidebar"). */
const LONG_PARAGRAPHS = 3;

/** What the element's own markup says, or null when it says nothing. */
export function markupHint(element: Element): MarkupHint | null {
  const tag = element.localName;
  if (/^h[1-6]$/u.test(tag) || element.getAttribute('role') === 'heading') return 'headline';
  if (tag === 'blockquote') return 'quote';
  if (tag === 'figcaption' || tag === 'figure') return 'caption';
  if (ROOT_TAGS.has(tag)) return null;
  const role = element.getAttribute('role');
  if (FURNITURE_TAGS.has(tag) || (role && FURNITURE_ROLES.has(role))) {
    return holdsArticle(element) ? null : 'noise';
  }
  if (element.getAttribute('rel') === 'author' || tag === 'address') return 'byline';
  if (element.getAttribute('itemprop')?.includes('author')) return 'byline';
  return hintOfNames(element);
}

function hintOfNames(element: Element): MarkupHint | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 2) return null;
  const hint = hintOfName(names);
  const furniture = hint === 'noise' || hint === 'comments';
  return furniture && holdsArticle(element, hint === 'comments') ? null : hint;
}

const HINT_OF_WORD = new Map<string, MarkupHint>(
  (['byline', 'caption', 'invisible', 'noise', 'comments'] as const).flatMap((hint) =>
    words[hint].map((word) => [word.toLowerCase(), hint] as const),
  ),
);

// The same few hundred class names come back on every element of a page, and on every page of a site.
const remembered = new Map<string, MarkupHint | null>();
const MOST_REMEMBERED = 5000;

function hintOfName(names: string): MarkupHint | null {
  const known = remembered.get(names);
  if (known !== undefined) return known;
  if (remembered.size > MOST_REMEMBERED) remembered.clear();
  const hint = findHint(names);
  remembered.set(names, hint);
  return hint;
}

function findHint(names: string): MarkupHint | null {
  let found: MarkupHint | null = null;
  for (const name of names.split(/\s+/u)) {
    if (ABOUT_ELSEWHERE.test(name)) continue;
    const parts = name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    for (let i = 0; i < parts.length; i += 1) {
      const pair = `${parts[i]}-${parts[i + 1]}`;
      const hint = HINT_OF_WORD.get(pair) ?? HINT_OF_WORD.get(parts[i] ?? '');
      // Furniture outweighs what merely describes it: "related-caption" is furniture.
      if (hint === 'noise' || hint === 'comments' || hint === 'invisible') return hint;
      found ??= hint ?? null;
    }
  }
  return found;
}

function holdsArticle(element: Element, headingsOnly = false): boolean {
  if (element.querySelector('h1, main, [itemprop~="articleBody"]') !== null) return true;
  if (headingsOnly) return false;
  let long = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    if ((paragraph.textContent?.length ?? 0) >= LONG_PARAGRAPH) long += 1;
    if (long >= LONG_PARAGRAPHS) return true;
  }
  return false;
}
