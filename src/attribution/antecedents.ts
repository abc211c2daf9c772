import type { Article, Span } from '../article.ts';
import { nominatives, normaliseName } from '../sources/names.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { capitalRuns, capitalWordEnd } from '../text/capital-runs.ts';
import { isAt, isOneOf, LETTER, MARK, NUMBER, runEnd, runStart, SMALL } from '../text/letters.ts';
import { isReadRole } from './judge-draft.ts';
import type { Person } from './people.ts';

/** A body, outlet or document that the text names, and where. */
export type Antecedent = ResolvedSource & {
  named: Span;
  /** Its name and the word before it, also in the nominative, in small letters ("fackförbundet havet"). */
  words: string;
  /** True where nothing but its being cited tells that it is a body ("Hoshikawa"). */
  isOpen?: true;
};

/** What a definite noun means that stands for somebody whom the article has named before, cited or not. */
export type Antecedents = {
  /** The latest body named before an offset that `fits`. */
  body: (at: number, fits: (body: Antecedent) => boolean) => Antecedent | null;
  /** The latest person named before an offset with a role beside the name ("староста Василь Гнатюкевич"). */
  holder: (role: string, at: number) => Person | null;
  /** Where a document was first called by the same noun ("ett brev", then "brevet"). */
  document: (noun: string, at: number) => Span | null;
};

/** Words with capitals in a name. */
const RUN = { least: 1, most: 5 };
/** A definite noun means what was named at most this many characters before: some three paragraphs. */
const REACH = 1500;
/** More names than a paragraph has. */
const MAX_NAMES = 400;
/** Endings of up to three letters tell the forms of a noun apart; shorter nouns are not compared. */
const MIN_STEM = 4;

/** What the names of an article may be, by its words. */
type Naming = {
  /** Who is meant by a name at an offset. */
  resolve: (name: string, at: number) => ResolvedSource;
  /** Whether a word, in small letters, is itself such a noun ("company") and so names nobody. */
  isGeneric: (word: string) => boolean;
  /** Whether a word, in small letters and any case, is a noun for bodies that stands before their names. */
  isCompany: (word: string) => boolean;
  /** Whether a word, in small letters, is an article, preposition or the like. */
  isSmall: (word: string) => boolean;
  /** Whether a name was cited as a body. */
  isCited: (name: string) => boolean;
  /** Whether roles stand right behind the names they belong to. */
  hasRolesBehind: boolean;
};

/**
 * Who and what an article names, for its definite nouns; read when first asked for.
 *
 * @param people - the people it names, in text order.
 */
export function createAntecedents(
  { text, paragraphs, language }: Article,
  people: readonly Person[],
  naming: Naming,
): Antecedents {
  const told = paragraphs.filter(isReadRole);
  const known = new Map<Span, Antecedent[]>();
  const bodiesOf = (paragraph: Span) => {
    const bodies = known.get(paragraph) ?? readBodies(text, paragraph, language, naming);
    known.set(paragraph, bodies);
    return bodies;
  };
  return {
    body: (at, fits) => {
      const isNear = ({ named: { start } }: Antecedent) => start < at && start >= at - REACH;
      const isMeant = (one: Antecedent) => fits(one) && (!one.isOpen || naming.isCited(one.name));
      for (let i = told.length - 1; i >= 0; i--) {
        const paragraph = told[i];
        if (!paragraph || paragraph.start >= at) continue;
        if (paragraph.end < at - REACH) return null;
        const body = bodiesOf(paragraph).findLast((one) => isNear(one) && isMeant(one));
        if (body) return body;
      }
      return null;
    },
    holder: (role, at) => {
      const stem = stemOf(role);
      for (let i = people.length - 1; i >= 0 && stem.length >= MIN_STEM; i--) {
        const person = people[i];
        if (!person || person.at >= at) continue;
        if (person.at < at - REACH) return null;
        if (isBeside(text, person, stem, naming)) return person;
      }
      return null;
    },
    document: (noun, at) => {
      const stem = stemOf(noun);
      if (stem.length < MIN_STEM) return null;
      const from = Math.max(0, at - REACH);
      const before = text.slice(from, at).toLowerCase();
      for (let i = before.indexOf(stem); i >= 0; i = before.indexOf(stem, i + 1)) {
        const end = runEnd(before, i, LETTER | MARK, '-', LONGEST_WORD);
        if (end - i <= noun.length + 2) return { start: from + i, end: from + end };
      }
      return null;
    },
  };
}

/** Letters behind a name in which its role is looked for. */
const MAX_APPOSITION = 80;
/** Words in small letters behind its article. */
const MAX_NOUN = 4;

/** "староста", "сільський староста": the noun without what its cases and articles change. */
function stemOf(noun: string): string {
  const word = noun.toLowerCase();
  return word.slice(0, Math.max(MIN_STEM, word.length - 3));
}

/**
 * Whether a role stands right before a name, or behind a comma after it, where an article may open words before it; in languages
 * with `hasRolesBehind` also right behind it ("Raskó György agrárközgazdász").
 */
function isBeside(
  text: string,
  { at, length }: Person,
  stem: string,
  { isSmall, hasRolesBehind }: Naming,
): boolean {
  const before = text
    .slice(Math.max(0, at - LONGEST_WORD), at)
    .replace(/[\s,]+$/u, '')
    .toLowerCase();
  const last = before.slice(runStart(before, before.length, LETTER | MARK, '-'));
  if (last.includes(stem)) return true;
  const behind = text.slice(at + length, at + length + MAX_APPOSITION);
  const isRight = hasRolesBehind && behind.startsWith(' ');
  if (!isRight && !behind.startsWith(', ')) return false;
  const first = isRight ? 1 : 2;
  let end = runEnd(behind, first, LETTER | MARK, '-');
  const words = isRight || isSmall(behind.slice(first, end).toLowerCase()) ? MAX_NOUN : 0;
  for (let i = 0; i < words && behind.charAt(end) === ' ' && isAt(behind, end + 1, SMALL); i++)
    end = runEnd(behind, end + 1, SMALL | MARK, '-');
  return behind.slice(first, end).toLowerCase().includes(stem);
}

function readBodies(
  text: string,
  paragraph: Span,
  language: string | null,
  { resolve, isGeneric, isCompany, isSmall }: Naming,
): Antecedent[] {
  const found: Antecedent[] = [];
  const seen = new Map<string, ResolvedSource>();
  let count = 0;
  const whole = text.slice(paragraph.start, paragraph.end);
  for (const run of capitalRuns(whole, RUN, nameWordEnd)) {
    if (++count > MAX_NAMES) break;
    const words = whole
      .slice(run.start, run.end)
      .replace(/[’'-]+$/u, '')
      .split(' ');
    let offset = run.start;
    // "Der Verband Havkilde": the first word of a sentence has a capital without being a name.
    if (words.length > 1 && isSmall((words[0] ?? '').toLowerCase()))
      offset += (words.shift()?.length ?? 0) + 1;
    const written = words.join(' ');
    if (isGeneric(written.toLowerCase()) || isSmall(written.toLowerCase())) continue;
    const start = paragraph.start + offset;
    const end = start + written.length;
    const known = seen.get(written) ?? resolve(written, start);
    const before = wordBefore(text, start);
    const isBody =
      isCompany(before.toLowerCase()) || isExplained(text, end, isGeneric) || ACRONYM.test(written);
    const source = known.kind === null && isBody ? { ...known, ...COMPANY } : known;
    seen.set(written, source);
    if (source.type === 'person' || source.kind === 'country') continue;
    if (source.kind === 'document' || source.isGuess === true) continue;
    const nouns = nominatives(normaliseName(before), language).join(' ');
    const body = { ...source, named: { start, end }, words: `${nouns} ${written.toLowerCase()}` };
    found.push(source.kind === null ? { ...body, isOpen: true } : body);
  }
  return found;
}

function nameWordEnd(text: string, at: number): number | null {
  return capitalWordEnd(text, at, LETTER | MARK | NUMBER, "&’'-");
}

/** Longer words are cut. */
const LONGEST_WORD = 30;

/** The word before an offset, perhaps with a space and a quotation mark between; '' where none stands there. */
function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && at - end < 2 && /[\s"“„«]/u.test(text.charAt(end - 1))) end--;
  return text.slice(runStart(text, end, LETTER | MARK, '-', LONGEST_WORD), end);
}

/** An unknown name of capitals alone is an organisation's. */
const ACRONYM = /^\p{Lu}{3,6}$/u;
const COMPANY = { type: 'institution', kind: 'company', isGuess: false } as const;

/** "Maruhisa, a family restaurant chain": a noun for bodies behind the comma after a name says what it is. */
function isExplained(text: string, end: number, isGeneric: (word: string) => boolean): boolean {
  let at = end + 1;
  for (let words = 0; isOneOf(text, end, ',') && words < RUN.most && text.charAt(at) === ' '; words++) {
    const last = runEnd(text, at + 1, LETTER | MARK, '-', LONGEST_WORD);
    if (isGeneric(text.slice(at + 1, last).toLowerCase())) return true;
    at = last;
  }
  return false;
}
