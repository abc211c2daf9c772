/** A pack that cannot be read: what was found, what was expected, what to do. */
export class PackError extends Error {
  override name = 'PackError';
}

/** An encoder table that cannot be read. */
export class EncoderError extends Error {
  override name = 'EncoderError';
}

/** Data from outside (a fingerprint, a message, a line of input) of the wrong shape. */
export class DataError extends Error {
  override name = 'DataError';
}
