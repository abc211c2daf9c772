import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

const INTRO = [
  '„De rivier vraagt niet om toestemming”',
  'Wethouder Marga Brouwer van Westerveen zit twaalf jaar in het college. Brouwer vertrekt in mei, anders dan Piet de Vries.',
];
const TALK = [
  'Bent u moe?',
  '„Een beetje. Mijn huisarts zegt dat ik moet stoppen.”',
  'Waarom bleef u zo lang?',
  '„Een aannemer vertelde me dat de dijk nog dertig jaar meegaat. De Tubantia schreef dat het niet klopt.”',
  'Het waterschap noemde uw plan onlangs ‘onhaalbaar’.',
  '„Dat klopt.”',
];

describe('an interview', () => {
  const text = [...INTRO, ...TALK].join('\n');
  const cited = findCitations(plainArticle(text, 'nl'));

  it('gives each answer to the person whom the words before the first one name most', () => {
    const answers = cited.filter(({ source }) => source === 'Marga Brouwer');
    expect(answers.map(({ claim }) => claim && text.slice(claim.start, claim.end))).toEqual([
      'Een beetje. Mijn huisarts zegt dat ik moet stoppen',
      'Een aannemer vertelde me dat de dijk nog dertig jaar meegaat. De Tubantia schreef dat het niet klopt',
      'Dat klopt',
    ]);
  });

  it('reaches whoever is cited in an answer through them, but no publication', () => {
    const through = Object.fromEntries(cited.map((one) => [one.surface, one.through]));
    expect(through).toMatchObject({
      'Mijn huisarts': 'Marga Brouwer',
      aannemer: 'Marga Brouwer',
      Tubantia: null,
      waterschap: null,
    });
  });

  it.each([
    ['fewer than three answers', [...INTRO, ...TALK.slice(0, 4)]],
    ['fewer than two questions', [...INTRO, ...TALK.map((paragraph) => paragraph.replace('?', '.'))]],
    ['nobody who is named before the first answer', ['Een gesprek.', ...TALK]],
    [
      'quotations one behind the other',
      [...INTRO, ...TALK, '„Nee.”', '„Ja.”', '„Toch niet.”', '„Nou, goed.”'],
    ],
  ])('is none with %s', (_, paragraphs) => {
    const named = findCitations(plainArticle(paragraphs.join('\n'), 'nl')).map(({ source }) => source);
    expect(named).not.toContain('Marga Brouwer');
  });
});
