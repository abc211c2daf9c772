/** The development documents of NTREX as fingerprints and as plain lines, for measuring search. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lineToArticle } from '../cli/line-to-article.ts';
import { type Encoder, type Fingerprint, findCitations, makeFingerprint } from '../src/index.ts';

const NTREX = new URL('../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url);

/** Languages of NTREX that are read: the larger ones in Latin, Cyrillic, Arabic, Devanagari and East Asian writing. */
const LANGUAGES = new Set(
  'eng deu swe pol fra spa fin ces tur rus ukr arb hin zho-CN jpn kor vie'.split(' '),
);

/** Day from which relative dates would count; none of the data has any. */
const READ_ON = '2026-11-23';

/** Words of a long text, or characters where words are not spaced; that is some two characters a word. */
const LONG_WORDS = 800;
const UNSPACED = new Set(['jpn', 'zho-CN']);

/** A document of NTREX and its translations, English among them. */
export type Document = { story: string; tellings: Fingerprint[] };

type NtrexLine = { id: string; story: string; lang: string; paras: string[] };

/** Whether the data is there, beside the checkout. */
export function hasNtrex(): boolean {
  return existsSync(NTREX);
}

/**
 * The development documents of NTREX with what they cite.
 *
 * @param share - how much of each document is kept, from its beginning, in (0, 1]; three paragraphs at least.
 */
export function readNtrex(encoder: Encoder, share: number): Document[] {
  const documents = new Map<string, Fingerprint[]>();
  for (const line of readLines()) {
    const paras = line.paras.slice(0, Math.max(3, Math.ceil(line.paras.length * share)));
    const { id, article } = lineToArticle({ ...line, paras }, READ_ON);
    const print = makeFingerprint(article, findCitations(article), encoder, { id, story: line.story });
    documents.set(line.story, [...(documents.get(line.story) ?? []), print]);
  }
  return [...documents].map(([story, tellings]) => ({ story, tellings }));
}

/**
 * Lines for `lineToArticle`, each a document lengthened by the next ones of its language to some 800 words.
 *
 * @param count - at most as many as there are documents in all languages.
 */
export function longTexts(count: number): { id: string; paras: string[] }[] {
  const lines = readLines();
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i * lines.length) / count);
    const { id, lang } = lines[start] ?? { id: '', lang: '' };
    const paras: string[] = [];
    let words = 0;
    const rest = lines.filter((line, at) => line.lang === lang && at >= start);
    for (const text of rest
      .concat(lines.filter((line) => line.lang === lang))
      .flatMap((line) => line.paras)) {
      if (words >= LONG_WORDS) break;
      paras.push(text);
      words += UNSPACED.has(lang) ? text.length / 2 : text.split(/\s+/).length;
    }
    return { id, paras };
  });
}

function readLines(): NtrexLine[] {
  const lines = gunzipSync(readFileSync(NTREX)).toString('utf8').trimEnd().split('\n');
  return lines.map((text) => JSON.parse(text) as NtrexLine).filter(({ lang }) => LANGUAGES.has(lang));
}
