import type { Article } from '../src/index.ts';
import { lineToArticle } from './line-to-article.ts';
import { lineText, parseLine, readLines } from './read-lines.ts';
import { readPage } from './read-page.ts';

/**
 * The articles in files: one in each page or text file, one in each line of a `.jsonl` file.
 *
 * @throws DataError for a file without an article, and for a line that is none.
 */
export async function readTexts(paths: readonly string[], today: string): Promise<Article[]> {
  const articles: Article[] = [];
  for (const path of paths) {
    if (!path.endsWith('.jsonl')) {
      articles.push(await readPage(path, null, today));
      continue;
    }
    for await (const line of readLines(path)) {
      const text = lineText(line);
      if (text !== '') articles.push(lineToArticle(parseLine(text), today).article);
    }
  }
  return articles;
}
