import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

describe('subjectAfter', () => {
  it.each([
    ['de', '„Wir haben gewählt“, sagte am Montag, in seinem Büro, der Bürgermeister Karl Weller.'],
    ['fr', '« Nous avons choisi », a dit, dans son bureau, le maire Karl Weller.'],
    ['ro', '„Am ales oamenii”, ne-a spus luni, în biroul său, primarul Karl Weller.'],
  ])('steps over a circumstance between commas (%s)', (language, text) => {
    expect(findCitations(plainArticle(text, language)).map(({ source }) => source)).toEqual(['Karl Weller']);
  });

  it('takes no circumstance for one behind which nobody speaks', () => {
    const text = '„Wir haben gewählt“, sagte Karl Weller, in seinem Büro, am Montag.';

    expect(findCitations(plainArticle(text, 'de')).map(({ source }) => source)).toEqual(['Karl Weller']);
  });

  it('finds a first and a last name behind the case of an outlet to which it was told', () => {
    const [told] = findCitations(plainArticle('«Нам не платили», — рассказал изданию Роман Кучук.', 'ru'));
    expect(told).toMatchObject({ source: 'Роман Кучук', type: 'person' });
  });
});
