import { expect, it } from 'vitest';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { tellsSame } from '../../../src/drift/tells-same.ts';

const read = (lang: string, text: string) => lineToArticle({ id: lang, lang, text }, '2026-05-01').article;
const all = (text: string) => [{ start: 0, end: text.length }];

it.each([
  {
    name: 'is near enough by itself',
    similarity: 0.72,
    texts: [
      'The hotel said that all rules had been respected.',
      'L’établissement assure avoir tout respecté.',
    ],
    same: true,
  },
  {
    name: 'is only the nearest there is',
    similarity: 0.62,
    texts: ['The bridge is closed.', 'Der Hafen ist offen.'],
    same: false,
  },
  {
    name: 'has the same number',
    similarity: 0.55,
    texts: ['At least 340 pens held sugar water.', 'Mindestens 340 Stück enthielten Zuckerlösung.'],
    same: true,
  },
  {
    name: 'has another number',
    similarity: 0.55,
    texts: ['The depth was 900 metres.', 'Die Insel liegt 90 Kilometer entfernt.'],
    same: false,
  },
  {
    name: 'cites the same source',
    similarity: 0.57,
    texts: [
      '“It is as if a child has been taken from the house,” Marleen Oudshoorn said.',
      '„Es ist, als hätte man ein Kind geholt“, sagte Marleen Oudshoorn.',
    ],
    same: true,
  },
  {
    name: 'cites the same source of something far from it',
    similarity: 0.45,
    texts: ['“It is over,” Marleen Oudshoorn said.', '„Wir hoffen noch“, sagte Marleen Oudshoorn.'],
    same: false,
  },
])('a passage that $name: $same', ({ similarity, texts: [first = '', second = ''], same }) => {
  const pair = { from: all(first), to: all(second), similarity };

  expect(tellsSame(pair, read('en', first), read('de', second))).toBe(same);
});
