import { describe, expect, it } from 'vitest';
import { isPaperName } from '../../../src/sources/paper-name.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

const PAPERS: readonly [name: string, language: string][] = [
  ['Bałtycki Goniec', 'de'],
  ['Bałtyckiego Gońca', 'pl'],
  ['Głos Zatoki', 'pl'],
  ['Tiszai Tükör', 'en'],
  ['Hallauer Bote', 'de'],
  ['Castleford Standard', 'sv'],
  ['El Heraldo de Soria', 'es'],
  ['La Voz de Almazuela', 'fr'],
  ['A Voz do Tâmega', 'pt'],
  ['Le Messager breton', 'fr'],
  ["L'Écho des Dunes", 'fr'],
  ['Kymin Sanomien', 'fi'],
  ['Волжские ведомости', 'ru'],
  ['Голос Поділля', 'uk'],
  ['Φωνή του Αιγαίου', 'el'],
  ['Körfez Postası', 'tr'],
];

const OTHERS: readonly [name: string, language: string][] = [
  ['Jan Prawda', 'pl'],
  ['Prawda', 'pl'],
  ['Karin Weller', 'en'],
  ['Senate Majority Leader', 'en'],
  ['good standard', 'en'],
  ['eco della valle', 'it'],
  ['Ελευθερία Σαραντίδη', 'el'],
  ['Νέα Δημοκρατία', 'el'],
  ['голос населения', 'ru'],
];

describe('names of papers', () => {
  it.each(PAPERS)('%s (%s) is one', (name, language) => {
    expect(isPaperName(name.split(' '), language)).toBe(true);
    expect(resolveSource(name, language).type).toBe('outlet');
  });

  it.each(OTHERS)('%s (%s) is none', (name, language) => {
    expect(isPaperName(name.split(' '), language)).toBe(false);
  });
});
