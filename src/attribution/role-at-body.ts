/** Who holds a role at a body, where the words for both stand side by side. */
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { isDefinite } from './definite.ts';
import { has, isIn, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Somebody whose name nobody tells. */
export const UNNAMED = { type: 'anonymous', kind: null, isGuess: false } as const;

/** Whoever holds an office. */
export const HOLDER = { type: 'person', kind: null, country: null, isGuess: false } as const;

/**
 * "экономист больницы", "директор больницы": a role, in small letters but for the first word of a sentence, before the body where it is
 * held: somebody, and for a title the one who holds it; else null.
 */
export function roleAtBody(
  reader: Reader,
  phrase: NounPhrase,
  { type, country }: ResolvedSource,
): Partial<ResolvedSource> | null {
  const { core, kind } = phrase;
  const isKnown = country !== null || type === 'official-body';
  const holder = has(reader, 'case-genitive') && isKnown ? holderOf(reader, phrase, type) : null;
  if (holder) return { ...HOLDER, name: holder };
  if (!has(reader, 'case-genitive') || core.to - core.from === 1) return null;
  const isGroup = reader.lexicon.groups.has(reader.items[core.from]?.lower ?? '');
  if (isGroup || isIn(reader, core.from, 'spokespeople')) return null;
  // "Der Direktor der Klinik"
  const isOwned =
    isIn(reader, core.from + 1, 'determiners') || isIn(reader, core.from + 1, 'innerPrepositions');
  if (has(reader, 'capital-nouns')) {
    const isBody = type === 'institution' || type === 'official-body';
    if (!isBody || !isOwned || !isTitle(reader, core.from)) return null;
    return isDefinite(reader, phrase) ? HOLDER : UNNAMED;
  }
  const isPlain = kind === 'plain' || (core.from === 0 && !reader.items[1]?.upper);
  if (!isPlain) return null;
  if (isIn(reader, core.from, 'titles')) return HOLDER;
  return isIn(reader, core.from, 'roles') ? UNNAMED : null;
}

/** "мэр Москвы", "marszałek Sejmu": the words for who holds an office of a body that is named right behind it in the genitive, or null. */
function holderOf(
  reader: Reader,
  { from, core, kind }: NounPhrase,
  type: ResolvedSource['type'],
): string | null {
  const isRole = (i: number) =>
    (isIn(reader, i, 'titles') || isIn(reader, i, 'roles')) &&
    !isIn(reader, i, 'spokespeople') &&
    (i === 0 || reader.items[i]?.upper === false);
  const isInside = core.to - core.from > 1 && reader.items[core.from + 1]?.upper === true;
  const role = isInside && isRole(core.from) ? core.from : core.from - 1;
  const isBody = type === 'official-body' || type === 'institution';
  if (kind !== 'named' || role < from || !isBody || !isRole(role) || has(reader, 'capital-nouns'))
    return null;
  const words = reader.items.slice(role, core.to).map(({ text }) => text);
  return words.join(' ');
}
