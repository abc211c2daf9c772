/** Width of a letter as a share of the font size where there is no canvas to measure on; a wide guess. */
const LETTER = 0.62;

let context: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a text in the font of the drawing. */
export function measureText(text: string, size: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * LETTER;
  // The bold face of names is wider than the plain one; all are given its room.
  context.font = `600 ${size}px system-ui, sans-serif`;
  return context.measureText(text).width;
}
