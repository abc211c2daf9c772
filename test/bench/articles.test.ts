import { describe, expect, it } from 'vitest';
import { ARTICLE_SETS, readArticles } from '../../bench/read-articles.ts';
import { SOURCE_TYPES } from '../../src/fingerprint/read-fields.ts';

describe.each(ARTICLE_SETS)('fresh articles of the %s set', (set) => {
  const articles = readArticles(set);

  it('are one in each of the languages that attribution reads', () => {
    expect(articles).toHaveLength(23);
  });

  it.each(articles)(
    'have sources of known types in $lang, each reached through one of them',
    ({ text, cites }) => {
      const named = cites.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
      for (const { type, hop_of } of cites) {
        for (const one of type.split('/')) expect(SOURCE_TYPES).toContain(one);
        if (hop_of !== null) expect(named).toContain(hop_of);
      }
    },
  );
});
