import type { Article } from '../src/index.ts';
import type { HistoryEntry } from './history.ts';

/** The article of a history entry as it was read; null for entries of early versions, which lack its paragraphs. */
export function storedArticle({
  analysis,
  paragraphs,
}: Pick<HistoryEntry, 'analysis' | 'paragraphs'>): Article | null {
  if (!paragraphs) return null;
  const { url, title, author, outlet, published, language, languages, text, partial } = analysis;
  return { url, title, author, outlet, published, language, languages, text, partial, paragraphs };
}
