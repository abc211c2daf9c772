import { PRINT_CAP } from '../copies/copy-prints.ts';
import { DataError } from '../errors.ts';

/** Copy prints as bytes, each in two, the low one first, whatever the machine. */
export function printsToBytes(prints: Uint16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(prints.length * 2);
  const view = new DataView(bytes.buffer);
  prints.forEach((print, i) => {
    view.setUint16(2 * i, print, true);
  });
  return bytes;
}

/**
 * The inverse of {@link printsToBytes}.
 *
 * @throws DataError if there are half or more than {@link PRINT_CAP} prints, or they do not ascend.
 */
export function bytesToPrints(bytes: Uint8Array): Uint16Array {
  if (bytes.length % 2 !== 0 || bytes.length > 2 * PRINT_CAP) {
    throw new DataError(
      `fingerprint.prints has ${bytes.length} bytes, expected an even number up to ${2 * PRINT_CAP}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const prints = Uint16Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true));
  prints.forEach((print, i) => {
    const before = prints[i - 1];
    if (before !== undefined && before >= print) {
      throw new DataError(`fingerprint.prints must ascend, but ${print} follows ${before}`);
    }
  });
  return prints;
}
