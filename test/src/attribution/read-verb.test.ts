import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/index.ts';
import { plainArticle } from './plain-article.ts';

/** Who is cited, and what each says. */
function said(text: string, language: string) {
  return findCitations(plainArticle(text, language)).map(({ source, claimSpans }) => [
    source,
    claimSpans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  ]);
}

describe('readVerb', () => {
  it.each([
    ['es', 'Según cuenta Anna Weller, el puente es viejo.', 'Anna Weller', 'el puente es viejo'],
    [
      'es',
      'Según cuenta Anna Weller, que vive cerca, el puente es viejo.',
      'Anna Weller',
      'el puente es viejo',
    ],
    ['pt', 'Segundo conta a cozinheira, que mora perto, a ponte é velha.', 'cozinheira', 'a ponte é velha'],
  ])(
    'takes a noun that is a verb too for one behind "as" and before a subject (%s): %s',
    (language, text, source, claim) => {
      expect(said(text, language)).toEqual([[source, claim]]);
    },
  );

  it.each([
    ['es', 'Cuenta Rufina, de 67 años, que el río bajaba seco.', 'Rufina'],
    ['pt', 'Conta Amélia, de 67 anos, que o rio ia seco.', 'Amélia'],
  ])('takes no verb that opens a sentence into a name (%s): %s', (language, text, source) => {
    expect(said(text, language).map(([name]) => name)).toEqual([source]);
  });
});
