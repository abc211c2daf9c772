import { inOneGo } from '../../../../extension/page/slices.ts';
import { type Anchor, createTextMap, type TextMap } from '../../../../extension/page/text-map.ts';
import { walkInSteps } from '../../../../extension/page/walk-blocks.ts';
import { PARAGRAPH_BREAK } from '../../../../src/article.ts';

/** All blocks of a page as one text with its map, whatever they are. */
export function mapOfWholePage(document: Document): { text: string; anchors: Anchor[]; textMap: TextMap } {
  const anchors: Anchor[] = [];
  let text = '';
  for (const block of inOneGo(walkInSteps(document)).blocks) {
    if (text) text += PARAGRAPH_BREAK;
    anchors.push({ start: text.length, end: text.length + block.text.length, segments: block.segments });
    text += block.text;
  }
  return { text, anchors, textMap: createTextMap(document, text, anchors) };
}

const WHITE = /[\s\u00ad\u200b\u2060\ufeff]/gu;

/** Every breach of the laws of the map on this page, in words; empty when it keeps them all. */
export function breaches(document: Document): string[] {
  const { text, anchors, textMap } = mapOfWholePage(document);
  const found: string[] = [];
  for (const { start, end, segments } of anchors) {
    const held = new Set(
      segments.flatMap((segment) =>
        Array.from({ length: segment.length }, (_, i) => start + segment.start + i),
      ),
    );
    for (let offset = start; offset < end; offset += 1) {
      const range = textMap.rangeOf({ start: offset, end: offset + 1 });
      // A joined line break is a space that no text node holds: its range is empty or lies beside it.
      if (!held.has(offset)) continue;
      if (!range) {
        found.push(`no range for the character at ${offset}`);
        continue;
      }
      if (textMap.offsetOf(range.startContainer, range.startOffset) !== offset)
        found.push(`${offset} comes back as another offset`);
      if (textMap.offsetOf(range.endContainer, range.endOffset) !== offset + 1) {
        found.push(`the end of the range at ${offset} comes back as another offset`);
      }
      const shown = range.toString();
      const expected = text.charAt(offset);
      if (expected === ' ' ? !/^\s+$/u.test(shown) : shown !== expected) {
        found.push(`the range at ${offset} shows ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`);
      }
    }
    // Hidden text inside a paragraph lies within its range and not within its text, so letters are compared in order.
    const shown = (textMap.rangeOf({ start, end })?.toString() ?? '').replace(WHITE, '');
    let at = 0;
    for (const character of text.slice(start, end).replace(WHITE, '')) {
      at = shown.indexOf(character, at) + 1;
      if (at === 0) {
        found.push(`the range of paragraph ${start} does not show ${character}`);
        break;
      }
    }
  }
  return found;
}
