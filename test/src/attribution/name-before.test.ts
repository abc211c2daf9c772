import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) =>
  findCitations(plainArticle(text, 'hu')).map(({ source, type }) => [source, type]);

describe('nameBefore', () => {
  it.each([
    'Bódi Kata, a győri kórház főorvosa szerint a vakcina hat.',
    'Az oltásról Bódi Kata beszélt, a győri kórház főorvosa, aki szerint a vakcina hat.'.replace(
      'Bódi Kata beszélt',
      'tegnap vitázott Bódi Kata',
    ),
  ])('finds the name before a role between commas: %s', (text) => {
    expect(sourcesOf(text)).toContainEqual(['Bódi Kata', 'person']);
  });

  it('takes the role alone where no name stands before the comma', () => {
    expect(sourcesOf('Az oltás ingyenes, a kórház főorvosa szerint hat is.')).not.toContainEqual([
      'Az oltás',
      'person',
    ]);
  });
});

describe('a role behind the body it belongs to', () => {
  it.each([
    ['A Magyar Dudás Kamara elnöke szerint a csere drága.', 'Magyar Dudás Kamara elnöke'],
    ['Halász Ferenc főorvos szerint a csere drága.', 'Halász Ferenc'],
  ])('is a person’s, and so is a name before a role: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([[source, 'person']]);
  });
});

describe('a name of two words in Hungarian', () => {
  it.each([
    ['A Wiener Linien szerint a csere drága.', 'Wiener Linien', 'institution'],
    ['Halász Ferenc szerint a csere drága.', 'Halász Ferenc', 'person'],
    ['A szakértő Halász Ferenc szerint a csere drága.', 'Halász Ferenc', 'person'],
  ])('is no person’s right behind an article: %s', (text, source, type) => {
    expect(sourcesOf(text)).toContainEqual([source, type]);
  });
});

describe('“as said” between commas in Hungarian', () => {
  it('goes on with whoever spoke, and takes no noun without an article for a subject', () => {
    const text = 'Halász Ferenc azt mondta, hogy a csere drága. Választ, mint mondta, azóta sem kapott.';
    expect(sourcesOf(text)).toEqual([
      ['Halász Ferenc', 'person'],
      ['Halász Ferenc', 'person'],
    ]);
  });
});
