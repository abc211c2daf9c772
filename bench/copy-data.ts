/** Copies made of the development documents, with the characters of each that were copied. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lineToArticle } from '../cli/line-to-article.ts';
import { type Article, PARAGRAPH_BREAK } from '../src/article.ts';

const STORIES = new URL('../../shared/bench/stories/stories.jsonl', import.meta.url);
const NTREX = new URL('../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url);

/** Languages that copies are made in: four of Europe, Arabic, two with signs, one of letters without spaces. */
const LANGUAGES = new Map(
  Object.entries({
    ...{ swe: 'sv', deu: 'de', eng: 'en', pol: 'pl' },
    ...{ arb: 'ar', 'zho-CN': 'zh', jpn: 'ja', tha: 'th' },
  }),
);

/** Independent translations of one document into one language, the likest texts that are no copies. */
const RETRANSLATED = [
  ['fra', 'fra-CA'],
  ['por', 'por-BR'],
] as const;

/** Day from which relative dates would count. */
const READ_ON = '2026-11-23';

/** A document with its language's tag. */
export type Document = { id: string; story: string; lang: string; paras: string[] };

/** Stretch of a made copy: unchanged words of the original, or something else. */
type Piece = { text: string; copied: boolean };

/** A text made from a document. */
export type Made = {
  article: Article;
  /** For each character of the article's text: 1 if it stands in the original. */
  copied: Uint8Array;
};

/** How copies are made, by name. */
export const CASES = {
  verbatim: (doc) => doc.paras.map(whole),
  half: (doc) => doc.paras.slice(0, Math.ceil(doc.paras.length / 2)).map(whole),
  reordered: (doc, _other, random) => shuffle(doc.paras, random).map(whole),
  '5 % changed': (doc, other, random) => edit(doc, other, 0.05, random),
  '10 % changed': (doc, other, random) => edit(doc, other, 0.1, random),
  '20 % changed': (doc, other, random) => edit(doc, other, 0.2, random),
  '40 % changed': (doc, other, random) => edit(doc, other, 0.4, random),
  'a third, embedded': (doc, other, random) => embed(doc, other, 1 / 3, random),
  'one paragraph, embedded': (doc, other, random) => embed(doc, other, 0, random),
} satisfies Record<string, (doc: Document, other: Document, random: () => number) => Piece[][]>;

/** Whether the data is there, beside the checkout. */
export function hasData(): boolean {
  return existsSync(STORIES) && existsSync(NTREX);
}

/** The development documents by language of {@link LANGUAGES}, and those that were translated twice. */
export function readDocuments(): { documents: Document[]; retranslated: [Document, Document][] } {
  const lines = gunzipSync(readFileSync(NTREX))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Document);
  const documents = lines.flatMap((doc) => {
    const lang = LANGUAGES.get(doc.lang);
    return lang ? [{ ...doc, lang }] : [];
  });
  const retranslated = RETRANSLATED.flatMap(([one, two]) =>
    lines
      .filter(({ lang }) => lang === one)
      .flatMap((doc): [Document, Document][] => {
        const twin = lines.find(({ lang, story }) => lang === two && story === doc.story);
        return twin ? [[doc, twin]] : [];
      }),
  );
  return { documents, retranslated };
}

/** A line of the story groups, as far as copies concern it. */
export type StoryLine = {
  id: string;
  group: string;
  lang: string;
  role: 'telling' | 'copy' | 'related';
  chain: { copies_or_translates: string | null };
};

/** The articles of the story groups. */
export function readStories(): { line: StoryLine; article: Article }[] {
  return readFileSync(STORIES, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => {
      const line = JSON.parse(text) as StoryLine;
      return { line, article: lineToArticle(line, READ_ON).article };
    });
}

/** The article that paragraphs make; all are body, because here it is not asked how an article is read. */
export function toArticle({ lang, paras }: Document): Article {
  let at = 0;
  const paragraphs = paras.map((para) => {
    const start = at;
    at += para.length + PARAGRAPH_BREAK.length;
    return { start, end: start + para.length, role: 'body' as const, language: lang, links: [] };
  });
  const facts = { url: null, title: null, author: null, outlet: null, published: null, partial: null };
  return { ...facts, language: lang, languages: [lang], text: paras.join(PARAGRAPH_BREAK), paragraphs };
}

/** A copy of a document; `other` is what its foreign words and paragraphs are taken from. */
export function makeCopy(name: keyof typeof CASES, doc: Document, other: Document, seed: number): Made {
  const pieces = CASES[name](doc, other, randomFrom(seed)).filter((paragraph) => paragraph.length > 0);
  const paras = pieces.map((paragraph) => paragraph.map(({ text }) => text).join(''));
  const article = toArticle({ ...doc, paras });
  const copied = new Uint8Array(article.text.length);
  for (const [index, paragraph] of pieces.entries()) {
    let at = article.paragraphs[index]?.start ?? 0;
    for (const { text, copied: is } of paragraph) {
      copied.fill(is ? 1 : 0, at, at + text.length);
      at += text.length;
    }
  }
  return { article, copied };
}

/** Uniform numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function whole(text: string): Piece[] {
  return [{ text, copied: true }];
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Every word is, independently, with the same probability replaced, deleted or followed by a foreign word. */
function edit(doc: Document, other: Document, share: number, random: () => number): Piece[][] {
  const foreign = words(other.lang, other.paras.join(' ')).filter(({ isWordLike }) => isWordLike);
  const space = /\s/.test(doc.paras[0] ?? '') ? ' ' : '';
  return doc.paras.map((para) =>
    words(doc.lang, para).flatMap(({ segment, isWordLike }): Piece[] => {
      if (!isWordLike || random() >= share) return [{ text: segment, copied: true }];
      const word = foreign[Math.floor(random() * foreign.length)]?.segment ?? '';
      const how = Math.floor(random() * 3);
      if (how === 0) return [];
      if (how === 1) return [{ text: word, copied: false }];
      return [
        { text: segment, copied: true },
        { text: space + word, copied: false },
      ];
    }),
  );
}

function words(lang: string, text: string): Intl.SegmentData[] {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)];
}

/** Consecutive paragraphs, at least one, somewhere among those of another document. */
function embed(doc: Document, other: Document, share: number, random: () => number): Piece[][] {
  const count = Math.max(1, Math.round(doc.paras.length * share));
  // The first paragraph is a headline and too short to be quoted.
  const from = 1 + Math.floor(random() * Math.max(1, doc.paras.length - count));
  const at = 1 + Math.floor(random() * (other.paras.length - 1));
  const foreign = other.paras.map((text): Piece[] => [{ text, copied: false }]);
  return [...foreign.slice(0, at), ...doc.paras.slice(from, from + count).map(whole), ...foreign.slice(at)];
}
