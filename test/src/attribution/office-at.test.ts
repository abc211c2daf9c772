import { describe, expect, it } from 'vitest';
import { officeAt } from '../../../src/attribution/office-at.ts';
import { readOne } from './read-one.ts';

/** The words of the office that a sentence opens with, or null. */
function officeOf(text: string, language: string): string | null {
  const reader = readOne(text, language);
  const found = officeAt(reader, 0, reader.items.length);
  const first = reader.items[found?.core.from ?? -1];
  return found && first ? text.slice(first.start, reader.items[found.core.to - 1]?.end) : null;
}

describe('officeAt', () => {
  it.each([
    ['es', 'desde el sindicato aseguran', 'sindicato'],
    ['fr', 'du côté de la coopérative, on parle', 'coopérative'],
    ['fr', 'chez Norvexa, on invoque', 'Norvexa'],
    ['fr', 'A la mairie, on invoque', 'mairie'],
    ['it', 'dalla prefettura ribattono', 'prefettura'],
    ['it', 'dalla Norvexa fanno sapere', 'Norvexa'],
    ['pt', 'do lado do ministério, fala-se', 'ministério'],
    ['ro', 'de la primărie se spune', 'primărie'],
  ])('in %s finds the body behind its prepositions: %s', (language, text, office) => {
    expect(officeOf(text, language)).toBe(office);
  });

  it.each([
    ['es', 'desde la ventana cuentan'],
    ['es', 'en Norvexa dicen'],
    ['fr', 'du côté de la fenêtre, on note'],
    ['it', 'al Corriere hanno raccontato'],
    ['it', 'dalla finestra raccontano'],
    ['pt', 'na feira dizem'],
  ])('in %s finds none in a mere place or an outlet: %s', (language, text) => {
    expect(officeOf(text, language)).toBeNull();
  });
});
