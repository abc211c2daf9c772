import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

describe('findCitations, capitals', () => {
  it.each([
    ['de', 'Moskau bestätigte, dass neu verhandelt werde.', 'Moscow'],
    ['de', 'Berlin wies den Vorwurf zurück.', 'Berlin'],
    ['de', 'Paris lehnt den Vorschlag ab.', 'Paris'],
    ['sv', 'Ankara svarade att ansökan skulle prövas.', 'Ankara'],
    ['da', 'Moskva afviser, at skibet var russisk.', 'Moscow'],
    ['fi', 'Moskova kiistää, että alus olisi venäläinen.', 'Moscow'],
    ['nl', 'Volgens Peking was het een ongeluk.', 'Beijing'],
    ['tr', 'Washington, görüşmelerin süreceğini açıkladı.', 'Washington'],
    ['el', 'Το Βερολίνο ανακοίνωσε ότι η συνάντηση αναβάλλεται.', 'Berlin'],
    ['fr', 'Moscou a annoncé que le navire était russe.', 'Moscow'],
    ['pl', 'Według Moskwy statek był pusty.', 'Moscow'],
  ])('reads the government behind a capital (%s: %s)', (language, text, name) => {
    const [found, ...others] = findCitations(plainArticle(text, language));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ source: name, type: 'official-body', kind: 'government' });
  });

  it.each([
    ['de', 'Berlin hat gezeigt, dass Olympia möglich ist.'],
    ['de', 'Berlin gewann das Spiel mit 3:1.'],
    ['de', 'Sie wohnt in Moskau und arbeitet in Berlin.'],
    ['sv', 'Stockholm visar att det går att bygga billigt.'],
    ['nl', 'Parijs denkt dat de zomer lang wordt.'],
  ])('reads nobody where a capital is a place (%s: %s)', (language, text) => {
    expect(findCitations(plainArticle(text, language))).toEqual([]);
  });
});
