import { describe, expect, it } from 'vitest';
import byline from '../../../extension/page/byline.json' with { type: 'json' };
import furniture from '../../../extension/page/furniture.json' with { type: 'json' };
import paywalls from '../../../extension/page/paywalls.json' with { type: 'json' };
import updated from '../../../extension/page/updated.json' with { type: 'json' };

const { about: _, ...hints } = furniture;
const lists: [string, string[]][] = [
  ...Object.entries(hints),
  ['byline words', byline.words],
  ['verbs after a byline', byline.after],
  ['words of a wall', paywalls.words],
  ['words of a cut', paywalls.cut],
  ['words of a change', updated.words],
];

describe('the lists of words', () => {
  it.each(lists)('%s is sorted, in lower case, without repetition', (_name, words) => {
    expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].sort());
  });

  it('no word of a class name says two things', () => {
    const all = Object.values(hints).flat();
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });
});
