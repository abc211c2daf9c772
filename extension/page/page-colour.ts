/** Whether a place on the page has a dark background, whatever the reader's browser prefers. */

/** Relative luminance of the grey that has the same contrast to black and to white (WCAG 2.2: √1.05·0.05 − 0.05). */
const MIDDLE_LUMINANCE = 0.179;
/** More see-through than this, and what lies behind counts. */
const SOLID = 0.5;

/** True when the first solid background behind the range is dark; false without layout. */
export function isOnDark(range: Range): boolean {
  const start = range.startContainer;
  const view = start.ownerDocument?.defaultView;
  if (!view) return false;
  let element = start.nodeType === 1 ? (start as Element) : start.parentElement;
  for (; element; element = element.parentElement) {
    const background = channelsOf(view.getComputedStyle(element).backgroundColor);
    if (background && background.alpha > SOLID) return background.luminance < MIDDLE_LUMINANCE;
  }
  // No background anywhere: the browser's canvas, which follows the page's colour scheme; so does its text.
  const root = start.ownerDocument?.documentElement;
  const text = root ? channelsOf(view.getComputedStyle(root).color) : null;
  return text !== null && text.luminance > MIDDLE_LUMINANCE;
}

function channelsOf(colour: string): { luminance: number; alpha: number } | null {
  const numbers = /^rgba?\(([^)]+)\)/u
    .exec(colour)?.[1]
    ?.match(/[\d.]+/gu)
    ?.map(Number);
  if (!numbers) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return { luminance: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue), alpha };
}

/** One sRGB channel, 0 to 255, as light (WCAG 2.2, relative luminance). */
function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
