/** Where progress is drawn: the part of a terminal's stream that is needed. */
export type Terminal = { isTTY?: boolean; columns?: number; write(text: string): unknown };

/** A line on a terminal that says how far a command is; it draws nothing elsewhere. */
export type Progress = {
  /** Tells how many lines are done and, for the share, how many bytes of the file. */
  show(lines: number, bytes: number): void;
  /** Takes the line away, before something else is written and at the end. */
  clear(): void;
};

/** Milliseconds between two drawings: often enough to seem steady, too seldom to cost anything. */
const INTERVAL = 100;

/** Characters of the bar. */
const BAR = 20;

/** Columns of a terminal that does not say how wide it is, or says 0. */
const COLUMNS = 80;

/** Back to the start of the line, and the line emptied. */
const CLEAR = '\r\u001b[K';

/**
 * Progress on a terminal: lines, lines a second and, where the size is known, a bar with the share in percent.
 *
 * @param size - bytes of the whole input; null for standard input.
 * @param now - milliseconds on a clock that never goes back.
 */
export function createProgress(
  terminal: Terminal,
  size: number | null,
  now = () => performance.now(),
): Progress {
  const begin = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show(lines, bytes) {
      const time = now();
      if (!terminal.isTTY || time - drawn < INTERVAL) return;
      drawn = time;
      visible = true;
      const text = describe(lines, (time - begin) / 1000, size === null ? null : share(bytes, size));
      terminal.write(CLEAR + text.slice(0, (terminal.columns || COLUMNS) - 1));
    },
    clear() {
      if (visible) terminal.write(CLEAR);
      visible = false;
    },
  };
}

function describe(lines: number, seconds: number, part: number | null): string {
  const rate = seconds > 0 ? Math.round(lines / seconds) : 0;
  const count = `${lines.toLocaleString('en')} lines, ${rate.toLocaleString('en')}/s`;
  if (part === null) return count;
  const full = Math.floor(part * BAR);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${Math.floor(part * 100)} %  ${count}`;
}

/** A file may grow while it is read. */
function share(bytes: number, size: number): number {
  return size === 0 ? 1 : Math.min(1, bytes / size);
}
