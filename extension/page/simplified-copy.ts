/** A bare copy of a page in a document of its own, for Readability to take apart. */
import type { Block } from './walk-blocks.ts';

/** On each copied block: its index. Only the copy has it; the page is never touched. */
export const BLOCK_ATTRIBUTE = 'data-block';

const COPIED_ATTRIBUTES = ['class', 'id', 'role', 'rel', 'itemprop', 'dir'];

/** Where Readability wraps loose text in paragraphs, so that a copied block may be one from the start. */
const WRAPPING_TAGS = new Set(['article', 'body', 'center', 'div', 'main', 'section', 'td']);

/**
 * A document that holds only `blocks`, inside copies of the elements round them.
 * Nothing in it can load: no pictures, scripts or styles are copied.
 */
export function simplifiedCopy(document: Document, title: string, blocks: Block[]): Document {
  const copy = document.implementation.createHTMLDocument(title);
  const copies = new Map<Element, Element>([[document.body, copy.body]]);
  const blocksOf = new Map<Element, number>();
  for (const { owner } of blocks) blocksOf.set(owner, (blocksOf.get(owner) ?? 0) + 1);

  const copyOf = (element: Element): Element => {
    const known = copies.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const several = element.localName === 'p' && (blocksOf.get(element) ?? 0) > 1;
    const made = createElement(copy, several ? 'div' : element.localName);
    for (const name of COPIED_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value) made.setAttribute(name, value);
    }
    copies.set(element, made);
    (parent ? copyOf(parent) : copy.body).append(made);
    return made;
  };

  for (const block of blocks) {
    const parent = copyOf(block.owner);
    const holder = copy.createElement(WRAPPING_TAGS.has(parent.localName) ? 'p' : 'span');
    holder.setAttribute(BLOCK_ATTRIBUTE, String(block.index));
    fill(holder, block);
    parent.append(holder);
  }
  return copy;
}

/** More links in one block are copied as one; an index of names has thousands, a paragraph of prose a dozen. */
const MOST_LINKS = 50;

/** The block's text with its links, of which Readability looks at the share of the text. */
function fill(holder: Element, block: Block): void {
  const document = holder.ownerDocument;
  if (block.links.length > MOST_LINKS) {
    const anchor = document.createElement('a');
    const linked = Math.round(block.linked * block.text.length);
    anchor.textContent = block.text.slice(0, linked);
    holder.append(anchor, block.text.slice(linked));
    return;
  }
  let at = 0;
  for (const link of block.links) {
    holder.append(block.text.slice(at, link.start));
    const anchor = document.createElement('a');
    anchor.setAttribute('href', link.element.getAttribute('href') ?? '');
    anchor.textContent = block.text.slice(link.start, link.end);
    holder.append(anchor);
    at = link.end;
  }
  holder.append(block.text.slice(at));
}

/** Parsers let names through that `createElement` refuses; such an element is only a container. */
function createElement(document: Document, name: string): Element {
  return /^[a-z][a-z0-9-]*$/u.test(name) ? document.createElement(name) : document.createElement('div');
}
