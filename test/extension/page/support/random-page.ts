import fc from 'fast-check';

/** Words with everything that may stand between two letters of a page. */
const word = fc.stringMatching(/^[a-zåé\u0431\u4e2d]{1,6}$/u);
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\t \n',
  '&nbsp;',
  ' &nbsp; ',
  '&shy;',
  '\u200b',
  '&amp;',
  '😀',
  '<br>',
  '<!-- c -->',
  '<wbr>',
);
const mark = fc.constantFrom('', '.', ',', '!');

const phrase: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, mark, gap), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

const inlineTag = fc.constantFrom(
  'b',
  'i',
  'span',
  'a href="/x"',
  'em',
  'q',
  'span class="sr-only"',
  'span hidden',
);
const blockTag = fc.constantFrom(
  'p',
  'div',
  'blockquote',
  'h2',
  'li',
  'section',
  'pre',
  'figcaption',
  'td',
  'nav',
);

const element = (tag: string, inner: string): string => `<${tag}>${inner}</${tag.split(' ')[0]}>`;

const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    phrase,
    fc.tuple(inlineTag, tie('inline')).map(([tag, inner]) => element(tag, inner)),
    fc.tuple(tie('inline'), tie('inline')).map((pair) => pair.join('')),
  ),
}));

/** Markup of a body: blocks in blocks, loose text between them. */
export const { randomBody } = fc.letrec<{ block: string; randomBody: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(blockTag, inline).map(([tag, inner]) => element(tag, inner)),
    fc
      .tuple(fc.constantFrom('div', 'section'), fc.array(tie('block'), { maxLength: 3 }))
      .map(([tag, inner]) => element(tag, inner.join(''))),
    inline,
  ),
  randomBody: fc.array(tie('block'), { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('')),
}));
