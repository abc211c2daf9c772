/** Reads what a `ByteWriter` wrote. Every method fails for values that the bytes do not hold. */
export type ByteReader = {
  byte(): number;
  count(): number;
  text(): string | null;
  /** The next bytes, in place. */
  bytes(length: number): Uint8Array<ArrayBuffer>;
  /** How many are left. */
  left(): number;
};

/** Bytes of the longest count. */
const COUNT_BYTES = 5;

/**
 * A reader at the beginning of bytes.
 *
 * @param fault - makes the error for what was found; its text may follow "is damaged: ".
 */
export function byteReader(bytes: Uint8Array<ArrayBuffer>, fault: (found: string) => Error): ByteReader {
  let at = 0;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (length > bytes.length - at) {
      throw fault(`${length} bytes are expected where ${bytes.length - at} are left`);
    }
    at += length;
    return bytes.subarray(at - length, at);
  };
  const byte = () => take(1)[0] ?? 0;
  const count = (): number => {
    let value = 0;
    for (let i = 0; i < COUNT_BYTES; i++) {
      const next = byte();
      value += (next & 127) * 2 ** (7 * i);
      if (next < 128) return value;
    }
    throw fault(`a count is longer than ${COUNT_BYTES} bytes`);
  };
  const text = () => {
    const length = count();
    if (length === 0) return null;
    // A byte order mark is kept: it is part of the string that was written.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(take(length - 1));
  };
  return { byte, count, text, bytes: take, left: () => bytes.length - at };
}
