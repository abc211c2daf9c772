import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

const spoken = (text: string) =>
  findCitations(plainArticle(text, 'de')).map(({ surface, through }) => [surface, through]);

describe('splitListener, German', () => {
  it.each([
    ['sagte der Trainer der „Bild“', 'Trainer', 'Bild'],
    [
      'sagte die Mutter eines Opfers der „Süddeutschen Zeitung“',
      'Mutter eines Opfers',
      'Süddeutsche Zeitung',
    ],
    ['sagte ein Sprecher der Polizei der Deutschen Presse-Agentur', 'Sprecher der Polizei', 'dpa'],
    ['sagte Karin Weller der dpa', 'Karin Weller', 'dpa'],
  ])('parts a role from the outlet it spoke to (%s)', (tag, speaker, outlet) => {
    const found = spoken(`„Es war laut“, ${tag}.`);
    expect(found).toContainEqual([speaker, outlet]);
    expect(found).toHaveLength(2);
  });

  it.each([
    '„Es war laut“, sagte ein Reporter der „Bild“.',
    '„Es war laut“, sagte die Leiterin der „Zeit“.',
    'Der Trainer der „Bild“ sagte, es sei laut gewesen.',
  ])('leaves an office at the outlet whole (%s)', (text) => {
    const [first, ...others] = spoken(text);
    expect(first?.[1]).toBeNull();
    expect(others).toEqual([]);
  });
});
