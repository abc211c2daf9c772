import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './support/parse.ts';
import { randomBody } from './support/random-page.ts';
import { breaches, mapOfWholePage } from './support/text-map-laws.ts';

const span = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('TextMap', () => {
  it('takes every character of any page to its place and back', () => {
    fc.assert(
      fc.property(randomBody, (body) => {
        expect(breaches(parse(`<body>${body}</body>`))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['white space', '<p>One  two\n   three</p>', 'two three', 'two\n   three'],
    ['inline elements', '<p>One <b>t</b>wo <i> three</i></p>', 'two three', 'two  three'],
    ['soft hyphens', '<p>Ver&shy;öffent&shy;licht</p>', 'Veröffentlicht', 'Ver\u00adöffent\u00adlicht'],
    ['entities', '<p>R&amp;D &lt;now&gt;</p>', 'R&D <now>', 'R&D <now>'],
    ['hard spaces', '<p>40&nbsp;000 pesos</p>', '40 000', '40\u00a0000'],
    ['line breaks in a heading', '<h2>One<br>two</h2>', 'One two', 'Onetwo'],
  ])('finds words across %s', (_, html, words, shown) => {
    const { text, textMap } = mapOfWholePage(parse(html));
    expect(text).toContain(words);
    expect(textMap.rangeOf(span(text, words))?.toString()).toBe(shown);
  });

  it('leaves what lies between paragraphs out of the ranges of a span', () => {
    const { text, textMap } = mapOfWholePage(parse('<p>One two.</p><script>x</script><p>Three four.</p>'));
    const ranges = textMap.rangesOf(span(text, 'two.\n\nThree')) ?? [];
    expect(ranges.map(String)).toEqual(['two.', 'Three']);
  });

  it('gives null for a span without text and for a place outside', () => {
    const document = parse('<p>One</p><script>x</script>');
    const { textMap } = mapOfWholePage(document);
    expect(textMap.rangeOf({ start: 3, end: 3 })).toBeNull();
    expect(textMap.rangeOf({ start: 90, end: 99 })).toBeNull();
    expect(textMap.offsetOf(document.querySelector('script')?.firstChild as Node, 0)).toBeNull();
  });

  it('takes places between elements to the text beside them', () => {
    const document = parse('<p><b>One</b> two</p>');
    const { textMap } = mapOfWholePage(document);
    const paragraph = document.querySelector('p') as Element;
    expect(textMap.offsetOf(paragraph, 0)).toBe(0);
    expect(textMap.offsetOf(paragraph, 1)).toBe(3);
    expect(textMap.offsetOf(paragraph, 2)).toBe(7);
  });
});

describe('TextMap on a page that changes', () => {
  const before = '<main><p>First words here.</p><p>Second words here.</p><p>First words here.</p></main>';

  it('gives null when the text is another', async () => {
    const document = parse(before);
    const { text, textMap } = mapOfWholePage(document);
    const node = document.querySelectorAll('p')[1]?.firstChild as Text;
    node.data = 'Other words here.';
    expect(textMap.rangeOf(span(text, 'Second'))).toBeNull();
    await textMap.findAgain([span(text, 'Second'), span(text, 'First')]);
    expect(textMap.rangeOf(span(text, 'Second'))).toBeNull();
    expect(textMap.rangeOf(span(text, 'First'))?.toString()).toBe('First');
  });

  it('finds the paragraphs again when the page is rendered anew', async () => {
    const document = parse(before);
    const { text, textMap } = mapOfWholePage(document);
    const fresh = parse(before.replace('Second words', 'Second <i>words</i>'));
    document.body.replaceChildren(...document.importNode(fresh.body, true).childNodes);
    expect(textMap.rangeOf(span(text, 'Second words'))).toBeNull();
    await textMap.findAgain([span(text, 'Second words')]);
    const range = textMap.rangeOf(span(text, 'Second words'));
    expect(range?.toString()).toBe('Second words');
    expect(range?.startContainer.isConnected).toBe(true);
    const last = text.lastIndexOf('First');
    const again = textMap.rangeOf({ start: last, end: last + 5 });
    expect(again?.startContainer.parentElement).toBe(document.querySelectorAll('p')[2]);
  });

  it('gives null when the paragraph has gone', async () => {
    const document = parse(before);
    const { text, textMap } = mapOfWholePage(document);
    document.querySelectorAll('p')[1]?.remove();
    await textMap.findAgain([span(text, 'Second')]);
    expect(textMap.rangeOf(span(text, 'Second'))).toBeNull();
  });

  const claim = 'the harbour would be closed for 3 weeks because of a crack in the pier';
  const report = (words: string) =>
    `<p>The council said that ${words}. Ferries go elsewhere.</p><p>Nobody was hurt.</p>`;

  it.each([
    ['text is put before and after it', `Update: ${claim}`, claim],
    [
      'a word of it is replaced',
      claim.replace('because of', 'owing to'),
      claim.replace('because of', 'owing to'),
    ],
  ])('finds a claim when %s', async (_, words, expected) => {
    const document = parse(report(claim));
    const { text, textMap } = mapOfWholePage(document);
    document.body.replaceChildren(...document.importNode(parse(report(words)).body, true).childNodes);
    await textMap.findAgain([span(text, claim)]);
    expect(textMap.rangesOf(span(text, claim))?.map(String)).toEqual([expected]);
  });

  it.each([
    ['a figure of it is replaced', claim.replace('3', '8')],
    ['the page is translated', 'hamnen skulle hållas stängd i 3 veckor på grund av en spricka i piren'],
  ])('loses a claim when %s', async (_, words) => {
    const document = parse(report(claim));
    const { text, textMap } = mapOfWholePage(document);
    document.body.replaceChildren(...document.importNode(parse(report(words)).body, true).childNodes);
    await textMap.findAgain([span(text, claim)]);
    expect(textMap.rangesOf(span(text, claim))).toBeNull();
  });

  it('keeps a claim whose own words stand though the paragraph has grown behind it', () => {
    const document = parse(report(claim));
    const { text, textMap } = mapOfWholePage(document);
    document.querySelector('p')?.append(' An update.');
    expect(textMap.rangesOf(span(text, claim))?.map(String)).toEqual([claim]);
  });

  it('finds a claim on a page that writes itself anew while it is searched', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => `<p>Line ${i} of many.</p>`).join('');
    const document = parse(report(claim) + many);
    const { text, textMap } = mapOfWholePage(document);
    const rewrite = () => {
      const paragraph = document.querySelector('p');
      if (paragraph) paragraph.innerHTML = parse(report(claim)).querySelector('p')?.innerHTML ?? '';
    };
    rewrite();
    const timer = setInterval(rewrite);
    await textMap.findAgain([span(text, claim)]);
    clearInterval(timer);
    expect(textMap.rangesOf(span(text, claim))?.map(String)).toEqual([claim]);
  });

  it('finds a claim that came back after it was lost', async () => {
    const document = parse(report(claim));
    const { text, textMap } = mapOfWholePage(document);
    document.body.innerHTML = '<p>Please wait.</p>';
    await textMap.findAgain([span(text, claim)]);
    expect(textMap.rangesOf(span(text, claim))).toBeNull();
    document.body.innerHTML = report(`today ${claim}`);
    await textMap.findAgain([span(text, claim)]);
    expect(textMap.rangesOf(span(text, claim))?.map(String)).toEqual([claim]);
  });
});
