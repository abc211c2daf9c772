/**
 * Texts to vectors with a static table.
 *
 * A text is the sum of its pieces' rows, less the mean of its language once for each unit of weight.
 * That is linear: the sum of an article's sentences, each centred, is the article centred.
 */
import { SCRIPT_BLOCK_SHIFT, TAG_BYTES } from './layout.ts';
import { normalise } from './normalise.ts';
import type { Encoder } from './read-encoder.ts';
import { UNKNOWN, visitPieces } from './tokenise.ts';

/**
 * Returns the vector of a text: unit length, dim components; zeros when the text holds no known piece.
 *
 * @param language - BCP 47 tag, of which only the primary part counts; null when unknown: then the script decides.
 */
export function encodeText(
  encoder: Encoder,
  text: string,
  language: string | null,
): Float32Array<ArrayBuffer> {
  const vector = sumText(encoder, text, language);
  scaleToUnit(vector);
  return vector;
}

/**
 * Returns the vector of a text before it is scaled to unit length: the longer where the text says more that is its own.
 * Sums of such vectors are the vectors of the texts together.
 *
 * @param language - as for {@link encodeText}.
 */
export function sumText(encoder: Encoder, text: string, language: string | null): Float32Array<ArrayBuffer> {
  const vector = new Float32Array(encoder.dim);
  addCentred(encoder, text, language, vector);
  return vector;
}

/**
 * Lightest text that has a vector. The mark before a word weighs 0.0005 and a comma 0.0003: what holds
 * nothing else (a script that the table does not know) says nothing. A name weighs about 0.9.
 */
const LEAST_WEIGHT = 0.05;

/** Adds the centred sum of a text's pieces to `sum`; nothing for a text lighter than {@link LEAST_WEIGHT}. */
function addCentred(encoder: Encoder, text: string, language: string | null, sum: Float32Array): void {
  const normalised = normalise(text);
  let weight = 0;
  visitPieces(encoder, normalised, (piece) => {
    if (piece === UNKNOWN) return;
    weight += encoder.weights[encoder.costs[piece] as number] as number;
    addRow(encoder, piece, sum);
  });
  if (weight < LEAST_WEIGHT) {
    sum.fill(0);
    return;
  }
  const [means, start] = findMean(encoder, language, scriptOf(encoder, normalised));
  for (let i = 0; i < encoder.dim; i++) {
    sum[i] = (sum[i] as number) - weight * (means[start + i] as number);
  }
}

/** Adds a piece's row: level × scale for each component. */
function addRow(encoder: Encoder, piece: number, sum: Float32Array): void {
  const { bits, codes, levels } = encoder;
  const scale = encoder.scaleValues[encoder.scales[piece] as number] as number;
  const mask = (1 << bits) - 1;
  let at = (piece * encoder.dim * bits) / 8;
  for (let i = 0; i < encoder.dim; i += 8) {
    let word = 0;
    for (let byte = 0; byte < bits; byte++) word |= (codes[at++] as number) << (8 * byte);
    for (let j = i; j < i + 8; j++) {
      sum[j] = (sum[j] as number) + scale * (levels[word & mask] as number);
      word >>>= bits;
    }
  }
}

/** Returns the script family of most of the text's UTF-16 units; 0 when it has no letters of a known one. */
function scriptOf(encoder: Encoder, text: string): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < text.length; i++) {
    const family = encoder.scriptBlocks[text.charCodeAt(i) >> SCRIPT_BLOCK_SHIFT] as number;
    counts[family] = (counts[family] as number) + 1;
  }
  counts[0] = 0;
  let most = 0;
  for (let family = 1; family < counts.length; family++) {
    if ((counts[family] as number) > (counts[most] as number)) most = family;
  }
  return most;
}

/**
 * Returns where the mean to take away stands: the language's in this script, else the script's.
 *
 * A language that does not fit the script is a detector's or a page's mistake, or a foreign sentence.
 */
function findMean(
  encoder: Encoder,
  language: string | null,
  script: number,
): [means: Float32Array, start: number] {
  const tag = (language ?? '').toLowerCase().split('-', 1)[0] ?? '';
  if (tag.length > 0 && tag.length <= TAG_BYTES) {
    for (let entry = 0; entry < encoder.languageScripts.length; entry++) {
      if (encoder.languageScripts[entry] === script && hasTag(encoder, entry, tag)) {
        return [encoder.languageMeans, entry * encoder.dim];
      }
    }
  }
  return [encoder.scriptMeans, script * encoder.dim];
}

function hasTag(encoder: Encoder, entry: number, tag: string): boolean {
  for (let i = 0; i < TAG_BYTES; i++) {
    const unit = i < tag.length ? tag.charCodeAt(i) : 0;
    if (encoder.languageTags[entry * TAG_BYTES + i] !== unit) return false;
  }
  return true;
}

/** Scales a vector to unit length in place; one of zeros stays as it is. */
function scaleToUnit(vector: Float32Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return;
  const factor = 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) * factor;
}
