import type { DrawnBox } from './lay-out-chain.ts';

const DIRECTIONS: Record<string, { x: number; y: number } | undefined> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much a step sideways counts against one in the direction of the key: a straight way is preferred. */
const SIDEWAYS = 2;

/** The box that an arrow key leads to: the nearest one in its direction; null for other keys and at the edge. */
export function neighbour(from: DrawnBox, key: string, boxes: readonly DrawnBox[]): DrawnBox | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const start = centre(from);
  const ways = boxes.flatMap((box) => {
    const { x, y } = centre(box);
    const ahead = (x - start.x) * direction.x + (y - start.y) * direction.y;
    const aside = Math.abs((x - start.x) * direction.y + (y - start.y) * direction.x);
    return box !== from && ahead > 1 ? [{ box, length: ahead + SIDEWAYS * aside }] : [];
  });
  return ways.sort((a, b) => a.length - b.length)[0]?.box ?? null;
}

function centre({ x, y, width, height }: DrawnBox) {
  return { x: x + width / 2, y: y + height / 2 };
}
