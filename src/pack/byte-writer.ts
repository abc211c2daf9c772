/** Writes small values one after the other; `byteReader` reads them back. */
export type ByteWriter = {
  /** An integer in [0, 255]. */
  byte(value: number): void;
  /** An integer in [0, 2³²), seven bits a byte, the lowest first; the high bit says that more follow (LEB128). */
  count(value: number): void;
  /** One more than the number of its UTF-8 bytes, and these; 0 for null. */
  text(value: string | null): void;
  /** The bytes that a view looks at, as they are. */
  bytes(view: ArrayBufferView): void;
  /** Everything written so far. */
  written(): Uint8Array<ArrayBuffer>;
};

/** Room to begin with: a telling of twenty sentences fits. */
const ROOM = 2048;

/** A writer with nothing written yet. */
export function byteWriter(): ByteWriter {
  const encoder = new TextEncoder();
  let room = new Uint8Array(ROOM);
  let length = 0;
  /** Where the next bytes go, with room for them. */
  const advance = (bytes: number): number => {
    length += bytes;
    if (length > room.length) {
      const more = new Uint8Array(2 * length);
      more.set(room);
      room = more;
    }
    return length - bytes;
  };
  const bytes = (view: ArrayBufferView) => {
    const at = advance(view.byteLength);
    room.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
  };
  const byte = (value: number) => {
    const at = advance(1);
    room[at] = value;
  };
  const count = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) byte((rest % 128) | 128);
    byte(rest);
  };
  const text = (value: string | null) => {
    if (value === null) return count(0);
    const encoded = encoder.encode(value);
    count(encoded.length + 1);
    bytes(encoded);
  };
  return { byte, count, text, bytes, written: () => room.slice(0, length) };
}
