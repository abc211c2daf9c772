import type { Article } from '../article.ts';
import { bodySentences } from '../fingerprint/body-sentences.ts';
import { onceForEach } from '../once-for-each.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';

/** The numbers of each body sentence of an article; spans are into the article's text. */
export const articleQuantities: (article: Article) => readonly (readonly Quantity[])[] = onceForEach(
  (article) =>
    bodySentences(article).map(({ start, end, language }) =>
      findQuantities(article.text.slice(start, end), language).map((quantity) => ({
        ...quantity,
        ...{ start: start + quantity.start, end: start + quantity.end },
      })),
    ),
);
