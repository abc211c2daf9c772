import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

/** Each source with all that it claims. */
function claimsOf(text: string): [string, string][] {
  return findCitations(plainArticle(text, 'de')).map(({ source, claimSpans }) => [
    source,
    claimSpans.map(({ start, end }) => text.slice(start, end)).join(' | '),
  ]);
}

describe('what the mood of a German verb reports', () => {
  it.each([
    [
      'Der Schiedsrichter Karl Weller verteidigte sich: Der Kontakt habe nicht gereicht.',
      'Karl Weller',
      'Der Kontakt habe nicht gereicht',
    ],
    [
      'Zur Ursache hielt sich die Polizei bedeckt; ein Defekt komme infrage.',
      'Polizei',
      'ein Defekt komme infrage',
    ],
    [
      'Bürgermeisterin Karin Weller wehrt sich gegen die Vorwürfe. Sie habe nichts gewusst.',
      'Karin Weller',
      'Sie habe nichts gewusst',
    ],
  ])('belongs to whom the words before it are about: %s', (text, source, claim) => {
    expect(claimsOf(text)).toContainEqual([source, claim]);
  });

  it.each([
    'Der Vertrag ist alt: Die Klage liegt bei Gericht.',
    'Karin Weller kam zu spät. Die Lage war ernst.',
  ])('is not seen in nouns that are written alike: %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});
