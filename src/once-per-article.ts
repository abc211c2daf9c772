import type { Article } from './article.ts';

/**
 * A function of an article that does its work once for each article, which is never changed after it was read.
 *
 * Several stages split the same body into sentences or words; none should have to hand them on to the others. What is
 * known of an article goes with it.
 */
export function oncePerArticle<T extends object>(read: (article: Article) => T): (article: Article) => T {
  const known = new WeakMap<Article, T>();
  return (article) => {
    const before = known.get(article);
    if (before) return before;
    const result = read(article);
    known.set(article, result);
    return result;
  };
}
