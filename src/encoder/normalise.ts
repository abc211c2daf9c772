/**
 * Text as the encoder sees it, step by step as `model/hearsay_model/normalise.py` does it.
 *
 * Known difference: characters that only a newer Unicode version knows are folded by the version of
 * the running engine; the Python that made the table knows Unicode 14.
 */

/** First digit of each decimal system that newspapers print; the same list as in Python. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810,
];

const DIGITS = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is deleted
const DELETED = /[\0-\x08\x0b\x0e-\x1f\x7f\x8f\x9f\xad]+/g;

const SPACES = /[\t\n\f\r \xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2581\u3000\ufeff\ufffd]+/g;

/** The mark that stands before each word instead of the space. */
export const WORD_MARK = '▁';

function asciiDigit(digit: string): string {
  const unit = digit.charCodeAt(0);
  for (const zero of ZEROS) {
    if (unit >= zero && unit < zero + 10) return String(unit - zero);
  }
  return digit;
}

/**
 * Returns the text in compatibility form, lower case, with ASCII digits, each word led by `▁`; empty for blank text.
 *
 * Normalising twice gives what normalising once gives, for nearly all text: lower-casing may leave a
 * combination that NFKC would join (a capital dotted İ before another mark).
 */
export function normalise(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(DIGITS, asciiDigit)
    .replaceAll('ς', 'σ')
    .replace(DELETED, '')
    .replace(SPACES, WORD_MARK);
  const start = folded.startsWith(WORD_MARK) ? 1 : 0;
  const end = folded.length - (folded.length > start && folded.endsWith(WORD_MARK) ? 1 : 0);
  return end > start ? WORD_MARK + folded.slice(start, end) : '';
}
