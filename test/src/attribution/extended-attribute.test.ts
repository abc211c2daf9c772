import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe('attributes before a German noun', () => {
  it.each([
    ['Ein mit dem Vorgang vertrauter Beamter sagte, die Bank sei pleite.', 'Beamter'],
    ['Die beim Landgericht zuständige Richterin Maria Thoma sagte, der Prozess beginne.', 'Maria Thoma'],
    ['Das Blatt beruft sich auf zwei mit den Plänen vertraute Personen.', 'Personen'],
  ])('are no source, their noun is: %s', (text, noun) => {
    const surfaces = findCitations(plainArticle(text, 'de')).map(({ surface }) => surface);
    expect(surfaces.some((surface) => surface.endsWith(noun))).toBe(true);
    expect(surfaces.some((surface) => /^(?:mit|beim)/u.test(surface) && !surface.endsWith(noun))).toBe(false);
  });

  it('are not seen where a verb of saying stands between two nouns', () => {
    const [found] = findCitations(plainArticle('Am Montag sagte Weller, die Bank sei pleite.', 'de'));
    expect(found?.surface).toBe('Weller');
  });
});
