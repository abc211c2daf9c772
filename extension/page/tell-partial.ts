/** Whether the text on the page is all of it. */
import type { PartialReason } from '../../src/article.ts';
import walls from './paywalls.json' with { type: 'json' };
import { textWeight } from './text-weight.ts';
import type { Block } from './walk-blocks.ts';

/** What the judgement rests on. */
export type PartialSigns = {
  /** JSON-LD or meta say that the article is not free. */
  walled: boolean;
  /** One of our own limits was hit. */
  capped: boolean;
  /** The article's own paragraphs, in order. */
  texts: string[];
  /** Every block of the page, for the words of a wall. */
  blocks: Block[];
};

/** Letters of 350 words: walls leave a lead and a few paragraphs, whole reports are usually longer. */
const SHORT_TEXT = 2000;
/** A wall's call to subscribe is a line or two; an article about subscriptions is longer. */
const LONGEST_CALL = 200;

const WALL_WORDS = walls.words.map((word) => word.toLowerCase());
const CUT_WORDS = walls.cut.map((word) => word.toLowerCase());

/** `paywall`, `cut`, or null when nothing says that text is missing. */
export function tellPartial(document: Document, signs: PartialSigns): PartialReason | null {
  const weight = signs.texts.reduce((sum, text) => sum + textWeight(text), 0);
  if (weight < SHORT_TEXT && (signs.walled || showsWall(document, signs.blocks))) return 'paywall';
  return signs.capped || endsInMidSentence(signs.texts.at(-1) ?? '') ? 'cut' : null;
}

function showsWall(document: Document, blocks: Block[]): boolean {
  const says = blocks.some(({ text }) => {
    if (text.length > LONGEST_CALL) return false;
    const lower = text.toLowerCase();
    return WALL_WORDS.some((word) => lower.includes(word));
  });
  if (says) return true;
  // Hidden templates for walls stand in the markup of free articles too, so the box must have visible text.
  const boxes = [...document.body.querySelectorAll(walls.selector)];
  return blocks.some(({ owner }) => boxes.some((box) => box.contains(owner)));
}

function endsInMidSentence(text: string): boolean {
  const lower = text.toLowerCase();
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u.test(text)) return true;
  return CUT_WORDS.some((word) => lower.endsWith(word));
}
