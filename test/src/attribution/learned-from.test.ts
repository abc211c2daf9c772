import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, through }) => `${surface} < ${through}`);

describe('learnedFrom', () => {
  it.each([
    ['de', 'Wie die dpa aus Hafenkreisen erfuhr, ist die Brücke gesperrt.', 'Hafenkreisen < dpa'],
    ['de', 'Aus Hafenkreisen erfuhr der NDR, dass die Brücke gesperrt ist.', 'Hafenkreisen < NDR'],
    ['sv', 'TT erfar från källor i hamnen att bron är avstängd.', 'källor < TT'],
  ])('in %s takes whom an outlet learned something from for the source: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });

  it('leaves the outlet the source where it does not say from whom', () => {
    expect(waysOf('Wie die dpa erfuhr, ist die Brücke gesperrt.', 'de')).toEqual(['dpa < null']);
  });
});
