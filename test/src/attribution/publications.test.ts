import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const throughOf = (language: string, text: string) =>
  findCitations(plainArticle(text, language)).find(({ source }) => source === 'Karin Weller')?.through ??
  null;

describe('an unknown name of one word that heard somebody', () => {
  it.each([
    ['en', 'Karin Weller told Portside the bridge was safe.', 'Portside'],
    ['en', '“The bridge is safe,” Karin Weller said in an interview with Portside.', 'Portside'],
    ['sv', '– Bron är säker, säger Karin Weller till Kustnytt.', 'Kustnytt'],
    ['nl', '‘De brug is veilig’, zegt Karin Weller tegen Havenblik.', 'Havenblik'],
    ['de', '„Die Brücke ist sicher“, sagte Karin Weller im Gespräch mit dem Weserblick.', 'Weserblick'],
  ])('in %s is an outlet: %s', (language, text, outlet) => {
    expect(throughOf(language, text)).toBe(outlet);
  });

  it.each([
    ['en', 'Havkilde shut the bridge. Karin Weller told Havkilde the bridge was safe.'],
    ['sv', 'Karin Weller säger att det är en katastrof för Namsen.'],
    ['it', 'Il ponte è sicuro, dice Karin Weller a Torrevalle.'],
  ])('in %s is none where the text is about it, or where it may be a place: %s', (language, text) => {
    expect(throughOf(language, text)).toBeNull();
  });
});
