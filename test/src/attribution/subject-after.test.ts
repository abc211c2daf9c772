import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

describe('subjectAfter', () => {
  it.each([
    ['de', '„Wir haben gewählt“, sagte am Montag, in seinem Büro, der Bürgermeister Karl Weller.'],
    ['fr', '« Nous avons choisi », a dit, dans son bureau, le maire Karl Weller.'],
    ['ro', '„Am ales oamenii”, ne-a spus luni, în biroul său, primarul Karl Weller.'],
    ['ro', '„Am ales oamenii”, a povestit, vizibil emoționat, primarul Karl Weller.'],
    ['es', '«Ya hemos elegido», relató, visiblemente emocionado, el alcalde Karl Weller.'],
    ['es', '«Ya hemos elegido», relató ayer, todavía con el abrigo puesto, el alcalde Karl Weller.'],
    ['pt', '«Já escolhemos», contou, emocionado, o presidente da câmara Karl Weller.'],
  ])('steps over a circumstance between commas (%s)', (language, text) => {
    expect(findCitations(plainArticle(text, language)).map(({ source }) => source)).toEqual(['Karl Weller']);
  });

  it('takes no circumstance for one behind which nobody speaks', () => {
    const text = '„Wir haben gewählt“, sagte Karl Weller, in seinem Büro, am Montag.';

    expect(findCitations(plainArticle(text, 'de')).map(({ source }) => source)).toEqual(['Karl Weller']);
  });

  it('finds a first and a last name behind the case of an outlet to which it was told', () => {
    const [told] = findCitations(plainArticle('«Нам не платили», — рассказал изданию Роман Кучук.', 'ru'));
    expect(told).toMatchObject({ source: 'Роман Кучук', type: 'person' });
  });

  it.each([
    ['sv', '”Han sov dåligt”, berättade hans fru, Ebba.', 'Ebba'],
    ['no', '«Han sov dårlig», fortalte hans kone, Ebba.', 'Ebba'],
    ['da', '»Han sov dårligt,« fortalte hans kone, Ebba.', 'Ebba'],
    ['sv', '”Han sov dåligt”, berättade ministern, Norge tiger.', 'ministern'],
  ])('takes one word for the name of whoever is called by whose they are (%s)', (language, text, source) => {
    expect(findCitations(plainArticle(text, language)).map(({ surface }) => surface)).toEqual([source]);
  });

  it.each([
    ['sv', 'Trots flera larm i går uppger kommunen att vattnet är rent.', 'kommunen'],
    ['sv', 'Utanför banken säger en kund att kön är lång.', 'kund'],
    ['no', 'Tross flere varsler i går opplyser kommunen at vannet er rent.', 'kommunen'],
    ['da', 'Trods flere alarmer i går oplyser kommunen, at vandet er rent.', 'kommunen'],
    // The verb of a clause inside the phrase has its subject before it.
    ['sv', 'På frågan om Weller säger sanningen svarar advokaten Karin Berg att hon inte vet.', 'Karin Berg'],
  ])(
    'finds it behind a verb that stands second behind a phrase with a preposition (%s)',
    (language, text, source) => {
      expect(findCitations(plainArticle(text, language)).map(({ surface }) => surface)).toContain(source);
    },
  );
});
