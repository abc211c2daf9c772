import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { infinitiveAt } from '../../../src/attribution/infinitive-at.ts';
import { plainArticle } from './plain-article.ts';
import { readOne } from './read-one.ts';

/** Where the infinitive that a sentence's verb reports begins, as its words; null where none stands behind the verb. */
function reported(text: string, language: string, verb: string): string | null {
  const reader = readOne(text, language);
  const at = reader.items.findIndex(({ lower }) => lower === verb);
  const found = infinitiveAt(reader, at + 1, reader.items.length);
  return found === null ? null : text.slice(reader.items[found]?.start);
}

describe('infinitiveAt', () => {
  it.each([
    ['fr', 'La mairie dit ne pas savoir', 'dit', 'ne pas savoir'],
    ['fr', 'Elle affirme n’avoir rien vu', 'affirme', 'n’avoir rien vu'],
    ['fr', 'Le ministère a dit vendredi ne rien savoir', 'dit', 'ne rien savoir'],
    ['es', 'La alcaldesa negó haber firmado', 'negó', 'haber firmado'],
    ['it', 'Il sindaco dice di non aver firmato', 'dice', 'di non aver firmato'],
    ['pt', 'O jogador negou ter agredido o rival', 'negou', 'ter agredido o rival'],
  ])('in %s begins behind small words: %s', (language, text, verb, expected) => {
    expect(reported(text, language, verb)).toBe(expected);
  });

  it.each([
    ['fr', 'La mairie annonce la fermeture', 'annonce'],
    ['fr', 'La mairie a dit vendredi', 'dit'],
    ['es', 'La alcaldesa dijo ayer que abriría', 'dijo'],
    ['it', 'Il sindaco dice a tutti di restare', 'dice'],
    ['en', 'The mayor said sister cities agreed', 'said'],
  ])('in %s is not found behind a noun or a listener: %s', (language, text, verb) => {
    expect(reported(text, language, verb)).toBeNull();
  });
});

describe('closingInfinitive', () => {
  const claimOf = (text: string) => {
    const claim = findCitations(plainArticle(text, 'nl'))[0]?.claim;
    return claim && text.slice(claim.start, claim.end);
  };

  it.each([
    ['De wethouder liet weten het rapport af te wachten.', 'het rapport af te wachten'],
    ['„De brug is dicht”, zegt Anna Berg om de spanning te breken.', 'De brug is dicht'],
  ])(
    'reads what an infinitive closes as what was said, but not what it was said for: "%s"',
    (text, claim) => {
      expect(claimOf(text)).toBe(claim);
    },
  );
});
