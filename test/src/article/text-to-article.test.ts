import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textToArticle } from '../../../src/article/text-to-article.ts';
import type { RawArticle } from '../../../src/article.ts';

const BODY =
  'Kommunen stänger badhuset i vinter, enligt tidningen Kusten, eftersom uppvärmningen har blivit för dyr för de flesta.';
const MORE =
  'Beslutet väntas på måndag. Ingen från nämnden ville kommentera saken när vi ringde under söndagen.';

const roles = (article: RawArticle) =>
  article.paragraphs.map(({ start, end, role }) => [role, article.text.slice(start, end)]);

describe('textToArticle', () => {
  it('reads title, date, author, section, heading and body from their shape', () => {
    const article = textToArticle(
      `Badhuset i Tärnmo stänger\n\n07/02/2024 08:01\n\nAnna Lind\n\nNyheter\n${BODY}\n\nVad händer nu\n\n${MORE}`,
    );

    expect(article).toMatchObject({
      title: 'Badhuset i Tärnmo stänger',
      author: 'Anna Lind',
      dates: [{ text: '07/02/2024 08:01', from: 'visible' }],
    });
    expect(roles(article)).toEqual([
      ['headline', 'Badhuset i Tärnmo stänger'],
      ['byline', '07/02/2024 08:01'],
      ['byline', 'Anna Lind'],
      ['body', 'Nyheter'],
      ['body', BODY],
      ['headline', 'Vad händer nu'],
      ['body', MORE],
    ]);
  });

  it('takes no line for a heading where running text has no stops', () => {
    const paragraph = 'เทศบาลเมืองท่าเรือประกาศปิดสระว่ายน้ำเป็นเวลาสามสัปดาห์ หลังพบรอยร้าวที่หลังคา วิศวกรกล่าวเมื่อวันจันทร์';
    const article = textToArticle(`ปิดสระว่ายน้ำ\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}`);

    expect(roles(article).map(([role]) => role)).toEqual(['headline', 'body', 'body', 'body']);
  });

  it.each([
    ['By Anna Lind', 'Anna Lind'],
    ['Av: Anna Lind, TT', 'Anna Lind'],
    ['Text: Anna von Lind | Foto', 'Anna von Lind'],
    ['Von Peter Müller', 'Peter Müller'],
    ['By the river', null],
    ['Bylund Anna', null],
    ['Anna Lind', null],
  ])('takes from the line %j under a title without date the author %j', (line, author) => {
    expect(textToArticle(`Badhuset stänger\n\n${line}\n\n${BODY}`).author).toBe(author);
  });

  it('cuts a date prefix off running text and keeps the offsets of the file', () => {
    const text = ` date 2023-06 ${BODY}\n\n${MORE}`;
    const article = textToArticle(text);

    expect(article.text).toBe(text);
    expect(article.title).toBeNull();
    expect(article.dates).toEqual([{ text: '2023-06', from: 'visible' }]);
    expect(roles(article)).toEqual([
      ['byline', 'date 2023-06'],
      ['body', BODY],
      ['body', MORE],
    ]);
  });

  it('gives a text that begins with sentences no title', () => {
    expect(textToArticle(`Det här är konstigt. Vad tror ni?\n${BODY}`).title).toBeNull();
  });

  it('takes the headline and not the section over it for the title', () => {
    expect(textToArticle(`Kustnytt\n\nBadhuset stänger i vinter\n\n${BODY}`).title).toBe(
      'Badhuset stänger i vinter',
    );
  });

  it('joins lines that were wrapped at a column into one paragraph', () => {
    const wrapped =
      'The council will close the swimming pool this winter, since the\nheating has become too expensive, according to the paper Kusten\nwhich cites two councillors.';
    const article = textToArticle(`Pool to close\n\n${wrapped}\n\nA second paragraph stands here.`);

    expect(roles(article).map(([, text]) => text)).toEqual([
      'Pool to close',
      wrapped,
      'A second paragraph stands here.',
    ]);
  });

  it('reads year and outlet from a copyright notice at the end', () => {
    const article = textToArticle(`Pool to close\n\n${BODY}\n\n© 2024, The Skerry. All rights reserved.`);

    expect(article.outlet).toBe('The Skerry');
    expect(article.dates).toEqual([{ text: '© 2024', from: 'visible' }]);
  });

  it('prefers the date of publication to that of a change', () => {
    const article = textToArticle(
      `Badhuset stänger\n\nUppdaterad 2024-02-09\n\nPublicerad 2024-02-07\n\n${BODY}`,
    );

    expect(article.dates).toEqual([{ text: 'Publicerad 2024-02-07', from: 'visible' }]);
  });

  it('finds the addresses in a text', () => {
    const text = `${BODY}\nhttps://example.org/a/b/.`;
    const [link] = textToArticle(text).paragraphs[1]?.links ?? [];

    expect(link).toEqual({ start: BODY.length + 1, end: text.length - 1, url: 'https://example.org/a/b/' });
  });

  it.each([
    [`${BODY} Och sedan hände det att någon ropade så högt att`, 'cut'],
    [`${BODY} Och sedan…`, 'cut'],
    [BODY, null],
    [`${BODY}\n\nAnna Lind`, null],
  ])('says of %j that it is %j', (text, partial) => {
    expect(textToArticle(text).partial).toBe(partial);
  });

  it('drops a byte order mark and nothing else', () => {
    expect(textToArticle(`\uFEFF ${BODY}\r\n`).text).toBe(` ${BODY}\r\n`);
  });

  it('gives an empty file no paragraphs', () => {
    expect(textToArticle('')).toMatchObject({
      text: '',
      title: null,
      paragraphs: [],
      dates: [],
      partial: null,
    });
  });

  it('keeps any text as it is, in ordered paragraphs with only white space between them', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        BODY,
        '2024-02-07',
        'Av Anna Lind',
        '© 2024, X.',
        ' date 2023-06 x',
        '\u2028',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = `x${pieces.join('')}`;
        const article = textToArticle(text);
        let last = 0;
        let between = '';
        for (const { start, end } of article.paragraphs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          between += text.slice(last, start);
          last = end;
        }
        expect(article.text).toBe(text);
        expect((between + text.slice(last)).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['1 MB without line breaks', 'ord '.repeat(250_000)],
    ['20,000 lines', 'En rad\n'.repeat(20_000)],
    ['1 MB of line breaks', '\n'.repeat(1_000_000)],
  ])(
    'reads %s in linear time',
    (_name, text) => {
      const began = performance.now();

      textToArticle(text);

      // Each takes under 2 s on two slow cores; anything quadratic takes minutes.
      expect(performance.now() - began).toBeLessThan(15_000);
    },
    20_000,
  );
});
