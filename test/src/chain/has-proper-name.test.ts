import { expect, it } from 'vitest';
import { hasProperName } from '../../../src/chain/has-proper-name.ts';

it.each([
  ['police', 'en', false],
  ['estudo publicado', 'pt', false],
  ['Maritime Office', 'en', true],
  ['Leitstelle', 'de', false],
  ['Klinikum Kassel', 'de', true],
  ['Gewerkschaft NGG', 'de', true],
  ['해송소방서', 'ko', true],
  ['police', null, false],
])('knows of "%s" in %s whether it is a proper name: %s', (name, language, isProper) => {
  expect(hasProperName(name, language)).toBe(isProper);
});
