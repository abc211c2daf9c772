import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'fi')).map(({ surface }) => surface);

describe('placeSubject', () => {
  it.each([
    ['Ympäristöministeriöstä kerrotaan, että laki viivästyy.', 'Ympäristöministeriöstä'],
    ['Ympäristöministeriössä katsotaan, että laki viivästyy.', 'Ympäristöministeriössä'],
    ['Opettajaliitossa pelätään, että laki viivästyy.', 'Opettajaliitossa'],
  ])('finds the body in which something is said or thought: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  it.each(['Suomessa arvioidaan, että laki viivästyy.', 'Turussa pelätään, että laki viivästyy.'])(
    'finds nobody in a mere place: %s',
    (text) => {
      expect(sourcesOf(text)).toEqual([]);
    },
  );
});

describe('a name behind words in another case', () => {
  const typesOf = (text: string) =>
    findCitations(plainArticle(text, 'fi')).map(({ source, type }) => [source, type]);

  it.each([
    ['Oulun yliopiston Tuuli Rantamaa sanoo, että vesi nousee.', 'Tuuli Rantamaa', 'person'],
    ['Satamassa trukkia ajava Ivo Raud sanoo, että vesi nousee.', 'Ivo Raud', 'person'],
    ['Verkkolehti Rannikko kertoo, että vesi nousee.', 'Rannikko', 'outlet'],
  ])('is not typed by them: %s', (text, source, type) => {
    expect(typesOf(text)).toEqual([[source, type]]);
  });

  it('stands behind a participle with all that belongs to it', () => {
    const text = '”Vesi nousee”, sanoo satamassa kaksi vuotta työskennellyt lääkäri.';
    expect(typesOf(text)).toEqual([['lääkäri', 'anonymous']]);
  });
});

describe('an office that speaks of something or to an outlet', () => {
  const cited = (text: string, language: string) =>
    findCitations(plainArticle(text, language)).map(({ surface, through }) => [surface, through]);

  it.each([
    ['ru', 'В Agrimont эти оценки назвали фантазией.', 'Agrimont'],
    ['ru', 'В порту случай объяснили халатностью.', 'порту'],
    ['uk', 'У компанії їх заперечують.', 'компанії'],
  ])('ends in %s before what it spoke of: %s', (language, text, office) => {
    expect(cited(text, language)).toEqual([[office, null]]);
  });

  it.each([
    ['В местном УФСБ «Новой газете» подтвердили, что дело возобновят.', 'УФСБ', 'Novaya Gazeta'],
    ['Как рассказали «Коммерсанту» в суде, дело возобновят.', 'суде', 'Kommersant'],
  ])('is heard through the outlet that it told: %s', (text, office, outlet) => {
    expect(cited(text, 'ru')).toContainEqual([office, outlet]);
  });
});
