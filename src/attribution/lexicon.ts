import groups from '../../data/sources/groups.json' with { type: 'json' };
import { type CueData, type CueMode, parseCueData, WORD_LISTS, type WordList } from './cue-data.ts';
import de from './cues/de.json' with { type: 'json' };
import en from './cues/en.json' with { type: 'json' };
import pl from './cues/pl.json' with { type: 'json' };
import sv from './cues/sv.json' with { type: 'json' };

/** One form of a cue, split into the words that must follow one another; a gap lies between its parts. */
export type Form = { parts: string[][]; mode: CueMode; belief: boolean };

/** The cues of one language, arranged for look-up. */
export type Lexicon = {
  language: string;
  dash: CueData['dash'];
  /** Forms by their first word, longest first. */
  forms: ReadonlyMap<string, readonly Form[]>;
  words: Readonly<Record<WordList, ReadonlySet<string>>>;
  /** Hedges by their first word, as lists of words. */
  hedges: ReadonlyMap<string, readonly string[][]>;
  /** Words for unnamed groups ("media", "experts"). */
  groups: ReadonlySet<string>;
  /** Endings that mark a finite verb, and a noun in its definite form. */
  verbEndings: readonly string[];
  definiteEndings: readonly string[];
};

const FILES: Readonly<Record<string, unknown>> = { de, en, pl, sv };
const compiled = new Map<string, Lexicon>();

/** Tags of the languages that have cues, sorted. */
export const CUE_LANGUAGES: readonly string[] = Object.keys(FILES).sort();

/** The cues of a language, compiled once; null for a language without cues and for null. */
export function lexiconFor(language: string | null): Lexicon | null {
  if (language === null) return null;
  const known = compiled.get(language);
  if (known) return known;
  const data = Object.hasOwn(FILES, language) ? FILES[language] : undefined;
  if (data === undefined) return null;
  const built = compileLexicon(parseCueData(data, `cues/${language}.json`));
  compiled.set(language, built);
  return built;
}

/** A language's cues arranged for look-up. */
function compileLexicon(data: CueData): Lexicon {
  const forms = new Map<string, Form[]>();
  for (const entry of data.entries) {
    for (const written of entry.forms) {
      const parts = written.split('…').map((part) => part.trim().toLowerCase().split(/\s+/));
      const first = parts[0]?.[0] ?? '';
      const form = { parts, mode: entry.mode, belief: entry.belief };
      forms.set(first, [...(forms.get(first) ?? []), form]);
    }
  }
  for (const list of forms.values()) list.sort((a, b) => wordCount(b) - wordCount(a));
  const hedges = new Map<string, string[][]>();
  for (const hedge of data.words.hedges) {
    const words = hedge.toLowerCase().split(/\s+/);
    const first = words[0] ?? '';
    hedges.set(first, [...(hedges.get(first) ?? []), words]);
  }
  const words = Object.fromEntries(
    WORD_LISTS.map((list) => [list, new Set(data.words[list].map((word) => word.toLowerCase()))]),
  ) as unknown as Record<WordList, ReadonlySet<string>>;
  return {
    language: data.language,
    dash: data.dash,
    forms,
    words,
    hedges,
    groups: new Set(
      groups
        .filter(({ name }) => !['journalists', 'media', 'writers'].includes(name))
        .flatMap(({ words: lists }) => (lists as Record<string, string[] | undefined>)[data.language] ?? []),
    ),
    verbEndings: data.words.verbEndings,
    definiteEndings: data.words.definiteEndings,
  };
}

function wordCount(form: Form): number {
  return form.parts.reduce((sum, part) => sum + part.length, 0);
}
