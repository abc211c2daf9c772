import type { Article, ParagraphRole } from '../../../src/article.ts';

/** A paragraph's text, or its text with a role other than body. */
export type Written = string | { text: string; role: ParagraphRole };

/** An article of paragraphs as they are, without a reader's judgement about their roles. */
export function madeArticle(written: readonly Written[], language: string | null = 'en'): Article {
  let text = '';
  const paragraphs = written.map((paragraph) => {
    const { text: words, role } =
      typeof paragraph === 'string' ? { text: paragraph, role: 'body' as const } : paragraph;
    const start = text.length === 0 ? 0 : text.length + 2;
    text += (text.length === 0 ? '' : '\n\n') + words;
    return { start, end: start + words.length, role, language, links: [] };
  });
  return {
    ...{ url: null, title: null, author: null, outlet: null, published: null, partial: null },
    ...{ language, languages: language === null ? [] : [language], text, paragraphs },
  };
}

/** Texts of spans. */
export function textsOf({ text }: Article, spans: readonly { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Sentences of words that are peculiar to `seed`, as many words as asked for, a full stop after every twelfth. */
export function madeWords(seed: number, count: number): string {
  const words = Array.from({ length: count }, (_, i) => {
    const number = mixed(mixed(seed) + i);
    const word = `w${number.toString(36)}`;
    return i % 12 === 11 ? `${word}.` : word;
  });
  return words.join(' ');
}

/** A number that looks random and is always the same for the same input. */
function mixed(input: number): number {
  let number = Math.imul(input ^ (input >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
  number = Math.imul(number ^ (number >>> 12), 0x297a2d39);
  return (number ^ (number >>> 15)) >>> 0;
}
