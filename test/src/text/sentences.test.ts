import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences.ts';

const split = (text: string, language: string | null) =>
  splitSentences(text, language).map((span) => text.slice(span.start, span.end));

/** `|` stands where a sentence must end; it is removed before splitting. */
const CASES: [language: string | null, marked: string][] = [
  ['en', 'The mill closed.| Nobody was hurt.'],
  ['en', 'Dr. Lind met Mr. J. Smith and Prof. A. B. Karlsson.| They spoke.'],
  ['en', 'The U.S. President spoke.| He lives in the U.S.| The end came.'],
  ['en', '"Really?" she asked.| "Yes."| It was so.'],
  ['en', '"We won!" Smith said.| The crowd left.'],
  ['en', '“Stop!” Mayor Anna Lund shouted.| Nobody did.'],
  ['en', 'He waited... then he left.| Nobody came...| They went home.'],
  ['en', 'See No. 5 and p. 12 for details.| No.| That is all.'],
  ['en', 'Yahoo! is a company.| It costs 3.5 million.'],
  ['en', 'Acme Inc. Chairman Bo Ek left.| Acme Inc.| The owner stayed.'],
  ['en', 'At https://example.org/a.b?c=d. it stands.| Next one.'],
  ['sv', 'Den har bl.a. Stockholm, t.ex. Solna m.fl. Städer.| Det är allt.'],
  ['sv', '– Vad? frågade hon.| – Nej, sade han.'],
  ['sv', 'Klockan kl. 8 kom hon.| Han gick.'],
  ['de', 'Am 3. Mai kam z.B. Herr Müller.| Er ging.'],
  ['de', 'Das Spiel endete 3:2.| Danach regnete es.'],
  ['de', '„Nein!“, sagte er.| „Doch.“| Dann ging er.'],
  ['de', 'Er sagte, u. a. Berlin und z. B. Köln.| Das war alles.'],
  ['pl', 'Wstrzymują się m.in. Iran i Chiny.| Tak mówi prof. Nowak z ul. Długiej.'],
  ['pl', 'To polityka Putina.| - W wielu kwestiach tak.| Kraj się obawia - mówi Nowak.'],
  ['pl', 'Jest ich 5 tys. Rosjan.| To dużo.'],
  ['fr', 'M. Dupont est parti.| « Vraiment ? » a demandé Mme Petit.| Oui.'],
  ['es', 'El Sr. López llegó.| ¿Por qué?| No se sabe.'],
  ['ru', 'Он жил в г. Москве на ул. Мира.| Это было давно.'],
  ['hu', 'Dr. Nagy pl. Budapesten él.| A cég bezárt.'],
  ['zh', '他走了。|“好。”他说。|然后她来了！|为什么？'],
  ['ja', '「行く。」と述べた。|次の文です。|「はい」と言った。'],
  ['ar', 'هل وصل؟| نعم.| ثم رحل.'],
  ['hi', 'यह सच है।| वह गया।| क्या?'],
  [null, 'One.| Two.'],
  [null, '1. The first point.| 2. The second.'],
  ['en', 'A headline without a stop|\nThe text begins.|\n\nAnd goes on'],
  ['en', 'One.|\r\nTwo'],
  [
    'en',
    'This text was broken by a program at seventy columns, and so a line\nmay end anywhere, even in the middle of a sentence that Mr. Smith wrote\nlong ago.| It is one paragraph.',
  ],
  ['klingon', 'Kept going.| Still.'],
];

describe('splitSentences', () => {
  it.each(CASES)('splits (%s) %s', (language, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());

    expect(split(marked.replaceAll('|', ''), language)).toEqual(expected);
  });

  it.each(['', ' ', '\n\n', '\u00a0'])('finds no sentence in %j', (text) => {
    expect(splitSentences(text, 'en')).toEqual([]);
  });

  it('gives ordered, disjoint, trimmed spans that hold every character that is not white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '. ',
        '! ',
        '? ',
        '\n',
        '"',
        '“',
        '”',
        ' – ',
        'Dr. ',
        'U.S. ',
        '3. ',
        '。',
        '「',
        ' Nej',
        'a',
      ),
    );
    const language = fc.constantFrom('sv', 'de', 'en', 'pl', 'zh', 'ja', null);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), language, (pieces, tag) => {
        const text = pieces.join('');
        let rest = '';
        let last = 0;
        for (const { start, end } of splitSentences(text, tag)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          rest += text.slice(last, start);
          last = end;
        }
        expect((rest + text.slice(last)).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['1 MB without spaces', 'a'.repeat(1_000_000)],
    ['1 MB of full stops and letters', 'A.'.repeat(500_000)],
    ['10,000 quotation marks', 'He said. '.concat('"'.repeat(10_000))],
    ['10,000 quotations', '"Yes." '.repeat(10_000)],
    ['100,000 sentences', 'The end. '.repeat(100_000)],
    ['100,000 lines', 'Line\n'.repeat(100_000)],
    ['1 MB of white space', ' '.repeat(1_000_000)],
    ['100,000 dashes', 'A. – '.repeat(100_000)],
  ])('is linear in %s', (_name, text) => {
    const began = performance.now();

    splitSentences(text, 'en');

    // Each takes under 1 s on two slow cores; anything quadratic takes minutes.
    expect(performance.now() - began).toBeLessThan(8000);
  });
});
