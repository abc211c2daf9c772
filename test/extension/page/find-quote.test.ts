import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuote } from '../../../extension/page/find-quote.ts';

const CLAIM = 'the bridge will stay closed for 3 weeks while two pillars are mended';
const quote = { exact: CLAIM, prefix: 'The mayor said that ', suffix: ', and nobody objected.' };
const found = (text: string, change: Partial<typeof quote> = {}) => {
  const span = findQuote(text, { ...quote, ...change });
  return span && text.slice(span.start, span.end);
};

it.each([
  ['word for word', `New lead. ${quote.prefix}${CLAIM}${quote.suffix}`, CLAIM],
  [
    'with a word changed',
    'The mayor said that the bridge will remain closed for 3 weeks while two pillars are mended, she added.',
    'the bridge will remain closed for 3 weeks while two pillars are mended',
  ],
  ['with its case changed', `${CLAIM.charAt(0).toUpperCase()}${CLAIM.slice(1)}.`, `T${CLAIM.slice(1)}`],
])('finds a claim %s', (_, text, expected) => {
  expect(found(text)).toBe(expected);
});

it.each([
  ['a figure in it has changed', `${quote.prefix}${CLAIM.replace('3', '5')}${quote.suffix}`],
  ['the page was translated', 'Bron hålls stängd i 3 veckor medan två pelare lagas, sade borgmästaren.'],
  [
    'another sentence shares a few words',
    'the bridge will be painted blue next summer when two schools are mended',
  ],
  ['it stands twice and nothing tells which', `${CLAIM}. ${CLAIM}`],
  ['there is no text', ''],
])('finds nothing when %s', (_, text) => {
  expect(found(text)).toBeNull();
});

it('takes the place whose surroundings agree', () => {
  const text = `Rumour: ${CLAIM}? ${quote.prefix}${CLAIM}${quote.suffix}`;

  expect(findQuote(text, quote)?.start).toBe(text.lastIndexOf(CLAIM));
});

it('finds a few words only where what stands round them agrees', () => {
  const short = { exact: 'very soon', prefix: 'said: ', suffix: '.' };

  expect(findQuote('It comes very soon, perhaps', short)).toBeNull();
  expect(findQuote('She said: very soon.', short)).toEqual({ start: 10, end: 19 });
});

it('gives a span inside the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, exact) => {
      const span = findQuote(text, { exact, prefix: '', suffix: '' });
      if (span) expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
    }),
  );
});
