import type { Article, Paragraph, ParagraphRole, RawArticle, RawParagraph } from '../article.ts';
import { primaryTag } from '../language/detect-language.ts';
import { choosePublished } from './choose-published.ts';
import { isDateLine, labelledAuthor } from './header-lines.ts';
import { classifyFurniture } from './noise.ts';
import { languagesOf, paragraphLanguages } from './paragraph-languages.ts';

/** A byline is short, and it stands before the text: among the first paragraphs. */
const BYLINE_PARAGRAPHS = 12;

/**
 * The article with its furniture, languages, author lines and date known.
 *
 * Text, spans, links and title stay as they are; only roles can become `noise`, `caption` or `byline`, never the
 * role of the title. Normalising the result again changes nothing, and furniture added to a page changes nothing
 * outside its own paragraphs.
 *
 * @param today - ISO date of the day of reading, for "24 weeks ago".
 */
export function normaliseArticle(raw: RawArticle, today: string): Article {
  const declared = primaryTag(raw.declaredLanguage);
  let isPaywalled = false;
  let bodies = 0;
  const roled = raw.paragraphs.map((paragraph, index): RawParagraph => {
    const text = raw.text.slice(paragraph.start, paragraph.end);
    const furniture = text === raw.title ? null : classifyFurniture(text);
    if (furniture?.isPaywall) isPaywalled = true;
    const isHeader = index < BYLINE_PARAGRAPHS && bodies < 1;
    const role = roleOf(paragraph, furniture?.role ?? null, isHeader && isByline(text, raw, declared));
    if (role === 'body' && text.length > 150) bodies++;
    return { ...paragraph, role };
  });
  const languages = paragraphLanguages(raw.text, roled, declared);
  const paragraphs = roled.map(
    (paragraph, index): Paragraph => ({ ...paragraph, language: languages[index] ?? null }),
  );
  const spoken = languagesOf(paragraphs);
  const language = spoken[0] ?? declared;
  const declaredRegion = /[-_]([A-Z]{2})\b/i.exec(raw.declaredLanguage ?? '')?.[1] ?? null;
  return {
    url: raw.url,
    title: raw.title,
    author: raw.author,
    outlet: raw.outlet,
    published: choosePublished(raw.dates, { language, declaredRegion, today }),
    language,
    languages: spoken,
    text: raw.text,
    paragraphs,
    partial: raw.partial ?? (isPaywalled ? 'paywall' : null),
  };
}

/** Texts of the paragraphs that are furniture or captions, as written, in text order. */
export function noiseTexts(article: Pick<Article, 'text' | 'paragraphs'>): string[] {
  return article.paragraphs
    .filter(({ role }) => role === 'noise' || role === 'caption')
    .map(({ start, end }) => article.text.slice(start, end));
}

function roleOf(raw: RawParagraph, furniture: 'noise' | 'caption' | null, byline: boolean): ParagraphRole {
  if (raw.role === 'noise' || raw.role === 'caption' || raw.role === 'byline') return raw.role;
  if (furniture) return furniture;
  return byline && raw.role === 'body' ? 'byline' : raw.role;
}

function isByline(text: string, raw: RawArticle, language: string | null): boolean {
  if (text.length > 120) return false;
  return text === raw.author || labelledAuthor(text) !== null || isDateLine(text, language);
}
