import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'de')).map(({ source }) => source);

describe('findPartner', () => {
  it.each([
    ['Der Zoll und die Polizei teilten mit, der Hafen sei gesperrt.', ['Zoll', 'Polizei']],
    [
      'Wie die „Lindholmer Post“ und der Sender Radio Nord berichten, ist der Hafen gesperrt.',
      ['Lindholmer Post', 'Radio Nord'],
    ],
    [
      'Die Werft schließt, wie der Nordkurier und das schwedische Havnebladet berichten.',
      ['Nordkurier', 'Havnebladet'],
    ],
  ])('finds both who say the same: %s', (text, both) => {
    expect(sourcesOf(text)).toEqual(expect.arrayContaining(both));
  });

  it('takes the subject of another clause for none', () => {
    const text = 'Der Hafen sei gesperrt, sagte Karl Weller, und die Polizei fuhr nach Hause.';
    expect(sourcesOf(text)).toEqual(['Karl Weller']);
  });
});
