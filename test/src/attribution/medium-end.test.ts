import { describe, expect, it } from 'vitest';
import { insertedEnd, mediumEnd } from '../../../src/attribution/medium-end.ts';
import { readOne } from './read-one.ts';

/** What a sentence goes on with behind the words for what somebody wrote that open it. */
function behindMedium(text: string, language: string): string {
  const reader = readOne(text, language);
  const to = mediumEnd(reader, 0, reader.items.length);
  return text.slice(reader.items[to]?.start);
}

describe('mediumEnd', () => {
  it.each([
    ['fr', 'dans une lettre ouverte la démission du directeur', 'la démission du directeur'],
    ['it', 'in una nota le dimissioni del rettore', 'le dimissioni del rettore'],
    ['pt', 'num comunicado a demissão do diretor', 'a demissão do diretor'],
    ['ro', 'într-un comunicat demisia conducerii', 'demisia conducerii'],
  ])('in %s steps over what somebody wrote: %s', (language, text, rest) => {
    expect(behindMedium(text, language)).toBe(rest);
  });

  it.each([
    ['fr', 'dans une cour la démission du directeur'],
    ['it', 'le dimissioni del rettore'],
    ['ro', 'într-un comunicat'],
  ])('in %s stays where nothing was written or nothing follows: %s', (language, text) => {
    expect(behindMedium(text, language)).toBe(text);
  });
});

describe('insertedEnd', () => {
  const behind = (text: string, language: string) => {
    const reader = readOne(text, language);
    const comma = reader.items.findIndex(({ text }) => text === ',');
    return text.slice(reader.items[insertedEnd(reader, comma, reader.items.length)]?.start);
  };

  it.each([
    ['fr', 'La mairie a réclamé, dans une lettre ouverte, la démission du chef.', 'la démission du chef.'],
    ['ro', 'Primăria a cerut, printr-o scrisoare, demisia șefului.', 'demisia șefului.'],
    ['en', 'The port denied, in a letter, the charges.', 'the charges.'],
  ])('in %s steps over what parts a verb from its object: %s', (language, text, rest) => {
    expect(behind(text, language)).toBe(rest);
  });

  it.each([
    ['fr', 'La mairie a réclamé, dit-elle, la démission du chef.', ', dit-elle, la démission du chef.'],
    ['fr', 'La mairie a réclamé, pour le pont, dans une lettre.', ', pour le pont, dans une lettre.'],
    ['de', 'Sie fordert, in einem Brief, den Abriss.', ', in einem Brief, den Abriss.'],
  ])('in %s stays at other words: %s', (language, text, rest) => {
    expect(behind(text, language)).toBe(rest);
  });
});
