/** NTREX documents kept out of training, and indexes in which their translations are looked for. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lineToArticle } from '../cli/line-to-article.ts';
import { primaryTag } from '../cli/primary-tag.ts';
import {
  bufferSource,
  type Encoder,
  type Fingerprint,
  makeFingerprint,
  openPack,
  type Pack,
  writePack,
} from '../src/index.ts';

const FOLDER = new URL('../../shared/bench/match/', import.meta.url);

/** Day from which relative dates would count; none of the data has any. */
export const READ_ON = '2026-11-23';

/** The languages that most readers will meet first; the targets are given over these. */
export const MAJOR: ReadonlySet<string> = new Set(
  (
    'deu swe pol fra spa ita nld dan nob fin ces por ron hun ell rus ukr bul tur arb heb fas hin zho-CN jpn kor ' +
    'vie ind'
  ).split(' '),
);

/** Sentences of a window of a document, and how far the next one starts: about a third of a document, overlapping. */
const WINDOW = { sentences: 6, step: 3 };

/** Sentences of the sets without documents that stand together: as many as a document has. */
const GROUP = 18;

/** One language variant of a document; its first paragraph is the headline, each of the others a sentence. */
export type Document = { story: string; lang: string; paras: string[] };

/** A text in an index. */
export type Entry = Document & {
  id: string;
  /** Whether finding it is right for queries of its story. */
  answers: boolean;
};

/** An index with its texts, in the order of the pack. */
export type Index = { entries: Entry[]; pack: Pack };

/** Whether the data is there, beside the checkout. */
export function hasData(): boolean {
  return existsSync(new URL('ntrex-dev.jsonl.gz', FOLDER));
}

/** Whether the encoder was not trained on a document: the rule of model/hearsay_model/corpus.py. */
export function isHeldOut(story: string): boolean {
  return (createHash('sha256').update(`hearsay ${story}`).digest()[0] ?? 0) < 51;
}

/** Whether a code of the data is one of its four English variants. */
export function isEnglish(lang: string): boolean {
  return primaryTag(lang) === 'en';
}

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. Throws RangeError for an empty one. */
export function pick<T>(from: readonly T[], random: () => number): T {
  const taken = from[Math.floor(random() * from.length)];
  if (taken === undefined) throw new RangeError('nothing to pick from');
  return taken;
}

/** Every language variant of every document, in the order of the file. */
export function readDocuments(): Document[] {
  return readLines<Document>('ntrex-dev.jsonl.gz');
}

/** Variants by document, and within it by language, in the order of the file. */
export function byStory(documents: readonly Document[]): Map<string, Map<string, Document>> {
  const stories = new Map<string, Map<string, Document>>();
  for (const document of documents) {
    const variants = stories.get(document.story) ?? new Map<string, Document>();
    stories.set(document.story, variants.set(document.lang, document));
  }
  return stories;
}

/**
 * Texts that are no answer: windows of the documents trained on, and health and encyclopedia sentences in groups.
 *
 * @param speak - chooses the language of each from those it exists in.
 */
export function makeDistractors(
  stories: ReadonlyMap<string, ReadonlyMap<string, Document>>,
  speak: (languages: readonly string[]) => string,
): Entry[] {
  const windows = [...stories].flatMap(([story, variants]) => {
    if (isHeldOut(story)) return [];
    const length = variants.get('eng')?.paras.length ?? 0;
    const starts = Array.from({ length: Math.ceil(length / WINDOW.step) }, (_, i) => i * WINDOW.step);
    return starts
      .filter((start) => start === 0 || start + WINDOW.sentences <= length)
      .flatMap((start) => {
        const document = variants.get(speak([...variants.keys()]));
        const paras = document?.paras.slice(start, start + WINDOW.sentences);
        return document && paras ? [{ ...document, paras, id: `${story}+${start}`, answers: false }] : [];
      });
  });
  return [
    ...windows,
    ...makeGroups('tico19-parallel.jsonl.gz', speak),
    ...makeGroups('pud-parallel.jsonl.gz', speak),
  ];
}

/** Sentences of a set in groups, each group in one language. */
function makeGroups(file: string, speak: (languages: readonly string[]) => string): Entry[] {
  const languages = new Map<string, Map<string, string>>([['eng', new Map()]]);
  for (const { lang, en, text } of readLines<{ lang: string; en: string; text: string }>(file)) {
    languages.get('eng')?.set(en, en);
    const known = languages.get(lang) ?? new Map<string, string>();
    languages.set(lang, known.set(en, text));
  }
  const english = [...(languages.get('eng')?.keys() ?? [])];
  const starts = Array.from({ length: Math.floor(english.length / GROUP) }, (_, i) => i * GROUP);
  return starts.map((start) => {
    const lang = speak([...languages.keys()]);
    const paras = english
      .slice(start, start + GROUP)
      .flatMap((sentence) => languages.get(lang)?.get(sentence) ?? []);
    return { id: `${file}+${start}`, story: `${file}+${start}`, lang, paras, answers: false };
  });
}

/** Makes indexes, each text being fingerprinted once however many indexes hold it. */
export function indexMaker(encoder: Encoder): (entries: readonly Entry[]) => Promise<Index> {
  const known = new Map<string, Fingerprint>();
  return async (entries) => {
    const prints = entries.map((entry) => {
      const id = `${entry.id}:${entry.lang}`;
      const print = known.get(id) ?? makeFingerprint(toArticle(entry), [], encoder, { id, story: null });
      known.set(id, print);
      return print;
    });
    const label = { name: 'bench', created: READ_ON, encoder: { id: encoder.id, dim: encoder.dim } };
    return {
      entries: entries.map((entry) => ({ ...entry, id: `${entry.id}:${entry.lang}` })),
      pack: await openPack(bufferSource('bench.pack', writePack(prints, label))),
    };
  };
}

/** An article as the command line would read it; without language the text must tell. */
export function toArticle({ lang, paras }: { lang: string | null; paras: readonly string[] }) {
  return lineToArticle({ id: 'text', lang, paras }, READ_ON).article;
}

function readLines<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(new URL(file, FOLDER)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}
