import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../../src/attribution/lexicon.ts';

describe('createFacts', () => {
  const factsOf = (language: string, word: string) => lexiconFor(language)?.factsOf(word);

  it.each([
    ['en', 'forcefully', 'isAdverb'],
    ['en', 'mayor', 'isTitle'],
    ['en', 'volcanologist', 'isTitle'],
    ['de', 'pflegedirektorin', 'isTitle'],
    ['en', 'said', 'isSaying'],
  ] as const)('knows in %s that %s has %s', (language, word, fact) => {
    expect(factsOf(language, word)?.[fact]).toBe(true);
  });

  it('names every list that holds a word and remembers the answer', () => {
    const facts = factsOf('en', 'paper');
    expect([...(facts?.lists ?? [])].sort()).toEqual(['documents', 'outletNouns']);
    expect(factsOf('en', 'paper')).toBe(facts);
  });

  it.each([
    ['nl', 'inspectierapport', true],
    ['da', 'lækagenotatet', true],
    ['no', 'tilsynsrapporten', true],
    ['nl', 'rapport', true],
    ['da', 'forslaget', false],
  ])('tells a document by the end of its compound: %s "%s" %s', (language, word, isDocument) => {
    expect(factsOf(language, word)?.lists.has('documents')).toBe(isDocument);
  });

  it.each([
    ['nl', 'vrt-programma', true],
    ['da', 'p1-programmet', true],
    ['nl', 'verkiezingsprogramma', false],
    ['no', 'partiprogrammet', false],
  ])('tells an outlet by the end of its compound: %s "%s" %s', (language, word, isOutlet) => {
    expect(factsOf(language, word)?.lists.has('outletNouns')).toBe(isOutlet);
  });

  it('knows nothing of an unknown word', () => {
    expect(factsOf('en', 'xyzzy')).toEqual({
      lists: new Set(),
      isAdverb: false,
      isTitle: false,
      isSaying: false,
      endsAsVerb: false,
      forms: [],
      hedges: [],
    });
  });
});
