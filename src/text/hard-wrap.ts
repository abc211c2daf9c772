/** Shortest line that can have been broken by a wrapping program; mail and text files wrap at 60 to 80 columns. */
const WRAP_MIN = 50;
/** Longest such line: wider than any common wrapping column, shorter than nearly every paragraph on one line. */
const WRAP_MAX = 100;
/** How far two full lines differ at most: wrapping leaves less than one long word of room. */
const WRAP_SPREAD = 26;

const ENDS_SENTENCE = /[.!?…。！？؟।:;]["”»’')\]]*$/u;

/**
 * True if the lines are one paragraph that a program broke at a column, so that a line break in it is only a space.
 *
 * All lines but the last must be about equally long, and at least one must stop in mid-sentence. Fewer than two
 * lines are not wrapped. Lines come without their line breaks.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1).map((line) => line.trim());
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const line of full) {
    shortest = Math.min(shortest, line.length);
    longest = Math.max(longest, line.length);
  }
  if (shortest < WRAP_MIN || longest > WRAP_MAX || longest - shortest > WRAP_SPREAD) return false;
  if ((lines.at(-1) ?? '').trim().length > longest + WRAP_SPREAD) return false;
  return full.some((line) => !ENDS_SENTENCE.test(line.slice(-8)));
}
