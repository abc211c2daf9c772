import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const typesOf = (text: string) =>
  findCitations(plainArticle(text, 'en')).map(({ surface, type }) => `${surface} = ${type}`);

describe('isRoleOfSeveral', () => {
  it.each([
    ['Doctors at the hospital say the ward is full.', 'Doctors at the hospital = vague'],
    ['Two Dutch law professors said the plan was illegal.', 'Dutch law professors = vague'],
    ['Engineers said the bridge was safe.', 'Engineers = vague'],
  ])('tells several people from the body beside them: %s', (text, found) => {
    expect(typesOf(text)).toContain(found);
  });

  it.each([
    ['Havkilde Engineers said the bridge was safe.', 'Havkilde Engineers = vague'],
    ['Wellers said the bridge was safe.', 'Wellers = vague'],
  ])('takes no name for several people: %s', (text, found) => {
    expect(typesOf(text)).not.toContain(found);
  });
});
