import { readdirSync, readFileSync } from 'node:fs';
import type { GoldArticle } from './score-sources.ts';

const FOLDER = new URL('articles/', import.meta.url);

/**
 * The articles of bench/articles with their sources, sorted by language.
 *
 * @throws if a mention does not occur in its text, or a line is not of the form that the folder's README shows.
 */
export function readArticles(): GoldArticle[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => {
    const [text, lines] = readFileSync(new URL(name, FOLDER), 'utf8').split('\n---\n');
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
