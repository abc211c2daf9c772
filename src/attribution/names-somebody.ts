import { isIn, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';

/** Lists of words one of which shows that words without a name speak ("…, said a neighbour"). */
const SPEAKING = ['anonymous', 'authorities', 'companies', 'documents', 'outletNouns'] as const;

/** Whether the noun of a phrase can speak: a name, a pronoun, a role or a group ("suggested a tinge of regret" has none). */
export function namesSomebody(reader: Reader, { from, to, core, kind }: NounPhrase): boolean {
  if (kind.endsWith('pronoun')) return true;
  let last = to;
  for (let i = core.from + 1; i < to && last === to; i++) if (isIn(reader, i, 'prepositions')) last = i;
  if (reader.items[last - 1]?.upper || reader.items[last - 1]?.kind === 'quote') return true;
  for (let i = from; i < last; i++)
    if (isTitle(reader, i) || SPEAKING.some((list) => isIn(reader, i, list))) return true;
  return reader.lexicon.groups.has(reader.items[last - 1]?.lower ?? '');
}
