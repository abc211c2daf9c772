import { createReadStream } from 'node:fs';
import { DataError } from '../src/index.ts';

/** One line of a file, numbered from 1. */
type Line = { number: number; text: string };

/** The name under which standard input appears in messages. */
const STDIN = 'standard input';

/**
 * The lines of a UTF-8 file, or of standard input for "-", that are not blank; never more than a chunk in memory.
 *
 * Only line feeds end a line (a carriage return before one is dropped): JSON strings may hold the other
 * characters that Unicode calls line ends.
 */
async function* readLines(path: string): AsyncGenerator<Line> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let number = 0;
  let rest = '';
  const take = (text: string): Line | null => {
    number++;
    return text.trim() === '' ? null : { number, text };
  };
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      const line = take(text);
      if (line) yield line;
    }
  }
  const last = take(rest + decoder.decode());
  if (last) yield last;
}

/**
 * Answers every line of a file; a line that cannot be answered is named on stderr and the next one read.
 *
 * @param answer - returns one line of output (without its end), or null for none.
 * @returns whether all lines were good.
 */
export async function answerLines(path: string, answer: (value: unknown) => string | null): Promise<boolean> {
  let good = true;
  for await (const { number, text } of readLines(path)) {
    try {
      const output = answer(parseLine(text));
      if (output !== null) await writeOut(`${output}\n`);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      good = false;
      process.stderr.write(`${path === '-' ? STDIN : path}:${number}: ${error.message}\n`);
    }
  }
  return good;
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(`not JSON (${reason}); write one JSON object a line`, { cause: error });
  }
}

/** Writes to standard output and waits while its reader is behind. */
async function writeOut(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
