import { describe, expect, it } from 'vitest';
import { isTitle } from '../../../src/sources/names.ts';

describe('isTitle', () => {
  it.each(['Wirtin', 'Direktorin', 'Col.', 'Gov', "CEO'su"])('takes %s for one', (word) => {
    expect(isTitle(word)).toBe(true);
  });

  it.each(['Colin', 'Weller', 'Martin'])('takes %s for none', (word) => {
    expect(isTitle(word)).toBe(false);
  });
});
