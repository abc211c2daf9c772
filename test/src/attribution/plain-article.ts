import type { Article, Paragraph, ParagraphRole } from '../../../src/article.ts';

/** A text as an article in one language, one paragraph per line; `roles` names the roles of lines by number. */
export function plainArticle(
  text: string,
  language: string | null,
  roles: Record<number, ParagraphRole> = {},
): Article {
  const paragraphs: Paragraph[] = [...text.matchAll(/[^\n]+/g)].map((match, i) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: roles[i] ?? 'body',
    language,
    links: [],
  }));
  return {
    url: null,
    title: null,
    author: null,
    outlet: null,
    published: null,
    language,
    languages: language === null ? [] : [language],
    text,
    paragraphs,
    partial: null,
  };
}
