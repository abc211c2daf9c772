import { createReadStream } from 'node:fs';
import { DataError } from '../src/index.ts';

/** One line of a file. */
export type Line = {
  /** Counted from 1, blank lines included. */
  number: number;
  /** The line without its line feed; null if it is longer than {@link MAX_LINE_BYTES}, and then never held. */
  bytes: Uint8Array | null;
  /** Bytes of the file up to and with this line. */
  end: number;
  /** False for a last line without a line feed. */
  complete: boolean;
};

/** The longest line that is read: some hundred times a long article, and far below the longest string of Node. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/**
 * The lines of a file, or of standard input for "-", with never more than one line and one chunk in memory.
 *
 * Only line feeds end a line: JSON strings may hold the other characters that Unicode calls line ends. A
 * carriage return before a line feed stays with the line, where JSON takes it for white space.
 *
 * @param longest - bytes of the longest line that is handed out.
 * @throws DataError that names the file if it cannot be read.
 */
export async function* readLines(path: string, longest = MAX_LINE_BYTES): AsyncGenerator<Line> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  let pieces: Uint8Array[] = [];
  let [number, length, end] = [0, 0, 0];
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    end += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (complete: boolean): Line => {
    const bytes = length > longest ? null : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return { number: ++number, bytes, end: complete ? ++end : end, complete };
  };
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      let start = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
        keep(chunk.subarray(start, at));
        start = at + 1;
        yield take(true);
      }
      keep(chunk.subarray(start));
    }
  } catch (error) {
    // Node names the file when it cannot be opened but not when it cannot be read, as with a folder.
    if (!(error instanceof Error && 'code' in error) || 'path' in error) throw error;
    throw new DataError(`${path}: ${error.message}`, { cause: error });
  }
  if (length > 0) yield take(false);
}

/**
 * The text of a line, without a byte order mark; empty for a blank line.
 *
 * @throws DataError for a line that is too long or no UTF-8.
 */
export function lineText({ bytes }: Line): string {
  if (bytes === null)
    throw new DataError(`longer than ${MAX_LINE_BYTES} bytes; end each object with a line feed`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch (error) {
    throw new DataError('not UTF-8; save the file as UTF-8', { cause: error });
  }
}

/**
 * The value of a line of JSON.
 *
 * @throws DataError if it is none.
 */
export function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(`not JSON (${reason}); write one JSON object a line`, { cause: error });
  }
}
