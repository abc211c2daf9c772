import { describe, expect, it } from 'vitest';
import { asideEnd } from '../../../src/attribution/aside-end.ts';
import { readOne } from './read-one.ts';

const behind = (text: string, language: string) => {
  const reader = readOne(text, language);
  const comma = reader.items.findIndex(({ text }) => text === ',');
  const end = asideEnd(reader, comma, reader.items.length);
  return end === null ? null : text.slice(reader.items[end]?.start);
};

describe('asideEnd', () => {
  it.each([
    ['fr', 'Rien ne presse a déclaré, lundi 3 mars, la maire.', 'la maire.'],
    ['fr', 'Rien ne presse a déclaré, auprès d’« Expresso », la maire.', 'la maire.'],
    ['it', 'Nulla cambia ha detto, ieri, la sindaca.', 'la sindaca.'],
  ])('in %s steps over when and to which outlet something was said: %s', (language, text, rest) => {
    expect(behind(text, language)).toBe(rest);
  });

  it.each([
    ['fr', 'Rien ne presse a déclaré, la voix basse, la maire.'],
    ['fr', 'Rien ne presse a-t-il déclaré, lundi.'],
  ])('in %s stops at other words: %s', (language, text) => {
    expect(behind(text, language)).toBeNull();
  });
});
