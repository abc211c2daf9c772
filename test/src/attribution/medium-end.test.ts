import { describe, expect, it } from 'vitest';
import { mediumEnd } from '../../../src/attribution/medium-end.ts';
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
