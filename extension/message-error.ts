/**
 * A message of the wrong shape, or from the wrong place.
 *
 * Of its own, and not ring 1's DataError, so that the popup and the page's
 * script do not carry the library.
 */
export class MessageError extends Error {
  override name = 'MessageError';
}
