import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source }) => source);

describe('withAuthor', () => {
  it.each([
    [
      'pt',
      'A pesca caiu 3%, de acordo com dados divulgados hoje pela Direção das Pescas.',
      'Direção das Pescas',
    ],
    ['es', 'La pesca cayó un 3%, según los datos publicados por el Consejo Insular.', 'Consejo Insular'],
    [
      'fr',
      'La pêche a reculé de 3 %, selon des données publiées mardi par la Mairie de Valbrune.',
      'Mairie de Valbrune',
    ],
  ])('in %s names whoever published figures: %s', (language, text, source) => {
    expect(sourcesOf(text, language)).toContain(source);
  });

  it('keeps a study that an outlet has told of', () => {
    const text = 'La pesca cayó un 3%, según un estudio difundido por El País.';
    const [study] = findCitations(plainArticle(text, 'es'));
    expect(study).toMatchObject({ type: 'study', through: 'El País' });
  });
});
