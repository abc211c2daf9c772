import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/attribution/excerpt-of.ts';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

describe('excerptOf', () => {
  it.each([
    ['“The dam is dry, the ‘Lake Herald’ reported.”', 'The dam is dry, the ‘Lake Herald’ reported.'],
    [' „Talsperre leer.“ ', 'Talsperre leer.'],
    ['“The dam is dry,” said Mary Hill.', null],
    ['“The dam is dry,” “and the lake too.”', null],
    ['The dam is dry.', null],
    ['', null],
  ])('of %j is %j', (text, expected) => {
    const excerpt = excerptOf(text, { start: 0, end: text.length });
    expect(excerpt && text.slice(excerpt.start, excerpt.end)).toBe(expected);
  });
});

describe('an excerpt pasted in quotation marks', () => {
  const intro = 'Hittade det här i går och klistrar in det viktigaste:';
  const quoted = '“The dam at Kallsjö has been dry since May, the Lake Herald reported.”';
  const text = `${intro}\n${quoted}\nDet är allt.`;

  it('in another language names its own sources', () => {
    const article = plainArticle(text, 'sv');
    const paragraphs = article.paragraphs.map((one, i) => (i === 1 ? { ...one, language: 'en' } : one));
    expect(findCitations({ ...article, paragraphs }).map(({ source }) => source)).toEqual(['Lake Herald']);
  });

  it('in the language of the article is somebody’s speech', () => {
    expect(
      findCitations(plainArticle(text.replaceAll(/[^“”\n]+(?=\n“)/gu, 'Found this yesterday:'), 'en')),
    ).toEqual([]);
  });
});
