import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { readLabels } from '../../../src/attribution/read-label.ts';
import { plainArticle } from './plain-article.ts';

const labelled = (text: string) => {
  const { paragraphs } = plainArticle(text, 'en');
  return [...readLabels(text, paragraphs).values()].map(({ kind, name, claim }) => ({
    kind,
    name: text.slice(name.start, name.end),
    claim: text.slice(claim.start, claim.end),
  }));
};

const cited = (text: string) =>
  findCitations(plainArticle(text, 'en')).flatMap(({ source, form, claim }) =>
    form === 'apposition' && claim ? [{ source, claim: text.slice(claim.start, claim.end) }] : [],
  );

describe('readLabels', () => {
  it('finds none in an empty article', () => {
    expect(readLabels('', [])).toEqual(new Map());
  });

  it.each([
    ['Weller: Bridge is safe\nIt stands.', 'headline', 'Weller', 'Bridge is safe'],
    ['Bridge\nWELLER: It is safe.', 'transcript', 'WELLER', 'It is safe.'],
    ['Bridge\nKarin Weller: “It is safe.”', 'quotation', 'Karin Weller', 'It is safe.'],
    ['Bridge\n“It is safe.” ― Karin Weller', 'quotation', 'Karin Weller', 'It is safe.'],
    ['Bridge\n“It is safe.”\n– Karin Weller.', 'quotation', 'Karin Weller', 'It is safe.'],
  ])('reads "%s" as a %s', (text, kind, name, claim) => {
    expect(labelled(text)).toEqual([{ kind, name, claim }]);
  });

  it.each([
    ['Bridge\nNote that it is safe: nobody fell.'],
    ['Bridge\nQ: Is it safe?'],
    ['Bridge\n“It is safe.” – so far.'],
  ])('finds none in "%s"', (text) => {
    expect(labelled(text)).toEqual([]);
  });

  it('cites whom the article names in full', () => {
    expect(cited('Weller: Bridge is safe\nKarin Weller was asked.')).toEqual([
      { source: 'Karin Weller', claim: 'Bridge is safe' },
    ]);
    expect(cited('Reuters: Bridge is safe\nIt stands.')).toEqual([
      { source: 'Reuters', claim: 'Bridge is safe' },
    ]);
  });

  it('cites nobody by a link to another article or by a place', () => {
    expect(cited('Bridge\nREAD NEXT: Why ferries sink')).toEqual([]);
    expect(cited('Norway: Bridge is safe\nIt stands.')).toEqual([]);
  });

  it('cites unknown speakers of a dialogue', () => {
    const text = 'Bridge\nWALLER: Is it?\nPENN: It is.\nWALLER: Really?\nPENN: Yes, it is.';
    expect(cited(text).map(({ source }) => source)).toEqual(['WALLER', 'PENN', 'WALLER', 'PENN']);
  });
});
