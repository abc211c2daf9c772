import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import { findEntry, type Place } from './catalogue.ts';
import { isPress } from './is-press.ts';
import { nationalGroup } from './national-group.ts';
import type { ResolvedSource } from './resolved-source.ts';
import { typeByWords } from './type-by-words.ts';

/** Ends of compounds for what somebody said, by language: of anybody, and of outlets of the catalogue alone. */
const STATEMENTS: Record<string, { any: string[]; press: string[] } | undefined> = pressWords.statements;

/** Whose statement one word means ("Polizeiangaben", "RBB-Informationen", "BBC-Bericht"); null for other words. */
export function statementOwner(written: string, place: Place): ResolvedSource | null {
  const endings = STATEMENTS[place.language ?? ''];
  if (!endings || /\s/u.test(written)) return null;
  const lower = written.toLowerCase();
  const ending = endings.any.find((one) => lower.endsWith(one));
  if (ending) {
    const stem = stemOf(written, ending);
    return findEntry(stem, place) ?? groupOf(stem, place.language) ?? bodyOf(stem, place.language);
  }
  const report = endings.press.find((one) => lower.endsWith(`-${one}`));
  const outlet = report ? findEntry(stemOf(written, report), place) : null;
  return isPress(outlet?.type) ? outlet : null;
}

function stemOf(written: string, ending: string): string {
  return written.slice(0, -ending.length).replace(/-$/u, '');
}

function groupOf(stem: string, language: string | null): ResolvedSource | null {
  return stem === '' ? null : nationalGroup(stem.toLowerCase(), language);
}

/** "Ministeriumsangaben": the "s" that joins the parts is none of the body's name. */
function bodyOf(stem: string, language: string | null): ResolvedSource | null {
  const found =
    typeByWords(stem, language) ?? (stem.endsWith('s') ? typeByWords(stem.slice(0, -1), language) : null);
  if (found?.type !== 'official-body' && found?.type !== 'institution') return null;
  const name = stem.endsWith('s') && typeByWords(stem.slice(0, -1), language) ? stem.slice(0, -1) : stem;
  return { ...found, name };
}
