import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

/** Whom each citation names, and where the text names it in full. */
function sourcesOf(text: string, language: string): [string, string][] {
  return findCitations(plainArticle(text, language)).map(({ source, surface, named }) => [
    source,
    named ? text.slice(named.start, named.end) : surface,
  ]);
}

describe('definite nouns', () => {
  it.each([
    [
      'en',
      'At Velmora, a chain of bakeries, ovens stood still. Bread was short at noon, a spokesperson said.',
      'Velmora',
    ],
    [
      'de',
      'Die Gewerkschaft Bergrat bleibt skeptisch. Die Zahlen seien geschönt, bemängelte eine Sprecherin.',
      'Gewerkschaft Bergrat',
    ],
    ['pt', 'A cooperativa Serra Alta perdeu os pomares. A cooperativa exige uma indemnização.', 'Serra Alta'],
    ['uk', 'Міст оглянула староста Олена Гайова. Староста стверджує, що опори тріснули.', 'Олена Гайова'],
  ])('in %s mean who was named before: %s', (language, text, named) => {
    expect(sourcesOf(text, language).map(([, place]) => place)).toContain(named);
  });

  it('of documents mean where the document was first named', () => {
    const text = 'I ett brev klagar elva åkare. Enligt brevet vägdes de varje dag.';
    const [citation] = findCitations(plainArticle(text, 'sv')).slice(-1);
    expect(citation?.named).toEqual({ start: 6, end: 10 });
  });

  it.each([
    ['en', 'The plan divided Velmora. A spokesperson for Torvik said the plan was dead.', 'Torvik'],
    ['pl', 'Przyjechała Anna Zając. – Huk był straszny – mówi kierowca, który stał obok.', 'kierowca'],
  ])('in %s that are explained mean somebody new: %s', (language, text, named) => {
    expect(sourcesOf(text, language).at(-1)?.[1]).toContain(named);
  });
});
