import { describe, expect, it } from 'vitest';
import newsroom from '../../../data/sources/own-newsroom.json' with { type: 'json' };
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { newsroomHeard } from '../../../src/attribution/newsroom-heard.ts';
import { bodySentences } from '../../../src/fingerprint/body-sentences.ts';
import { plainArticle } from './plain-article.ts';

/** Names of the sources of a text that its newsroom has heard. */
function heardIn(text: string, language: string, outlet: string | null = null): string[] {
  const article = { ...plainArticle(text, language), outlet };
  const citations = findCitations(article);
  const isHeard = newsroomHeard(article, citations, bodySentences(article));
  return citations.filter(isHeard).map(({ source }) => source);
}

const languages = Object.entries(newsroom.languages);

describe('newsroomHeard', () => {
  it.each(languages)('knows in %s whom the newsroom has heard', (language, { heard, notHeard }) => {
    expect(heardIn(heard, language)).toHaveLength(1);
    expect(heardIn(notHeard, language)).toEqual([]);
  });

  it.each(languages)('has sorted words in %s, of letters alone', (_, { told, reached }) => {
    for (const words of [told, reached]) {
      expect(words).toEqual([...new Set(words)].sort());
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}'’ -]+$/u);
    }
  });

  it.each([
    [
      '„Das war ein Schock“, sagte Karl Weller dem „Wochenspiegel“.',
      'de',
      'Geilenkirchener Wochenspiegel',
      1,
    ],
    ['„Das war ein Schock“, sagte Karl Weller dem Tagesspiegel.', 'de', 'Geilenkirchener Wochenspiegel', 0],
    ['„To był szok” – mówi „Słowu Pobuża” Karol Weller.', 'pl', 'Słowo Pobuża', 1],
    ['“It was a shock,” Karl Weller told the Aegean Digest.', 'en', 'Aegean Digest', 1],
    ['“It was a shock,” Karl Weller told the Cairo Digest.', 'en', 'Aegean Digest', 0],
    ['«Це був жах», – розповів «Портовому кур’єру» Тарас Білик.', 'uk', 'Портовий кур’єр', 1],
    ['«Це був жах», – розповів «Портовому віснику» Тарас Білик.', 'uk', 'Портовий кур’єр', 0],
    ['“The Aegean Digest is wrong,” Karl Weller said.', 'en', 'Aegean Digest', 0],
    ['Karl Weller said the Aegean Digest was wrong.', 'en', 'Aegean Digest', 0],
  ])('knows by the name of the outlet whether it was told: %s', (text, language, outlet, count) => {
    expect(heardIn(text, language, outlet)).toHaveLength(count);
  });

  it.each([
    ['We reached the lawyer by phone. Karl Weller says that the verdict is void.', 1],
    ['We reached the lawyer by phone.\n\nKarl Weller says that the verdict is void.', 0],
    ['The court told us nothing. Karl Weller says that the verdict is void.', 0],
  ])('looks for whom it reached in the sentence before, within a paragraph: %s', (text, count) => {
    expect(heardIn(text, 'en').filter((name) => name === 'Karl Weller')).toHaveLength(count);
  });

  it.each([
    ['Karl Weller fled. The Aegean Digest reached him on a ship.\n\n“I saw smoke,” Weller says.', 1],
    [
      '“Help,” Karl Weller wrote. The Aegean Digest reached him on a ship. “I saw the smoke in the engine room,” he says.',
      1,
    ],
    ['Karl Weller fled. The Cairo Digest reached him on a ship.\n\n“I saw smoke,” Weller says.', 0],
    ['A man fled. The Aegean Digest reached him on a ship.\n\n“I saw smoke,” Karl Weller says.', 0],
  ])('looks for whom the outlet reached in the sentence before: %s', (text, count) => {
    expect(heardIn(text, 'en', 'Aegean Digest').filter((name) => name === 'Karl Weller')).toHaveLength(count);
  });

  it('has heard nobody whom the text cites through another publication, and no publication', () => {
    expect(heardIn('“It was a shock,” Karl Weller told Reuters, which told us.', 'en')).toEqual([]);
  });
});
