import groups from '../../data/sources/groups.json' with { type: 'json' };
import { nominatives, normaliseName } from '../sources/names.ts';
import { type CueData, parseCueData, type Trait, WORD_LISTS, type WordList } from './cue-data.ts';
import { createForms, type Form } from './cue-forms.ts';
import ar from './cues/ar.json' with { type: 'json' };
import cs from './cues/cs.json' with { type: 'json' };
import da from './cues/da.json' with { type: 'json' };
import de from './cues/de.json' with { type: 'json' };
import el from './cues/el.json' with { type: 'json' };
import en from './cues/en.json' with { type: 'json' };
import es from './cues/es.json' with { type: 'json' };
import fi from './cues/fi.json' with { type: 'json' };
import fr from './cues/fr.json' with { type: 'json' };
import hu from './cues/hu.json' with { type: 'json' };
import it from './cues/it.json' with { type: 'json' };
import ja from './cues/ja.json' with { type: 'json' };
import ko from './cues/ko.json' with { type: 'json' };
import nl from './cues/nl.json' with { type: 'json' };
import no from './cues/no.json' with { type: 'json' };
import pl from './cues/pl.json' with { type: 'json' };
import pt from './cues/pt.json' with { type: 'json' };
import ro from './cues/ro.json' with { type: 'json' };
import ru from './cues/ru.json' with { type: 'json' };
import sv from './cues/sv.json' with { type: 'json' };
import tr from './cues/tr.json' with { type: 'json' };
import uk from './cues/uk.json' with { type: 'json' };
import zh from './cues/zh.json' with { type: 'json' };
import { lowerOf, type Splits, toItems } from './items.ts';
import { withSpellVariants } from './spell-variants.ts';
import { createFacts, type WordFacts } from './word-facts.ts';

/** The cues of one language, arranged for look-up. */
export type Lexicon = {
  language: string;
  dash: CueData['dash'];
  traits: ReadonlySet<Trait>;
  /** The forms that begin with a word in small letters, longest first. */
  formsOf: (word: string) => readonly Form[];
  words: Readonly<Record<WordList, ReadonlySet<string>>>;
  /** By a word that holds a preposition and an article ("dal"), that preposition ("da"). */
  contractions: ReadonlyMap<string, string>;
  /** Adverbs of several words by their first, longest first. */
  adverbials: ReadonlyMap<string, readonly string[][]>;
  /** Hedges by their first word, as lists of words. */
  hedges: ReadonlyMap<string, readonly string[][]>;
  /** Words for unnamed groups ("media", "experts"). */
  groups: ReadonlySet<string>;
  /** What it writes together although it is two words. */
  splits: Splits;
  /** The lists of nouns of which a word in small letters is one in any case; none where the language has no `case-genitive`. */
  nounListsOf: (word: string) => readonly WordList[];
  /** Lists of word beginnings and endings, longest first. */
  parts: Readonly<Record<PartList, readonly string[]>>;
  /** What the lists know of a word in small letters. */
  factsOf: (word: string) => WordFacts;
};

/** The lists that hold beginnings and endings of words instead of words. */
const PART_LISTS = [
  'adjectiveEndings',
  'adverbEndings',
  'afterEndings',
  'attributeEndings',
  'citedEndings',
  'clauseEndings',
  'claimEndings',
  'converbEndings',
  'copulaEndings',
  'dativeEndings',
  'attached',
  'definiteBeginnings',
  'definiteEndings',
  'describingEndings',
  'documentEndings',
  'elisions',
  'enclitics',
  'feminineEndings',
  'findingEndings',
  'genitiveEndings',
  'gerundEndings',
  'governedBeginnings',
  'infinitiveEndings',
  'listenerEndings',
  'manyEndings',
  'objectEndings',
  'obliqueEndings',
  'outletEndings',
  'ownedEndings',
  'ownedRoleEndings',
  'participleEndings',
  'participles',
  'placeEndings',
  'pluralEndings',
  'prefixes',
  'relativeEndings',
  'roleEndings',
  'saidEndings',
  'subjectEndings',
  'topicEndings',
  'verbEndings',
] as const;
type PartList = (typeof PART_LISTS)[number];

const FILES: Readonly<Record<string, unknown>> = {
  ar,
  cs,
  da,
  de,
  el,
  en,
  es,
  fi,
  fr,
  hu,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
  zh,
};
const compiled = new Map<string, Lexicon>();

/** Tags of the languages in which citations can be expected to be found, sorted. */
export const CUE_LANGUAGES: readonly string[] = Object.keys(FILES).sort();

/** The cues of a language, compiled once; null for a language without cues and for null. */
export function lexiconFor(language: string | null): Lexicon | null {
  if (language === null) return null;
  const known = compiled.get(language);
  if (known) return known;
  const data = Object.hasOwn(FILES, language) ? FILES[language] : undefined;
  if (data === undefined) return null;
  const built = compileLexicon(withSpellVariants(parseCueData(data, `cues/${language}.json`)));
  compiled.set(language, built);
  return built;
}

/** A language's cues arranged for look-up. */
function compileLexicon(data: CueData): Lexicon {
  const wordsOf = wordCutter(data);
  const hedges = new Map<string, string[][]>();
  for (const hedge of data.words.hedges) {
    const words = wordsOf(hedge);
    const first = words[0] ?? '';
    hedges.set(first, [...(hedges.get(first) ?? []), words]);
  }
  const words = Object.fromEntries(
    WORD_LISTS.map((list) => [list, new Set(data.words[list].map(lowerOf))]),
  ) as unknown as Record<WordList, ReadonlySet<string>>;
  const lexicon: Omit<Lexicon, 'factsOf'> = {
    language: data.language,
    dash: data.dash,
    traits: new Set(data.traits),
    formsOf: createForms(data, wordsOf),
    words,
    contractions: contractionsOf(data),
    adverbials: adverbialsOf(data, wordsOf),
    splits: {
      ...splitsOf(data),
      unspaced: data.traits.includes('unspaced') ? wordsToCut(data) : new Set(),
      isSimplified: data.traits.includes('simplifies'),
    },
    hedges,
    groups: new Set(
      groups
        .filter(({ name }) => !['journalists', 'media', 'writers'].includes(name))
        .flatMap(({ words: lists }) => (lists as Record<string, string[] | undefined>)[data.language] ?? []),
    ),
    nounListsOf: data.traits.includes('case-genitive') ? inflectedNouns(data) : () => [],
    parts: Object.fromEntries(
      PART_LISTS.map((list) => [list, byLength(data.words[list])]),
    ) as unknown as Lexicon['parts'],
  };
  return { ...lexicon, factsOf: createFacts(lexicon) };
}

/** Beginnings and endings that are words of their own; nothing is cut out of runs without spaces. */
function splitsOf({ words: { elisions, enclitics } }: CueData): Splits {
  return {
    elisions: byLength(elisions),
    enclitics: byLength(enclitics),
    unspaced: new Set(),
    isSimplified: false,
  };
}

/** Tells the words of a form, cut as the words of a text are ("s’est dit", "assure-t-on"). */
function wordCutter(data: CueData): (written: string) => string[] {
  if (data.traits.includes('unspaced')) return (written) => lowerOf(written).split(/\s+/);
  const splits = splitsOf(data);
  return (written) => toItems(written, 0, written.length, splits).map(({ lower }) => lower);
}

function byLength(list: readonly string[]): string[] {
  return list.toSorted((a, b) => b.length - a.length);
}

function adverbialsOf(
  data: CueData,
  wordsOf: (written: string) => string[],
): ReadonlyMap<string, readonly string[][]> {
  const found = new Map<string, string[][]>();
  for (const written of data.words.adverbs) {
    const words = wordsOf(written);
    if (words.length > 1) found.set(words[0] ?? '', [...(found.get(words[0] ?? '') ?? []), words]);
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length);
  return found;
}

/** "da dal dalla": each word of a group after the first stands for the first. */
function contractionsOf(data: CueData): ReadonlyMap<string, string> {
  return new Map(
    data.words.contractions.flatMap((group) => {
      const [preposition = '', ...contracted] = group.split(/\s+/u);
      return contracted.map((word) => [word, preposition] as const);
    }),
  );
}

/** Lists of nouns that are written in the nominative alone. */
const NOUN_LISTS = [
  'anonymous',
  'authorities',
  'companies',
  'documents',
  'outletNouns',
  'roles',
  'spokespeople',
  'titles',
] as const;
/** Shorter words are too easily forms of others. */
const MIN_NOUN = 4;

/** Tells "rzeczniczki" and "министра" by the case endings of the catalogue. */
function inflectedNouns({ language, words }: CueData): (word: string) => readonly WordList[] {
  const lists = NOUN_LISTS.map((list) => [list, new Set(words[list].map(normaliseName))] as const);
  return (word) => {
    // "вице-премьера": the last part is inflected and says what it is.
    const last = normaliseName(word.slice(word.lastIndexOf('-') + 1));
    if (last.length < MIN_NOUN) return [];
    const forms = nominatives(last, language);
    return lists.filter(([, nouns]) => forms.some((form) => nouns.has(form))).map(([list]) => list);
  };
}

/** Every word of a language that its grammar must see by itself. */
function wordsToCut(data: CueData): ReadonlySet<string> {
  const lists = [
    'adverbs',
    'authorities',
    'companies',
    'conjunctions',
    'documents',
    'heard',
    'hedges',
    'openers',
    'outletNouns',
    'places',
    'posts',
    'prepositions',
    'pronounsPerson',
    'pronounsPlural',
    'pronounsThing',
    'recipients',
    'relatives',
    'selfPronouns',
    'statements',
    'subjectEndings',
    'that',
    'utterances',
    'verbs',
    'wholes',
  ] as const;
  return new Set(
    [
      ...data.entries.flatMap(({ forms }) => forms.flatMap((form) => form.split(/[\s…]+/u))),
      ...lists.flatMap((list) => data.words[list]),
    ].filter((word) => word !== ''),
  );
}
