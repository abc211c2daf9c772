/** Draws how times grow with the size of an index, as an SVG of a few lines. */

/** One line of the plot: what it is and its points, smallest first. */
export type Series = { name: string; points: readonly { size: number; ms: number }[] };

const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 56;
const RIGHT = 150;
const TOP = 24;
const BOTTOM = 48;

/** Okabe and Ito's colours, which readers with any colour vision tell apart. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73'];

/**
 * Returns an SVG with logarithmic axes, on which a time that grows as the size does is a straight rising line.
 *
 * @param series - at most three, each with one point at least; sizes and times are positive.
 */
export function growthPlot(title: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const x = axis(
    points.map(({ size }) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = axis(
    points.map(({ ms }) => ms),
    HEIGHT - BOTTOM,
    TOP,
  );
  const vertical = x.ticks.map((tick) => {
    const at = x.place(tick);
    return `${line(at, TOP, at, HEIGHT - BOTTOM)}${text(at, HEIGHT - BOTTOM + 18, 'middle', short(tick))}`;
  });
  const horizontal = y.ticks.map((tick) => {
    const at = y.place(tick);
    return `${line(LEFT, at, WIDTH - RIGHT, at)}${text(LEFT - 8, at + 4, 'end', short(tick))}`;
  });
  const curves = series.map(({ name, points: own }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = own.map(({ size, ms }) => `${x.place(size)},${y.place(ms)}`);
    const dots = path.map((at) => {
      const [cx, cy] = at.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
    });
    const last = own.at(-1);
    const label = last
      ? text(x.place(last.size) + 8, y.place(last.ms) + 4, 'start', `${name}, ${short(last.ms)} ms`)
      : '';
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" role="img">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...vertical,
    ...horizontal,
    ...curves,
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, 'middle', 'tellings'),
    text(LEFT - 8, TOP - 10, 'end', 'ms'),
    '</svg>',
  ].join('\n')}\n`;
}

/** A logarithmic axis over whole powers of ten, at least one. */
function axis(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    place: (value: number) =>
      Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10,
  };
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(x: number, y: number, anchor: string, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#222">${words}</text>`;
}

/** A number as people write it on an axis: 1k, 100k, 1M, 0.1. */
function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  if (value >= 1e3) return `${value / 1e3}k`;
  return String(Number(value.toPrecision(2)));
}
