import { PARAGRAPH_BREAK } from '../src/article.ts';
import {
  type Article,
  DataError,
  normaliseArticle,
  type Paragraph,
  type RawArticle,
  textToArticle,
} from '../src/index.ts';
import { primaryTag } from './primary-tag.ts';

/** An article as a line of JSON gives it. */
export type InputArticle = {
  id: string;
  /** Story that it tells, where the line says so. */
  story: string | null;
  article: Article;
};

/**
 * The article in a line `{id, text | paras, lang?, title?, published?, outlet?, author?, url?, story?}`.
 *
 * @param value - the parsed line.
 * @param today - ISO date from which relative dates count.
 * @throws DataError for a line without id or text, or with a field of the wrong type.
 */
export function lineToArticle(value: unknown, today: string): InputArticle {
  const id = lineId(value);
  const fields = value as Record<string, unknown>;
  const url = textOf(fields, 'url');
  const raw = textToArticle(bodyOf(fields), { url });
  const article = normaliseArticle(withGiven(raw, fields), today);
  return { id, story: textOf(fields, 'story'), article: withLanguage(article, textOf(fields, 'lang')) };
}

/**
 * The id of a line; a number becomes text.
 *
 * @throws DataError for a value that is no object, or has no id.
 */
export function lineId(value: unknown): string {
  if (!isRecord(value)) throw new DataError('not an object; write {"id": …, "text": …} on each line');
  const id = typeof value['id'] === 'number' ? String(value['id']) : textOf(value, 'id');
  if (id === null) throw new DataError('"id" is missing; give each line one');
  return id;
}

function bodyOf(fields: Record<string, unknown>): string {
  const { text, paras } = fields;
  if (typeof text === 'string') return text;
  if (Array.isArray(paras) && paras.every((para) => typeof para === 'string')) {
    return paras.join(PARAGRAPH_BREAK);
  }
  throw new DataError('neither "text" (a string) nor "paras" (a list of strings); give one of them');
}

/** What the line states beats what was read out of the text. */
function withGiven(raw: RawArticle, fields: Record<string, unknown>): RawArticle {
  const published = fields['published'];
  const date = isRecord(published) ? textOf(published, 'iso') : textOf(fields, 'published');
  const title = textOf(fields, 'title');
  return {
    ...raw,
    title: title ?? raw.title,
    author: textOf(fields, 'author') ?? raw.author,
    outlet: textOf(fields, 'outlet') ?? raw.outlet,
    declaredLanguage: textOf(fields, 'lang') ?? raw.declaredLanguage,
    dates: date === null ? raw.dates : [{ text: date, from: 'machine' }],
    // With the title outside the text, a first line without a full stop is a short paragraph and no headline.
    paragraphs: raw.paragraphs.map((paragraph) =>
      title !== null &&
      paragraph.role === 'headline' &&
      raw.title === textAt(raw, paragraph) &&
      raw.title !== title
        ? { ...paragraph, role: 'body' }
        : paragraph,
    ),
  };
}

function textAt({ text }: RawArticle, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).trim();
}

/** The language that the line states, also for the paragraphs that seemed to be in the article's main language. */
function withLanguage(article: Article, given: string | null): Article {
  const language = given === null ? null : primaryTag(given);
  if (language === null || language === article.language) return article;
  const restate = (paragraph: Paragraph): Paragraph =>
    paragraph.language === null || paragraph.language === article.language
      ? { ...paragraph, language }
      : paragraph;
  const others = article.languages.filter((other) => other !== article.language && other !== language);
  return {
    ...article,
    language,
    languages: [language, ...others],
    paragraphs: article.paragraphs.map(restate),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that may be missing or null but must otherwise be text. */
function textOf(fields: Record<string, unknown>, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  throw new DataError(`"${name}" must be a string, found ${JSON.stringify(value)?.slice(0, 40)}`);
}
