import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

/** Who is cited and what each says, in text order. */
function told(text: string, language: string): [string, string][] {
  return findCitations(plainArticle(text, language)).flatMap(({ source, claimSpans }) =>
    claimSpans.map(({ start, end }): [string, string] => [source, text.slice(start, end)]),
  );
}

describe('trimClaims', () => {
  it.each([
    [
      'es',
      'Según fuentes de la empresa citadas por El País, Costa Norte recurrirá.',
      [['fuentes de la empresa', 'Costa Norte recurrirá']],
    ],
    [
      'ro',
      'Conform unui raport al Gărzii de Coastă, consultat de Libertatea, digul era crăpat.',
      [['Gărzii de Coastă', 'digul era crăpat']],
    ],
    [
      'fr',
      'Il a fallu deux heures, selon la mairie de Valbrune, citée par l’AFP.',
      [['mairie de Valbrune', 'Il a fallu deux heures']],
    ],
  ])('in %s leaves out the outlet through which it was heard: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected);
  });

  it.each([
    [
      'es',
      'La alcaldesa Rosa Bermejo dijo que el dique estaba roto, informó EFE.',
      ['Rosa Bermejo', 'el dique estaba roto'],
    ],
    [
      'ro',
      'Primarul Dan Moraru a spus că digul era crăpat, au precizat jandarmii.',
      ['Dan Moraru', 'digul era crăpat'],
    ],
  ])('in %s ends what one says before another who tells it: %s', (language, text, expected) => {
    expect(told(text, language)).toContainEqual(expected);
  });
});
