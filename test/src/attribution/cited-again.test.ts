import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sources = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source }) => source);

describe('citedAgain', () => {
  it.each([
    [
      'en',
      'Two people familiar with the talks said the bridge was closed. One of them said the ferry would run.',
    ],
    ['en', 'Three people at the mill said the bridge was closed. The third said the ferry would run.'],
    [
      'en',
      'Three people at the mill said the bridge was closed. Two of the people said the ferry would run.',
    ],
    ['sv', 'Två personer med insyn säger att bron är stängd. En av personerna säger att färjan går.'],
    [
      'pl',
      '– Most jest zamknięty – mówi była pracownica urzędu. Nasza rozmówczyni twierdzi, że prom płynie.',
    ],
    [
      'fr',
      'Deux sources du port affirment que le pont est fermé. Selon les mêmes sources, le ferry circule.',
    ],
    ['ro', 'Două surse din port au spus că podul este închis. Una dintre surse a spus că feribotul merge.'],
  ])('goes on with the source that was cited (%s): "%s"', (language, text) => {
    const [first, second] = sources(text, language);

    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it.each([
    ['en', 'Two people at the mill said the bridge was closed. Another official said the ferry would run.'],
    ['en', 'Officials at the mill said the bridge was closed. One of the bakers said the ferry would run.'],
    ['de', 'Zwei Insider sagten, die Brücke sei zu. Ein Zeuge sagte, die Fähre fahre.'],
  ])('takes another for another (%s): "%s"', (language, text) => {
    const [first, second] = sources(text, language);

    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  it('means by a role that is pointed at who was named last', () => {
    const text =
      'O inspetor Paulo Weller disse que a ponte está fechada. Segundo este responsável, o ferry parte.';

    expect(new Set(sources(text, 'pt'))).toEqual(new Set(['Paulo Weller']));
  });

  it('means by a thing that is pointed at whoever spoke last', () => {
    const text =
      'Priset stiger, enligt kinesiska journalister. Enligt Sohu är bron gammal. Detta perspektiv antyder att den faller.';

    expect(sources(text, 'sv').at(-1)).toBe('Sohu');
  });
});
