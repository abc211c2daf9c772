import { describe, expect, it } from 'vitest';
import { lineToArticle } from '../../cli/line-to-article.ts';
import type { Article } from '../../src/article.ts';
import { onceForEach } from '../../src/once-for-each.ts';

describe('onceForEach', () => {
  it('works once for each article', () => {
    const read = (text: string) => lineToArticle({ id: 'a', text }, '2026-05-01').article;
    const [one, other] = [read('One text.'), read('Another text.')];
    let calls = 0;
    const lengthOf = onceForEach(({ text }: Article) => ({ length: text.length, call: ++calls }));

    expect([one, other, one, { ...one }].map(lengthOf)).toEqual([
      { length: 9, call: 1 },
      { length: 13, call: 2 },
      { length: 9, call: 1 },
      { length: 9, call: 3 },
    ]);
  });
});
