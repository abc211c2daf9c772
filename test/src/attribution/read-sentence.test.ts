import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('a verb before the place where something was written', () => {
  it.each([
    ['ro', 'Criticul Ion Berg notează în Gazeta Codrului că podul este vechi.', 'Ion Berg'],
    ['ro', 'În raport se notează că podul este vechi.', 'raport'],
  ])('is said by whoever stands before it, in %s: %s', (language, text, source) => {
    expect(findCitations(plainArticle(text, language)).map((citation) => citation.source)).toContain(source);
  });
});

describe('short ranks and titles with a full stop', () => {
  it.each([
    ['Jak przekazał mł. asp. Jan Weller z komendy w Zatorze, kierowca był trzeźwy.', 'Jan Weller'],
    ['– Droga jest zamknięta – mówi podinsp. Anna Weller.', 'Anna Weller'],
    ['Abp Jan Weller powiedział, że kościół pomoże.', 'Jan Weller'],
  ])('end no sentence and are no part of the name: %s', (text, source) => {
    expect(findCitations(plainArticle(text, 'pl'))[0]).toMatchObject({ source, type: 'person' });
  });
});
