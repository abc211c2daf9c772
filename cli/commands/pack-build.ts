import {
  clusterTellings,
  DataError,
  type Encoder,
  type Fingerprint,
  findCitations,
  jsonToFingerprint,
  makeFingerprint,
} from '../../src/index.ts';
import { answerLines } from '../answer-lines.ts';
import { loadEncoder } from '../knowledge.ts';
import { lineToArticle } from '../line-to-article.ts';
import { refuseSameFile } from '../output.ts';
import { PACK_OPTIONS, packLabel } from '../pack-label.ts';
import { onlyArgument, parseArguments } from '../parse-arguments.ts';
import { today } from '../today.ts';
import { writePacks } from '../write-packs.ts';

/** `hearsay pack build`: a pack from articles or fingerprints. @returns whether all lines were good. */
export async function buildPack(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArguments(args, PACK_OPTIONS);
  const input = onlyArgument(positionals, 'IN.jsonl');
  const encoder = loadEncoder();
  // Before hours of work: what cannot be written must be said now.
  const { path } = packLabel(values, encoder);
  refuseSameFile(input, path);
  const day = today();
  const tellings = new Map<string, Fingerprint>();
  const good = await answerLines(input, (value) => {
    const telling = isFingerprint(value) ? checked(value, encoder) : make(value, encoder, day);
    if (tellings.has(telling.id)) {
      throw new DataError(`a second telling with the id "${telling.id}" is left out; give each one its own`);
    }
    tellings.set(telling.id, telling);
    return null;
  });
  writePacks(clusterTellings([...tellings.values()], encoder), values, encoder);
  return good;
}

function isFingerprint(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'vector' in value;
}

function checked(value: unknown, encoder: Encoder): Fingerprint {
  const telling = jsonToFingerprint(value);
  if (telling.encoder === encoder.id && telling.vector.length === encoder.dim) return telling;
  throw new DataError(
    `fingerprint "${telling.id}" was made with the encoder ${telling.encoder}, this build has ${encoder.id}; ` +
      'make it anew with "hearsay fingerprint"',
  );
}

function make(value: unknown, encoder: Encoder, day: string): Fingerprint {
  const { id, story, article } = lineToArticle(value, day);
  return makeFingerprint(article, findCitations(article), encoder, { id, story });
}
