/** Bytes handed to one call of `String.fromCharCode`; engines limit its arguments to some 65,000. */
const CHUNK = 8192;

/** Base64 (RFC 4648 §4) of bytes. */
export function bytesToBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}

/** The inverse of {@link bytesToBase64}; null for text that is not base64. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    // The only failure of atob is a character or length that base64 does not have.
    return null;
  }
}
