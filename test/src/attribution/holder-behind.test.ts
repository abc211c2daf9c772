import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const namesOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source, type }) => [source, type]);

describe('isHolderBehind', () => {
  it.each([
    ['ru', '«Мы закрываемся», — сообщила владелица кафе «Самовар» Инна Шохина.', 'Инна Шохина'],
    ['ru', 'Директор завода «Прибор» Анна Лисина заявила, что денег нет.', 'Анна Лисина'],
    ['uk', '«Ми зачиняємося», — сказала власниця кав’ярні «Ранок» Інна Шохіна.', 'Інна Шохіна'],
  ])('finds in %s who holds a role behind the quoted name of a body: %s', (language, text, name) => {
    expect(namesOf(text, language)).toEqual([[name, 'person']]);
  });

  it('takes no name behind quotation marks where no role stands before them', () => {
    expect(namesOf('Фонд «Рассвет» заявил, что денег нет.', 'ru')).toEqual([['Фонд Рассвет', 'institution']]);
  });
});
