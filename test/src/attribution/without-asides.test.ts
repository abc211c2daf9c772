import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { withoutAsides } from '../../../src/attribution/without-asides.ts';
import { plainArticle } from './plain-article.ts';
import { readOne } from './read-one.ts';

const read = (text: string, language: string) =>
  withoutAsides(readOne(text, language))
    .map(({ text }) => text)
    .join(' ');

describe('withoutAsides', () => {
  it.each([
    [
      'fr',
      'Le groupe a, pour sa part, promis des embauches.',
      'Le groupe a promis des embauches .',
      'groupe',
    ],
    ['it', 'La sindaca ha, dal canto suo, smentito tutto.', 'La sindaca ha smentito tutto .', 'sindaca'],
    ['ro', 'Primarul a, în replică, negat acuzațiile.', 'Primarul a negat acuzațiile .', 'Primarul'],
  ])('in %s leaves out what parts a verb: %s', (language, text, rest, source) => {
    expect(read(text, language)).toBe(rest);
    expect(findCitations(plainArticle(text, language)).map(({ surface }) => surface)).toEqual([source]);
  });

  it.each([
    ['en', 'The plan has, he said, denied them a future.'],
    ['fr', 'Le maire a, sur RTL, annoncé sa démission.'],
    ['de', 'Ob Deutsche darunter sind, werde geprüft, hieß es im Rathaus.'],
    ['fr', 'Elle a une sœur, un frère, deux chiens.'],
    ['fr', ''],
  ])('in %s keeps whoever is named and lists: %s', (language, text) => {
    expect(withoutAsides(readOne(text, language))).toHaveLength(readOne(text, language).items.length);
  });
});
