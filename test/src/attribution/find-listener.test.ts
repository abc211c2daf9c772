import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('listenerAt', () => {
  it.each([
    ['pl', 'Wójt Jan Weller milczał. Dopiero w piątek w rozgłośni NDR przyznał, że most runął.', 'NDR'],
    ['cs', 'Starosta Jan Weller mlčel. Seznam Zprávám v neděli potvrdil, že most spadl.', 'Seznam Zprávy'],
  ])('in %s leaves an outlet in the case of a listener out of who speaks: %s', (language, text, through) => {
    const [said] = findCitations(plainArticle(text, language));
    expect([said?.source, said?.through]).toEqual(['Jan Weller', through]);
  });

  it.each([
    ['cs', 'Most je zavřený, řekl Weller televizi Prima.', 'Weller', 'Prima'],
    ['cs', 'Most je zavřený, řekl starosta Weller České televizi.', 'Weller', 'Česká televize'],
    ['pl', '– Most jest zamknięty – powiedział Weller telewizji Polsat.', 'Weller', 'Polsat'],
    ['pl', '– Most jest zamknięty – powiedział Weller „Gazecie Wyborczej”.', 'Weller', 'Gazeta Wyborcza'],
    ['cs', 'Jeden z nich Spiegelu řekl, že most je zavřený.', 'Jeden z nich', 'Der Spiegel'],
  ])('in %s parts a last name from whom it was told: %s', (language, text, speaker, outlet) => {
    const found = findCitations(plainArticle(text, language));
    expect(found.map(({ surface, through }) => [surface, through])).toContainEqual([speaker, outlet]);
  });
});
