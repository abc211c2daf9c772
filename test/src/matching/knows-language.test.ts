import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { knowsLanguage } from '../../../src/matching/knows-language.ts';

const encoder = loadEncoder();

describe('knowsLanguage', () => {
  it.each(['sv', 'de', 'ja', 'pt-BR', 'EN'])('%s is known', (language) => {
    expect(knowsLanguage(encoder, language)).toBe(true);
  });

  it.each([null, '', 'zz', 'art-x-made-up'])('%j is not', (language) => {
    expect(knowsLanguage(encoder, language)).toBe(false);
  });
});
