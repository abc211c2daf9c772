import { closeSync, fstatSync, fsyncSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { DataError } from '../src/index.ts';
import { lineId } from './line-to-article.ts';
import { UsageError } from './parse-arguments.ts';
import { lineText, parseLine, readLines } from './read-lines.ts';

/** Options of every command that answers lines. */
export const OUTPUT_OPTIONS = {
  out: { type: 'string', short: 'o' },
  resume: { type: 'boolean' },
} as const;

/** What `--help` says about them. */
export const OUTPUT_USAGE = `  -o OUT        write to this file instead of standard output; it must not be the input
  --resume      go on where an earlier run with the same -o was stopped
`;

/** Where answers go. */
export type OutputValues = { out?: string | undefined; resume?: boolean | undefined };

/** An opened output. */
export type Output = {
  /** How often each id is answered already; taken out as the lines are met again. */
  answered: Map<string, number>;
  /** Writes whole lines; resolves when there is room for more. */
  write(text: string): Promise<void>;
  close(): void;
};

/**
 * The output of a command that answers lines: a file with `-o`, otherwise standard output.
 *
 * @param input - the file that is read, which must be another.
 * @throws UsageError for `--resume` without `-o`, or if input and output are one file.
 * @throws DataError if the file to go on with holds something else than answers.
 */
export async function openOutput({ out, resume = false }: OutputValues, input: string): Promise<Output> {
  if (out === undefined) {
    if (resume) throw new UsageError('--resume needs -o OUT, the file to go on with.');
    return { answered: new Map(), write: writeOut, close: () => {} };
  }
  refuseSameFile(input, out);
  const answered = resume && exists(out) ? await readAnswered(out) : new Map<string, number>();
  const file = openSync(out, resume ? 'a' : 'w');
  return {
    answered,
    async write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    close() {
      // Pipes and devices cannot be synced.
      if (fstatSync(file).isFile()) fsyncSync(file);
      closeSync(file);
    },
  };
}

/**
 * Makes sure that writing does not destroy what is read.
 *
 * @throws UsageError if both names lead to one file.
 */
export function refuseSameFile(input: string, out: string): void {
  const read = input === '-' ? fstatSync(0) : statSync(input);
  if (!read.isFile() || !exists(out)) return;
  const written = statSync(out);
  if (read.dev === written.dev && read.ino === written.ino) {
    throw new UsageError(`-o names the input, "${out}"; give another file.`);
  }
}

/** Writes to standard output and waits while its reader is behind. */
export async function writeOut(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** The ids answered in a file; a last line that was not written to its end is cut off. */
async function readAnswered(path: string): Promise<Map<string, number>> {
  const answered = new Map<string, number>();
  let whole = 0;
  for await (const line of readLines(path)) {
    if (!line.complete) break;
    whole = line.end;
    const id = answeredId(path, line.number, () => parseLine(lineText(line)));
    answered.set(id, (answered.get(id) ?? 0) + 1);
  }
  if (whole < statSync(path).size) truncateSync(path, whole);
  return answered;
}

function answeredId(path: string, number: number, read: () => unknown): string {
  try {
    return lineId(read());
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(
      `${path}:${number}: no answer of an earlier run (${error.message}); give -o another file, or leave out --resume to write this one anew`,
      { cause: error },
    );
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
