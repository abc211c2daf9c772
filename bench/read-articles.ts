import { readdirSync, readFileSync } from 'node:fs';
import type { GoldArticle } from './score-sources.ts';

/** Sets of fresh articles and where they lie. */
const FOLDERS = {
  first: 'articles/',
  second: 'articles/second/',
  third: 'articles/third/',
  fourth: 'articles/fourth/',
  fifth: 'articles/fifth/',
  sixth: 'articles/sixth/',
  seventh: 'articles/seventh/',
} as const;

/** A name of a set of fresh articles. */
export type ArticleSet = keyof typeof FOLDERS;

/** Names of the sets, in the order in which they were written. */
export const ARTICLE_SETS: readonly ArticleSet[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
];

/** The sets whose errors nobody has read: what they say is not flattered by work on them. */
export const UNSEEN_SETS: readonly ArticleSet[] = ['first', 'fourth'];

/**
 * The articles of a set in bench/articles with their sources, sorted by language.
 *
 * @throws if a mention does not occur in its text, or a line is not of the form that the folder's README shows.
 */
export function readArticles(set: ArticleSet): GoldArticle[] {
  const folder = new URL(FOLDERS[set], import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => {
    const [text, lines] = readFileSync(new URL(name, folder), 'utf8').split('\n---\n');
    if (text === undefined || lines === undefined)
      throw new Error(`${name} has no line "---" below its text`);
    const cites = lines
      .trim()
      .split('\n')
      .map((line) => readSource(text, line, name));
    return { lang: name.replace('.txt', ''), text, cites, claims: [] };
  });
}

function readSource(text: string, line: string, file: string): GoldArticle['cites'][number] {
  const parts = /^(?<mentions>[^=]+) = (?<types>[\w/-]+)(?: < (?<through>[^?]+?))?(?<optional> \?)?$/u.exec(
    line,
  )?.groups;
  if (!parts) throw new Error(`${file}: "${line}" is not "mention | mention = type/type < through ?"`);
  const { mentions = '', types = '', through, optional } = parts;
  return {
    type: types,
    hop_of: through ?? null,
    mentions: mentions.split(' | ').flatMap((words) => occurrences(text, words, file)),
    optional: optional !== undefined,
  };
}

function occurrences(text: string, words: string, file: string): { start: number; end: number }[] {
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  if (found.length === 0) throw new Error(`${file}: "${words}" does not occur in the text`);
  return found;
}
