import { describe, expect, it } from 'vitest';
import { checkedReading } from '../../extension/guards.ts';

const raw = {
  url: 'https://example.org/a',
  title: 'Bron stängs',
  author: null,
  outlet: null,
  declaredLanguage: 'sv',
  dates: [{ text: '07/02/2024', from: 'visible' }],
  text: 'Bron stängs.\n\nI tre veckor.',
  paragraphs: [
    { start: 0, end: 12, role: 'body', links: [{ start: 0, end: 3, url: 'https://example.org/b' }] },
    { start: 14, end: 27, role: 'body', links: [] },
  ],
  partial: null,
};
const article = (change: object) => ({ status: 'article', raw: { ...raw, ...change } });

describe('the answer of a page', () => {
  it('passes when it is whole', () => {
    expect(checkedReading(article({}))).toEqual({ status: 'article', raw });
    expect(checkedReading({ status: 'not-an-article', reason: 'form' })).toEqual({
      status: 'not-an-article',
      reason: 'form',
    });
  });

  it.each([
    { name: 'nothing', value: undefined, says: /reading is undefined, expected an object/ },
    { name: 'another status', value: { status: 'ok' }, says: /status is "ok"/ },
    { name: 'no article', value: { status: 'article' }, says: /article is undefined/ },
    { name: 'no text', value: article({ text: null }), says: /text is null, expected a string/ },
    { name: 'too much text', value: article({ text: 'a'.repeat(2_000_001) }), says: /2000001 code units/ },
    { name: 'an address that runs code', value: article({ url: 'javascript:alert(1)' }), says: /url is/ },
    { name: 'an address inside the browser', value: article({ url: 'chrome://settings' }), says: /url is/ },
    { name: 'a title that is no text', value: article({ title: {} }), says: /title is \{\}/ },
    {
      name: 'a date from nowhere',
      value: article({ dates: [{ text: '1', from: 'x' }] }),
      says: /from is "x"/,
    },
    { name: 'paragraphs that are no list', value: article({ paragraphs: {} }), says: /paragraphs is \{\}/ },
    {
      name: 'a paragraph outside the text',
      value: article({ paragraphs: [{ start: 0, end: 28, role: 'body', links: [] }] }),
      says: /paragraph is "0–28"/,
    },
    {
      name: 'paragraphs that overlap',
      value: article({ paragraphs: [raw.paragraphs[0], { ...raw.paragraphs[1], start: 11 }] }),
      says: /in order/,
    },
    {
      name: 'a link that runs code',
      value: article({
        paragraphs: [{ ...raw.paragraphs[1], links: [{ start: 1, end: 2, url: 'data:x' }] }],
      }),
      says: /link's url is "data:x"/,
    },
    {
      name: 'offsets that are no whole numbers',
      value: article({ paragraphs: [{ start: 0.5, end: 2 }] }),
      says: /span/,
    },
  ])('is refused with $name', ({ value, says }) => {
    expect(() => checkedReading(value)).toThrow(says);
  });
});
