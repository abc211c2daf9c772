import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noiseTexts, normaliseArticle } from '../../../src/article/normalise-article.ts';
import { textToArticle } from '../../../src/article/text-to-article.ts';

const TODAY = '2026-06-15';
const SV =
  'Kommunen stänger badhuset i vinter, enligt tidningen Kusten, eftersom uppvärmningen har blivit för dyr för de flesta.';
const EN =
  'The council will close the swimming pool this winter, according to the paper Kusten, because heating is too dear now.';
const NOISE = [
  'Läs också: Fisket halverat',
  'Foto: Anna Lind',
  'ANNONS',
  'Dela artikeln',
  'Follow us on Facebook',
];

const read = (text: string) => normaliseArticle(textToArticle(text), TODAY);
const report = (text: string) => {
  const { paragraphs, text: whole, published, language, languages, title, author } = read(text);
  const kept = paragraphs
    .filter(({ role }) => role !== 'noise' && role !== 'caption')
    .map((paragraph) => [paragraph.role, paragraph.language, whole.slice(paragraph.start, paragraph.end)]);
  return { kept, published, language, languages, title, author };
};

describe('normaliseArticle', () => {
  it('marks furniture and captions and lists them as written', () => {
    const article = read(
      `Badhuset stänger\n\nNyheter\n\nFoto: Shutterstock\n\n${SV}\n\nMest läst idag\n\n${SV}`,
    );

    expect(article.paragraphs.map(({ role }) => role)).toEqual([
      'headline',
      'noise',
      'caption',
      'body',
      'noise',
      'body',
    ]);
    expect(noiseTexts(article)).toEqual(['Nyheter', 'Foto: Shutterstock', 'Mest läst idag']);
  });

  it('knows the language of each paragraph of a mixed text', () => {
    const article = read(`${SV}\n${EN}\n${EN}\nhttps://example.org/a`);

    expect(article.paragraphs.map(({ language }) => language)).toEqual(['sv', 'en', 'en', 'en']);
    expect(article).toMatchObject({ language: 'en', languages: ['en', 'sv'] });
  });

  it('leaves a short paragraph between two languages without one', () => {
    expect(read(`${SV}\n\nOK.\n\n${EN}`).paragraphs[1]?.language).toBeNull();
  });

  it('does not lend the language of the text to a page that declares another', () => {
    const raw = { ...textToArticle(`${EN}\n\nOK.\n\n${EN}`), declaredLanguage: 'sv-SE' };

    expect(normaliseArticle(raw, TODAY).paragraphs[1]?.language).toBeNull();
    expect(normaliseArticle({ ...raw, declaredLanguage: 'en' }, TODAY).paragraphs[1]?.language).toBe('en');
  });

  it('takes the declared language where the text shows none', () => {
    const raw = { ...textToArticle('123'), declaredLanguage: 'de-AT' };

    expect(normaliseArticle(raw, TODAY)).toMatchObject({ language: 'de', languages: [] });
  });

  it('reads the order of day and month by the declared region', () => {
    const raw = { ...textToArticle(`Pool to close\n\n07/02/2024\n\n${EN}`), declaredLanguage: 'en-GB' };

    expect(normaliseArticle(raw, TODAY).published).toMatchObject({
      iso: '2024-02-07',
      doubt: { reason: 'day-month-order', alternatives: ['2024-07-02'] },
    });
  });

  it('says that a text behind a paywall is partial', () => {
    expect(read(`${SV}\n\nDen här artikeln är för prenumeranter.`).partial).toBe('paywall');
    expect(read(SV).partial).toBeNull();
  });

  it('never takes the title for furniture', () => {
    const raw = textToArticle(`Nyheter\n\n${SV}`);
    const titled = { ...raw, title: 'Nyheter' };

    expect(normaliseArticle(titled, TODAY).paragraphs[0]?.role).not.toBe('noise');
  });

  it('changes nothing the second time', () => {
    const line = fc.constantFrom(
      SV,
      EN,
      ...NOISE,
      'Anna Lind',
      '07/02/2024',
      'Vad händer nu',
      '© 2024, GDC.',
      '|',
      'OK.',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const raw = textToArticle(lines.join('\n\n'));
        const once = normaliseArticle(raw, TODAY);
        expect(normaliseArticle({ ...raw, paragraphs: once.paragraphs }, TODAY)).toEqual(once);
      }),
    );
  });

  it('leaves everything else as it is when furniture is added', () => {
    const lines = ['Badhuset stänger i vinter', 'Av Anna Lind', '2024-02-07', SV, 'Vad händer nu', EN, SV];
    const places = fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom(...NOISE)), { maxLength: 4 });
    fc.assert(
      fc.property(places, (added) => {
        const mixed = [...lines];
        for (const [place, text] of [...added].sort((a, b) => b[0] - a[0])) mixed.splice(place, 0, text);
        expect(report(mixed.join('\n\n'))).toEqual(report(lines.join('\n\n')));
      }),
    );
  });
});
