import type { WordList } from './cue-data.ts';
import type { Form } from './cue-forms.ts';
import type { Lexicon } from './lexicon.ts';

/** What the lists of a language know of one word, whatever stands around it. */
export type WordFacts = {
  /** The lists that hold the word, in any case where nouns are inflected. */
  lists: ReadonlySet<WordList>;
  /** True for an adverb by its ending ("angrily"). */
  isAdverb: boolean;
  /** True for a title or role, also as the end of a compound ("Pflegedirektorin"). */
  isTitle: boolean;
  /** True for a verb that is by itself a cue. */
  isSaying: boolean;
  /** True for a word with the ending of a finite verb. */
  endsAsVerb: boolean;
  /** Forms of cues that begin with the word, longest first. */
  forms: readonly Form[];
  /** Hedges that begin with it, as lists of words. */
  hedges: readonly (readonly string[])[];
};

/** More different words than a long article has; then what was remembered is forgotten. */
const MAX_REMEMBERED = 50_000;
/** Stems have at least this many letters before their ending, if no hyphen stands between ("P1-programmet"). */
const MIN_STEM = 3;

/** Tells the facts of a word in small letters; what was asked once is remembered. */
export function createFacts(lexicon: Omit<Lexicon, 'factsOf'>): (word: string) => WordFacts {
  const remembered = new Map<string, WordFacts>();
  const listed = new Map<string, WordList[]>();
  for (const [list, words] of Object.entries(lexicon.words) as [WordList, ReadonlySet<string>][])
    for (const word of words) {
      const lists = listed.get(word);
      if (lists) lists.push(list);
      else listed.set(word, [list]);
    }
  const listsOf = (word: string): ReadonlySet<WordList> => {
    const cases = lexicon.nounListsOf(word);
    const lists = listed.get(word) ?? [];
    // "inspectierapport", "regnskabsnotatet"
    const documents: WordList[] = endsWithOne(word, lexicon.parts.documentEndings) ? ['documents'] : [];
    // "VRT-programma", "lokalavisen"
    const outlets: WordList[] = endsWithOne(word, lexicon.parts.outletEndings) ? ['outletNouns'] : [];
    const all = [...lists, ...cases, ...documents, ...outlets];
    return all.length === 0 ? NONE : new Set(all);
  };
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const lists = listsOf(word);
    const forms = lexicon.formsOf(word);
    const facts: WordFacts = {
      lists,
      isAdverb: endsWithOne(word, lexicon.parts.adverbEndings),
      isTitle:
        lists.has('titles') || lists.has('roles') || isCompoundTitle(lexicon, word.replace(/\.$/u, '')),
      isSaying: forms.some(isSaying),
      endsAsVerb: endsWithOne(word, lexicon.parts.verbEndings),
      forms,
      hedges: lexicon.hedges.get(word) ?? [],
    };
    remembered.set(word, facts);
    return facts;
  };
}

const NONE: ReadonlySet<WordList> = new Set();

function endsWithOne(word: string, endings: readonly string[]): boolean {
  return endings.some(
    (ending) =>
      word.endsWith(ending) && word.length >= ending.length + (ending.startsWith('-') ? 1 : MIN_STEM),
  );
}

function isSaying({ mode, parts }: { mode: string; parts: string[][] }): boolean {
  return (
    (mode === 'say' || mode === 'claim' || mode === 'quote' || mode === 'citing') && parts[0]?.length === 1
  );
}

function isCompoundTitle({ words, parts, traits }: Omit<Lexicon, 'factsOf'>, word: string): boolean {
  const { titles, roles } = words;
  if (titles.has(word) || roles.has(word) || endsWithOne(word, parts.roleEndings)) return true;
  // German makes the feminine of nearly every role by an ending.
  const isRole = (end: string) =>
    roles.has(end) ||
    parts.feminineEndings.some((last) => end.endsWith(last) && roles.has(end.slice(0, -last.length)));
  if (isRole(word)) return true;
  if (!traits.has('compound-roles')) return false;
  for (let cut = 3; cut <= word.length - 4; cut++) if (isRole(word.slice(cut))) return true;
  return false;
}
