import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../../src/attribution/lexicon.ts';

describe('createForms', () => {
  const formsOf = (language: string, word: string) =>
    lexiconFor(language)
      ?.formsOf(word)
      .map(({ parts }) => parts.map((words) => words.join(' ')).join(' … '));

  it('gives the forms that begin with a word, longest first, with their gaps', () => {
    const forms = formsOf('de', 'teilte') ?? [];
    expect(forms).toContain('teilte … mit');
    const lengths = forms.map((form) => form.split(/[ …]+/u).length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  it('cuts the first word as a text is cut: an elided pronoun is a word', () => {
    expect(formsOf('fr', "s'est")).toEqual([]);
    expect(formsOf('fr', "s'")?.length).toBeGreaterThan(0);
  });

  it('knows no forms of other words', () => {
    expect(formsOf('en', 'xyzzy')).toEqual([]);
  });
});
