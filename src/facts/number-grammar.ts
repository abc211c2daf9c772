/**
 * How number words join: units, tens, hundreds and scales, written apart or in one word.
 *
 * The words themselves are data (data/numbers); only the shapes stand here, and they are few: "forty-two",
 * "zweiundvierzig", "quatre-vingt-dix", "dwieście pięć tysięcy", "3 millions 200 mille", "3万8千".
 */

/** What a word or a part of one is worth. */
export type NumberPiece = { value: number; ordinal: boolean };

/** The number words of one language, arranged for look-up. */
export type NumberWords = {
  /** By the word in lower case, without hyphens and spaces. */
  pieces: ReadonlyMap<string, NumberPiece>;
  /** Letters of the longest word in `pieces`. */
  longest: number;
  /** Words and syllables between parts: "and", "und", "y". */
  joiners: readonly string[];
  /** Whether numbers are written as one word ("zweiundvierzig"). */
  solid: boolean;
  /** Whether the unit stands before the ten ("zweiundvierzig"). */
  unitFirst: boolean;
  /** Whether tens go on to nineteen ("soixante-dix-sept"). */
  vigesimal: boolean;
};

/** A run of tokens put together, with the places where one begins; digits are one piece each. */
export type NumberRun = {
  /** The tokens in lower case, put together. */
  text: string;
  /** Offsets in `text` at which a token begins, and the end. */
  borders: ReadonlySet<number>;
  /** Values of the tokens that are written in digits, by their offset. */
  digits: ReadonlyMap<number, { value: number; end: number }>;
};

/** A number and where in the run it ends. */
type Reading = NumberPiece & { end: number };

/** The least scale: what multiplies whatever stands before it. */
const THOUSAND = 1000;

/**
 * The longest number that begins at an offset of a run.
 *
 * @returns null where none begins; a scale word by itself ("millions") is none.
 */
export function readNumberRun(run: NumberRun, start: number, words: NumberWords): Reading | null {
  const readings = numbersAt(run, start, words, Number.POSITIVE_INFINITY).filter(({ end }) =>
    run.borders.has(end),
  );
  return readings.reduce<Reading | null>(
    (best, reading) => (best && best.end >= reading.end ? best : reading),
    null,
  );
}

/** Numbers below a limit: a chunk below a thousand, then scales that fall ("two million three hundred"). */
function numbersAt(run: NumberRun, at: number, words: NumberWords, below: number): Reading[] {
  const found: Reading[] = [];
  for (const chunk of chunksAt(run, at, words)) {
    if (chunk.value < below) found.push(chunk);
    if (chunk.ordinal) continue;
    for (const scale of piecesAt(run, chunk.end, words, (value) => value >= THOUSAND)) {
      // "hundred thousand" multiplies a chunk, "thousand million" a number: the scale may rise once.
      found.push(...scaled(run, chunk.value * scale.value, scale, words, below));
    }
  }
  for (const scale of piecesAt(run, at, words, (value) => value >= THOUSAND)) {
    // Without anything before it a scale counts once, but only within a number ("tusen trehundra").
    found.push(...scaled(run, scale.value, scale, words, below).filter(({ end }) => end > scale.end));
  }
  return found;
}

function scaled(run: NumberRun, value: number, scale: Reading, words: NumberWords, below: number): Reading[] {
  if (value >= below) return [];
  const found: Reading[] = [{ value, ordinal: scale.ordinal, end: scale.end }];
  if (scale.ordinal) return found;
  for (const higher of piecesAt(run, scale.end, words, (worth) => worth > scale.value)) {
    found.push({ value: value * higher.value, ordinal: higher.ordinal, end: higher.end });
  }
  for (const from of afterJoiner(run, scale.end, words)) {
    // "2 billion and 3 million" are two numbers.
    if (from > scale.end && run.digits.has(from)) continue;
    for (const rest of numbersAt(run, from, words, scale.value)) {
      found.push({ value: value + rest.value, ordinal: rest.ordinal, end: rest.end });
    }
  }
  return found;
}

/** Numbers below a thousand, and whatever is written in digits. */
function chunksAt(run: NumberRun, at: number, words: NumberWords): Reading[] {
  const digits = run.digits.get(at);
  if (digits) return [{ value: digits.value, ordinal: false, end: digits.end }];
  const small = smallAt(run, at, words);
  const found = [...small];
  const hundreds = [
    ...piecesAt(run, at, words, (value) => value >= 100 && value < THOUSAND),
    ...small
      .filter(({ value, ordinal }) => !ordinal && value < 20)
      .flatMap((times) =>
        piecesAt(run, times.end, words, (value) => value === 100).map((hundred) => ({
          ...hundred,
          value: times.value * 100,
        })),
      ),
  ];
  for (const hundred of hundreds) {
    found.push(hundred);
    if (hundred.ordinal) continue;
    for (const from of afterJoiner(run, hundred.end, words)) {
      for (const rest of smallAt(run, from, words))
        found.push({ ...rest, value: hundred.value + rest.value });
    }
  }
  return found;
}

/** Numbers below a hundred. */
function smallAt(run: NumberRun, at: number, words: NumberWords): Reading[] {
  const first = piecesAt(run, at, words, (value) => value < 100);
  const found = [...first];
  for (const piece of first) {
    if (piece.ordinal && piece.value < 10) continue;
    const isTen = piece.value >= 20 && piece.value % 10 === 0;
    const most = words.vigesimal && (piece.value === 60 || piece.value === 80) ? 19 : 9;
    if (isTen) {
      for (const from of afterJoiner(run, piece.end, words)) {
        const units = piecesAt(run, from, words, (value) => value >= 1 && value <= most);
        found.push(...units.map((unit) => ({ ...unit, value: piece.value + unit.value })));
      }
    } else if (words.unitFirst && piece.value < 10) {
      for (const from of afterJoiner(run, piece.end, words)) {
        if (from === piece.end) continue;
        const tens = piecesAt(run, from, words, (value) => value >= 20 && value < 100 && value % 10 === 0);
        found.push(...tens.map((ten) => ({ ...ten, value: piece.value + ten.value })));
      }
    }
  }
  return found;
}

/** Offsets at which a part may go on: at once, and behind a joiner. */
function afterJoiner(run: NumberRun, at: number, words: NumberWords): number[] {
  const joined = words.joiners.filter(
    (joiner) => run.text.startsWith(joiner, at) && mayEnd(run, at + joiner.length, words),
  );
  return [at, ...joined.map((joiner) => at + joiner.length)];
}

function piecesAt(
  run: NumberRun,
  at: number,
  words: NumberWords,
  fits: (value: number) => boolean,
): Reading[] {
  const found: Reading[] = [];
  if (!mayEnd(run, at, words)) return found;
  for (let length = Math.min(words.longest, run.text.length - at); length > 0; length--) {
    const piece = words.pieces.get(run.text.slice(at, at + length));
    if (piece && fits(piece.value) && mayEnd(run, at + length, words)) {
      found.push({ ...piece, end: at + length });
    }
  }
  return found;
}

/** Whether one part may end and another begin here. */
function mayEnd(run: NumberRun, at: number, words: NumberWords): boolean {
  return words.solid || run.borders.has(at);
}
