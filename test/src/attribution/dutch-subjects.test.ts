import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'nl')).map(({ source }) => source);

describe('subjects in Dutch', () => {
  it.each([
    ['De man zwijgt, zegt zijn advocaat.', 'advocaat'],
    ['De brug blijft dicht, zo laat de gemeente weten.', 'gemeente'],
    ['‘Dat had niet gemogen’, geeft de wethouder toe.', 'wethouder'],
    ['Weerman Jan van den Born verwacht onweer.', 'Jan van den Born'],
    ['Volgens de politie reed de man te hard.', 'politie'],
    ['Volgens hoogleraar privacyrecht Anna Berg mag dat niet.', 'Anna Berg'],
    ['Volgens de Britse krant Daily Mail wist de minister ervan.', 'Daily Mail'],
  ])('end where their noun or name does: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  it('have no place of work in their name', () => {
    expect(sourcesOf('Volgens Jan Berg van de Zweedse douane klopt dat.')).toEqual(['Jan Berg']);
  });
});
