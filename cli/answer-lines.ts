import { statSync } from 'node:fs';
import { DataError, EncoderError, PackError } from '../src/index.ts';
import { lineId } from './line-to-article.ts';
import { type Output, type OutputValues, openOutput } from './output.ts';
import { createProgress } from './progress.ts';
import { type Line, lineText, parseLine, readLines } from './read-lines.ts';

/** The name under which standard input appears in messages. */
const STDIN = 'standard input';

/** From the value of a line to a line of output without its end, or null for none. */
type Answer = (value: unknown) => string | null | Promise<string | null>;

/**
 * Answers every line of a file; a line that cannot be answered is named on stderr and the next one read.
 *
 * Lines come and go one by one, so that an endless input needs no more memory than a short one.
 *
 * @returns whether all lines were good.
 * @throws PackError or EncoderError from `answer`, which the next line would meet as well.
 */
export async function answerLines(
  path: string,
  answer: Answer,
  options: OutputValues = {},
): Promise<boolean> {
  const output = await openOutput(options, path);
  const progress = createProgress(progressTerminal(options), path === '-' ? null : sizeOf(path));
  let good = true;
  try {
    for await (const line of readLines(path)) {
      const result = await answerLine(line, answer, output);
      if ('bad' in result) {
        good = false;
        progress.clear();
        process.stderr.write(`${path === '-' ? STDIN : path}:${line.number}: ${result.bad}\n`);
      } else if (result.text !== null) await output.write(`${result.text}\n`);
      progress.show(line.number, line.end);
    }
  } finally {
    progress.clear();
    output.close();
  }
  return good;
}

async function answerLine(
  line: Line,
  answer: Answer,
  { answered }: Output,
): Promise<{ text: string | null } | { bad: string }> {
  try {
    const text = lineText(line);
    if (text === '') return { text: null };
    const value = parseLine(text);
    if (answered.size > 0 && takeAnswered(answered, lineId(value))) return { text: null };
    return { text: await answer(value) };
  } catch (error) {
    if (error instanceof PackError || error instanceof EncoderError) throw error;
    if (error instanceof DataError) return { bad: error.message };
    // A fault of ours in one line must not cost the answers to a million others.
    return { bad: `fault in hearsay (${String(error)}); please report it with this line` };
  }
}

/** Whether an earlier run answered this line. Of lines with one id as many are passed over as were answered. */
function takeAnswered(answered: Map<string, number>, id: string): boolean {
  const times = answered.get(id);
  if (times === undefined) return false;
  if (times > 1) answered.set(id, times - 1);
  else answered.delete(id);
  return true;
}

/** Standard error, unless answers on the same terminal already show how far it is. */
function progressTerminal({ out }: OutputValues) {
  const shown = out === undefined && process.stdout.isTTY;
  return shown ? { write: () => {} } : process.stderr;
}

function sizeOf(path: string): number | null {
  const stats = statSync(path);
  return stats.isFile() ? stats.size : null;
}
