import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source, through }) => `${source} < ${through}`);

describe('findRelay', () => {
  it.each([
    ['no', 'Det skriver Aftenposten. I avisen sier Kari Lund at brua er trygg.', 'Kari Lund < Aftenposten'],
    [
      'da',
      'Det skriver Politiken. Over for avisen siger Karen Lund, at broen er tryg.',
      'Karen Lund < Politiken',
    ],
    ['nl', 'Dat meldt Het Parool. “De brug is veilig”, zegt Anna Kok in de krant.', 'Anna Kok < Het Parool'],
    [
      'da',
      'Det skriver Politiken. En brovagt fortalte dengang avisen, at broen var tryg.',
      'brovagt < Politiken',
    ],
  ])('in %s takes "the paper" for the outlet that was cited before: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });

  it.each([
    ['no', 'I avisen sier Kari Lund at brua er trygg.', 'Kari Lund < null'],
    [
      'da',
      'Det skriver Politiken. Redaktør på avisen Karen Lund siger, at broen er tryg.',
      'Karen Lund < null',
    ],
    [
      'no',
      'Aftenposten skriver at brua er trygg. Kari Lund, som bor der, sier at den er trygg.',
      'Kari Lund < null',
    ],
    ['no', 'Det skriver Aftenposten. Kari Lund sier at avisen tar feil.', 'Kari Lund < null'],
  ])('in %s takes no other paper for it: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });

  it.each([
    [
      'fi',
      'Asiasta kertoi Kaleva. Silta on turvallinen, sanoo siltavahti, jonka nimeä lehti ei julkaise.',
      'siltavahti < Kaleva',
    ],
    [
      'fi',
      'Asiasta kertoi Kaleva. Silta on turvallinen, sanoo siltavahti, jonka nimeä ei julkaista.',
      'siltavahti < null',
    ],
  ])(
    'in %s takes the paper of a relative clause behind who speaks, and only there: %s',
    (language, text, way) => {
      expect(waysOf(text, language)).toContain(way);
    },
  );

  it.each([
    ['Anna Berg lupasi Ylen Ykkösaamussa selvittää asian.', 'Anna Berg < Yle'],
    ['Anna Berg lupasi Ylen pihalla selvittää asian.', 'Anna Berg < null'],
  ])('takes the outlet whose programme a name in the case of a place is: %s', (text, way) => {
    expect(waysOf(text, 'fi')).toContain(way);
  });

  it('reaches whoever a publication names between its verb and what it says through it', () => {
    const text = 'Aftenposten skriver, basert på tre uavhengige kilder, at brua er sprukken.';
    expect(waysOf(text, 'no')).toContain('uavhengige kilder < Aftenposten');
  });

  it.each([
    ['nl', 'Trouw schrijft dat de brug veilig is.', 'Trouw', 'outlet'],
    ['nl', 'Hij bleef trouw. Trouw schrijft dat de brug veilig is.', 'Trouw', 'institution'],
  ])(
    'in %s knows papers called by a word that the text has with a capital alone: %s',
    (language, text, source, type) => {
      expect(findCitations(plainArticle(text, language)).map((one) => [one.source, one.type])).toEqual([
        [source, type],
      ]);
    },
  );
});
