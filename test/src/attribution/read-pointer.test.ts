import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const saidIn = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, claim }) => [
    surface,
    claim && text.slice(claim.start, claim.end),
  ]);

describe('readPointer', () => {
  it.each([
    ['pl', '„To skandal” – tak decyzję komentuje burmistrz Jan Weller.', 'Jan Weller', 'To skandal'],
    [
      'pl',
      'W nocy spłonęła hala pod Opolem, o tym poinformował nas Jan Weller.',
      'Jan Weller',
      'W nocy spłonęła hala pod Opolem',
    ],
    ['cs', '„Je to ostuda,“ tak to okomentoval Jan Weller.', 'Jan Weller', 'Je to ostuda'],
  ])(
    'in %s a word for what was said means the quotation or clause before it: %s',
    (language, text, ...said) => {
      expect(saidIn(text, language)).toEqual([said]);
    },
  );

  it('finds nobody where such a word stands beside no verb of saying', () => {
    expect(saidIn('„Pan Tadeusz” – tak nazywa się szkoła.', 'pl')).toEqual([]);
  });
});
