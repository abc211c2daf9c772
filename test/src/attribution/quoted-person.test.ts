import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('quotedPerson', () => {
  it.each([
    ['„Das wird teuer“, zitiert der „Spiegel“ den Händler Karl Weller.', 'Karl Weller', 'Der Spiegel'],
    [
      '„Das wird teuer“, zitierte die Zeitung Lindholmer Bote den Händler Karl Weller.',
      'Karl Weller',
      'Lindholmer Bote',
    ],
    ['Karl Weller winkt ab. Das werde teuer, zitiert ihn die Agentur AFP.', 'Karl Weller', 'AFP'],
  ])('finds who is quoted, through who quotes: %s', (text, person, through) => {
    const found = findCitations(plainArticle(text, 'de'));
    expect(found).toContainEqual(expect.objectContaining({ source: person, through }));
  });

  it('leaves what an outlet quotes from a document to the outlet', () => {
    const found = findCitations(
      plainArticle('„Das wird teuer“, zitiert der „Spiegel“ aus dem Papier.', 'de'),
    );
    expect(found.map(({ source }) => source)).toContain('Der Spiegel');
  });

  it.each([
    ['„Éjjel kevertünk” – idézi a Kurier a névtelenséget kérő művezetőt.', 'művezetőt'],
    ['„Éjjel kevertünk” – idézi Kiss Pált a Kurier.', 'Kiss Pált'],
  ])('in Hungarian finds who is quoted by the case of an object: %s', (text, person) => {
    const ways = findCitations(plainArticle(text, 'hu')).map(
      ({ surface, through }) => `${surface} < ${through}`,
    );
    expect(ways).toContain(`${person} < Kurier`);
  });
});
