import { isMark, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Words of a full name. */
const MAX_NAME = 4;

/**
 * The name that a comma parts from the role behind it ("|Nagy Anna|, a kórház főorvosa, aki szerint …"): at least two words with
 * capitals right before `role`; null where `role` names somebody itself or is no role.
 */
export function nameBefore(reader: Reader, role: NounPhrase, start: number): NounPhrase | null {
  if (!isTitle(reader, role.to - 1) || reader.items[role.to - 1]?.upper) return null;
  const comma = role.from - 1;
  if (!isMark(reader, comma, ',')) return null;
  let from = comma;
  while (from > start && reader.items[from - 1]?.kind === 'word' && reader.items[from - 1]?.upper) from--;
  const words = comma - from;
  if (words < 2 || words > MAX_NAME) return null;
  const core = { from, to: comma };
  return { from, to: role.to, core, kind: 'named' };
}
