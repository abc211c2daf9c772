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
    ['pt', 'A cooperativa Serra Alta perdeu os pomares. A cooperativa exige uma indemnização.', 'Serra Alta'],
    ['hu', 'Nagy Pál rektor hallgat. Kis Anna elemző szerint késő. A rektor tagadta a vádat.', 'Nagy Pál'],
    ['uk', 'Міст оглянула староста Олена Гайова. Староста стверджує, що опори тріснули.', 'Олена Гайова'],
  ])('in %s mean who was named before: %s', (language, text, named) => {
    expect(sourcesOf(text, language).map(([, place]) => place)).toContain(named);
  });

  it.each([
    [
      'en',
      'At Velmora, a chain of bakeries, ovens stood still. Bread was short at noon, a spokesperson said.',
      'Velmora',
      'spokesperson',
    ],
    [
      'de',
      'Die Gewerkschaft Bergrat bleibt skeptisch. Die Zahlen seien geschönt, bemängelte eine Sprecherin.',
      'Gewerkschaft Bergrat',
      'Sprecherin',
    ],
    [
      'en',
      'Velmora said that ovens stood still. Bread was short at noon, a spokesperson said.',
      'Velmora',
      'Velmora',
    ],
  ])(
    'in %s let a spokesperson stand for the body, which names both once it was cited: %s',
    (language, text, source, place) => {
      expect(sourcesOf(text, language).at(-1)).toEqual([source, place]);
    },
  );

  it('mean a body that only its citation shows to be one, the nearest first', () => {
    const text =
      'Torvik told the paper that the plan stood. At Velmora, a chain of bakeries, ovens stood still.\n\n' +
      'Torvik has 600 ovens. They run on gas, the company said.';
    expect(sourcesOf(text, 'en').at(-1)).toEqual(['Torvik', 'Torvik']);
  });

  it('mean a body by the noun before its name in any case', () => {
    const text =
      'Awaria objęła lokale sieci Pierogi Babci i roboty firmy Torvik. Sieć przyznaje, że kuchnie stanęły.';
    expect(sourcesOf(text, 'pl').at(-1)?.[0]).toBe('Pierogi Babci');
  });

  it('mean an authority only of the sort that they name', () => {
    const text = 'Tullverket leder dykningarna. Polisen bekräftar att tre pipor saknas.';
    expect(sourcesOf(text, 'sv').at(-1)?.[1]).toBe('Polisen');
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
