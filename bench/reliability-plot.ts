/** Draws how often scores are right, as an SVG of a few lines. */

/** Pairs of about one score: their mean score, how many of them are of one story, and how many there are. */
export type Slice = { score: number; share: number; pairs: number };

/** One line of the plot. */
export type ReliabilitySeries = { name: string; slices: readonly Slice[] };

const SIZE = 400;
const LEFT = 56;
const RIGHT = 130;
const TOP = 24;
const BOTTOM = 48;

/** Okabe and Ito's colours, which readers with any colour vision tell apart. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73'];

/**
 * Returns an SVG on which a score that is a probability follows the diagonal; dots grow with the number of pairs.
 *
 * @param series - at most three; scores and shares in [0, 1].
 */
export function reliabilityPlot(title: string, series: readonly ReliabilitySeries[]): string {
  const x = (value: number) => LEFT + value * SIZE;
  const y = (value: number) => TOP + (1 - value) * SIZE;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const grid = ticks.flatMap((tick) => [
    line(x(tick), y(0), x(tick), y(1)),
    line(x(0), y(tick), x(1), y(tick)),
    text(x(tick), y(0) + 18, 'middle', String(tick)),
    text(x(0) - 8, y(tick) + 4, 'end', String(tick)),
  ]);
  const curves = series.map(({ name, slices }, i) => {
    const colour = COLOURS[i % COLOURS.length] ?? '#000';
    const at = slices.map(({ score, share }) => [x(score).toFixed(1), y(share).toFixed(1)] as const);
    const dots = at.map(([cx, cy], k) => {
      const radius = (2 + Math.log10(slices[k]?.pairs ?? 1) * 2).toFixed(1);
      return `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${colour}"><title>${slices[k]?.pairs} pairs</title></circle>`;
    });
    const path = at.map((point) => point.join(',')).join(' ');
    const label = `<text x="${x(1) + 16}" y="${TOP + 20 + 20 * i}" fill="${colour}">${name}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + RIGHT} ${TOP + SIZE + BOTTOM}" font-family="sans-serif" font-size="11" role="img">`,
    `<title>${title}</title><rect width="100%" height="100%" fill="#fff"/>`,
    ...grid,
    line(x(0), y(0), x(1), y(1)),
    ...curves,
    text(x(0.5), y(0) + 38, 'middle', 'score'),
    text(x(0) - 8, TOP - 10, 'start', 'share that is the same story'),
    '</svg>',
  ].join('\n')}\n`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(x: number, y: number, anchor: string, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#444">${words}</text>`;
}
