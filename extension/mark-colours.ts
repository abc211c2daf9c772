import { MARK_COLOURS, MARK_KINDS, type MarkStyle } from './page/mark-style.ts';

/** Gives the signs of the three kinds of source on a page of ours the colours that their claims have on web pages. */
export function showMarkColours({ documentElement }: Document, style: MarkStyle): void {
  for (const kind of MARK_KINDS) {
    const { light, dark } = MARK_COLOURS[style[kind].colour];
    // The names are those of tokens.css.
    documentElement.style.setProperty(`--${kind}`, light === dark ? light : `light-dark(${light}, ${dark})`);
  }
}
