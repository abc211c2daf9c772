import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

/** Type, words and way of each source of a Finnish text that is no outlet. */
function people(text: string): string[] {
  return findCitations(plainArticle(text, 'fi'))
    .filter(({ type }) => type !== 'outlet' && type !== 'agency')
    .map(({ type, start, end, through }) => `${type} ${text.slice(start, end)} ${through ?? ''}`.trim());
}

describe('a person before where they are from', () => {
  it.each([
    ['– Silta kestää, sanoo professori Anna Berg Helsingin yliopistosta.', 'person Anna Berg'],
    ['– Silta kestää, sanoo tutkija Anna Virtanen Luonnonvarakeskuksesta.', 'person Anna Virtanen'],
    ['– Silta kestää, kertoo Jari Koski Oulun poliisista STT:lle.', 'person Jari Koski STT'],
    ['Sari Anna Berg Oulusta kertoo, että silta kestää.', 'person Sari Anna Berg'],
  ])('is named without it: %s', (text, person) => {
    expect(people(text)).toEqual([person]);
  });

  it.each([
    ['Suomen Siltaliitto Helsingistä kertoo, että silta kestää.'],
    ['Suomen Pankki Helsingistä kertoo, että silta kestää.'],
  ])('is none where two words name a body: %s', (text) => {
    expect(people(text).some((source) => source.startsWith('person'))).toBe(false);
  });
});
