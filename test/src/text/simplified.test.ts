import { describe, expect, it } from 'vitest';
import zh from '../../../src/attribution/cues/zh.json' with { type: 'json' };
import { simplified } from '../../../src/text/simplified.ts';

describe('simplified', () => {
  it('writes traditional letters as simplified ones and keeps every offset', () => {
    expect(simplified('總統說，數據顯示')).toBe('总统说，数据显示');
    expect(simplified('Weller sagte')).toBe('Weller sagte');
    expect(simplified('')).toBe('');
  });

  it('finds nothing to do in the cues of Chinese, which are in simplified letters', () => {
    const words = [...Object.values(zh.words).flat(), ...zh.entries.flatMap(({ forms }) => forms)];
    expect(words.filter((word) => simplified(word) !== word)).toEqual([]);
  });
});
