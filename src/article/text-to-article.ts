/**
 * A plain text file as an article.
 *
 * Nothing is changed in the text, so every offset is an offset into the file. What each line is (title, author,
 * date, heading, body) is read from its shape, its place and the words in `data/`; nothing here depends on one
 * language.
 */
import type { Link, ParagraphRole, RawArticle, RawDate, Span } from '../article.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { splitSentences } from '../text/sentences.ts';
import {
  copyrightNotice,
  isDateLine,
  isName,
  isUpdateLine,
  labelledAuthor,
  labelledTitle,
} from './header-lines.ts';
import { isFurniture } from './noise.ts';
import { type Line, splitParagraphs } from './split-paragraphs.ts';

/** Longest title and heading; the longest title of the development articles has 135 characters. */
const MAX_TITLE = 220;
const MAX_HEADING = 130;
/** Author and dates stand among the first paragraphs, dates and copyright also among the last. */
const HEADER = 10;
const FOOTER = 8;
/** Lines between which author, date and section of one header stand. */
const NEAR = 4;
/** Only a paragraph this long shows by its last character that the text was cut. */
const MIN_CUT = 60;

const STOPS = /[.。।]["”»“’)\]]*$/u;
const ENDS_SENTENCE = /[.!?…。！？؟।;:,]["”»“’)\]]*$/u;

/** The article so far, and what it is read from. */
type Reading = {
  article: RawArticle;
  lines: Line[];
  language: string | null;
  /** Dates of changes, which count only where there is no other. */
  updates: RawDate[];
  /** False where running text has no stops (Thai, Lao), so that a line without one is no heading. */
  hasStops: boolean;
  /** True once running text has come. */
  hasBody: boolean;
};

/**
 * The article in a plain text file. `text` is the input as it is, without a byte order mark; an empty file gives an
 * article without paragraphs.
 *
 * @param options.url - address the text came from, if known.
 */
export function textToArticle(input: string, options: { url?: string | null } = {}): RawArticle {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  const article: RawArticle = {
    url: options.url ?? null,
    title: null,
    author: null,
    outlet: null,
    declaredLanguage: null,
    dates: [],
    text,
    paragraphs: [],
    partial: null,
  };
  const all = splitParagraphs(text);
  const long = all.map((line) => line.text).filter((line) => line.length >= MIN_CUT);
  const language = detectLanguage(long.join('\n'));
  const lines = readPrefix(all, article, language);
  const hasStops = long.filter((line) => ENDS_SENTENCE.test(line)).length >= long.length / 2;
  const reading: Reading = { article, lines, language, updates: [], hasStops, hasBody: false };
  lines.forEach((line, index) => {
    const role = readLine(line, index, reading);
    article.paragraphs.push({ start: line.start, end: line.end, role, links: findLinks(line) });
  });
  if (article.dates.length === 0) article.dates.push(...reading.updates);
  article.partial = isCut(article) ? 'cut' : null;
  return article;
}

/** Takes "date 2023-06" off the front of running text, as files of article collections have it. */
function readPrefix(lines: Line[], article: RawArticle, language: string | null): Line[] {
  const first = lines[0];
  const match = /^(?:\p{L}{2,12}:?\s+)?(\d{4}-\d{2}(?:-\d{2})?)\s+(?=\S)/u.exec(first?.text ?? '');
  if (!first || !match || isDateLine(first.text, language) || !isDateLine(match[0], language)) return lines;
  article.dates.push({ text: match[1] ?? '', from: 'visible' });
  const end = first.start + match[0].trimEnd().length;
  article.paragraphs.push({ start: first.start, end, role: 'byline', links: [] });
  const start = first.start + match[0].length;
  return [{ start, end: first.end, text: first.text.slice(match[0].length) }, ...lines.slice(1)];
}

/** Role of a line; title, author, outlet and dates go into the article. */
function readLine(line: Line, index: number, reading: Reading): ParagraphRole {
  const { article, lines, language } = reading;
  const isHeader = index < HEADER && !reading.hasBody;
  if ((isHeader || index >= lines.length - FOOTER) && isDateLine(line.text, language)) {
    (isUpdateLine(line.text) ? reading.updates : article.dates).push({ text: line.text, from: 'visible' });
    return 'byline';
  }
  const notice = copyrightNotice(line.text);
  if (notice) {
    article.dates.push({ text: notice.text, from: 'visible' });
    article.outlet ??= notice.owner;
    return 'body';
  }
  if (isFurniture(line.text)) return 'body';
  const author = isHeader && article.author === null ? labelledAuthor(line.text) : null;
  if (author !== null) {
    article.author = author;
    return 'byline';
  }
  if (article.title === null && !reading.hasBody && isTitle(line, lines[index + 1], language)) {
    article.title = labelledTitle(line.text) ?? line.text;
    return 'headline';
  }
  if (isHeader && article.author === null) {
    article.author = bareAuthor(line, index, reading);
    if (article.author !== null) return 'byline';
  }
  if (reading.hasStops && isHeading(line, lines[index + 1], language)) return 'headline';
  reading.hasBody = true;
  return 'body';
}

function isTitle(line: Line, next: Line | undefined, language: string | null): boolean {
  if (!next || line.text.length > MAX_TITLE || /^https?:/.test(line.text)) return false;
  const sentences = splitSentences(line.text, language).length;
  if (sentences > 2 || (sentences > 1 && ENDS_SENTENCE.test(line.text))) return false;
  if (isDateLine(next.text, language)) return true;
  const couldBe = ({ text }: Line) => text.length <= MAX_TITLE && !STOPS.test(text);
  // One word over another line without a stop names the section, and the title follows.
  const isSection =
    /^\p{L}+$/u.test(line.text) && line.text.length < 20 && couldBe(next) && /\s/u.test(next.text);
  return couldBe(line) && !isSection;
}

/** A line that is only a name is the author's where a date stands near it in the header. */
function bareAuthor(line: Line, index: number, { article, lines, language }: Reading): string | null {
  if (article.title === null || !isName(line.text)) return null;
  const around = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1);
  return around.some((other) => isDateLine(other.text, language)) ? line.text : null;
}

function isHeading({ text }: Line, next: Line | undefined, language: string | null): boolean {
  // "… on Saturday. (Reuters)" is a sentence with its credit.
  if (
    !next ||
    text.length > MAX_HEADING ||
    ENDS_SENTENCE.test(text.replace(/\s?[([][^()[\]]{1,40}[)\]]$/u, ''))
  ) {
    return false;
  }
  if (/^[-–—•*·\d"“„«([]|^https?:/u.test(text) || splitSentences(text, language).length > 2) return false;
  return /\p{L}/u.test(text);
}

function findLinks(line: Line): Link[] {
  const links: Link[] = [];
  for (const match of line.text.matchAll(/https?:\/\/[^\s<>"“”]+/g)) {
    const url = match[0].replace(/[.,;:!?)\]]{1,4}$/u, '');
    const start = line.start + match.index;
    links.push({ start, end: start + url.length, url });
  }
  return links;
}

/** A long last paragraph that stops after a small letter, a comma or an ellipsis was cut off. */
function isCut({ text, paragraphs }: RawArticle): boolean {
  const bodies = paragraphs.filter(({ role, links }) => role === 'body' && links.length === 0);
  const texts = bodies.map(({ start, end }: Span) => text.slice(start, end));
  const last = texts.findLast((body) => !isFurniture(body)) ?? '';
  return last.length >= MIN_CUT && /(?:[\p{Ll},…]|\p{L}\.\.\.|\[(?:…|\.\.\.)\])$/u.test(last);
}
