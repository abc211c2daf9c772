import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'tr')).map(({ source }) => source);

describe('a Turkish verb of saying', () => {
  it.each([
    ['Haberi veren öğretmen Tuna Sarı, çocukların sevindiğini gülerek anlattı.', ['Tuna Sarı']],
    ['Tuna Sarı yolun kapalı olduğunu söyledi. Ekmek, dedi, yolu beklemez.', ['Tuna Sarı', 'Tuna Sarı']],
    ['Aynı köyden Tuna Sarı ise yolun kapalı olduğunu söyledi.', ['Tuna Sarı']],
  ])('is read behind how it was said and between commas: %s', (text, sources) => {
    expect(sourcesOf(text)).toEqual(sources);
  });
});
