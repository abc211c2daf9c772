import type { Span } from '../article.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { isAt, isOneOf, LETTER, NUMBER } from '../text/letters.ts';
import { isAttachedOutlet } from './attached-outlet.ts';
import type { Trait, WordList } from './cue-data.ts';
import type { Form } from './cue-forms.ts';
import { endsGroup, opensOutlet } from './ends-group.ts';
import { endsUncased } from './ends-uncased.ts';
import { attributeEnd } from './extended-attribute.ts';
import { followsNoun } from './follows-noun.ts';
import { isHolderBehind } from './holder-behind.ts';
import type { Item } from './items.ts';
import { isLeadingWord } from './leading-word.ts';
import type { Lexicon } from './lexicon.ts';
import { isPhrasal, opensCue } from './match-words.ts';
import { nameRun, PARTICLES } from './name-run.ts';
import { isPastTense } from './past-tense.ts';
import { pronounAt } from './pronoun-at.ts';
import type { WordFacts } from './word-facts.ts';

/** The items of one sentence and the words of its language. */
export type Reader = {
  items: readonly Item[];
  lexicon: Lexicon;
  /** What may part a subject from its verb: prepositions with what they cite ("hat laut dpa gesagt"), "som SVT har läst". */
  insertions?: readonly Insertion[];
};

/** Items `[from, to)`, and the outlet that has heard or seen what stands before them where they say so. */
type Insertion = { from: number; to: number; hearer?: NounPhrase };

/** Which kind of words name a source. */
export type PhraseKind = 'person-pronoun' | 'plural-pronoun' | 'thing-pronoun' | 'named' | 'plain';

/** A noun phrase as indices into the items of a sentence, ends exclusive. */
export type NounPhrase = {
  from: number;
  to: number;
  /** The part that names: "Pat Caddell" of "longtime pollster Pat Caddell". */
  core: { from: number; to: number };
  kind: PhraseKind;
  /** The relative pronoun that stands for it beside its verb ("Weller, who said"). */
  relative?: number;
};

/** Phrases are cut here; the longest real source seen in news had fourteen words. */
const MAX_WORDS = 16;
/** A quoted name ("Ilta-Sanomat") is shorter than this; longer quotations are speech. */
const MAX_QUOTED_NAME = 40;

/** Where the words that name a source stand in the text. */
export function surfaceOf(reader: Reader, { core }: NounPhrase): Span {
  return { start: reader.items[core.from]?.start ?? 0, end: reader.items[core.to - 1]?.end ?? 0 };
}

/** Whether item `i` is a word of the list. */
export function isIn(reader: Reader, i: number, list: WordList): boolean {
  const item = reader.items[i];
  if (item === undefined || item.kind !== 'word') return false;
  const { lists, isAdverb } = factsOf(reader, item);
  // A capital inside a sentence begins a name ("Kelly").
  return lists.has(list) || (list === 'adverbs' && isAdverb && !(item.upper && i > 0));
}

/** What the lists know of an item, asked once. */
export function factsOf({ lexicon }: Reader, item: Item): WordFacts {
  item.facts ??= lexicon.factsOf(item.lower);
  return item.facts;
}

/** The forms of cues whose first word item `i` is; none behind the last item. */
export function formsFrom(reader: Reader, i: number): readonly Form[] {
  const item = reader.items[i];
  return item === undefined ? [] : factsOf(reader, item).forms;
}

/** Whether item `i` joins two names into one source ("and"). */
export function isJoining(reader: Reader, i: number): boolean {
  return reader.lexicon.words.joining.has(reader.items[i]?.lower ?? '');
}

/** Whether items `[from, to)` hold a word for something that is written, drawn or filmed ("poll", "report"). */
export function hasDocument(reader: Reader, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) if (isDocument(reader, i)) return true;
  return false;
}

/** Longest word for a document that closes a longer one where there are no spaces (调查结果). */
const LONGEST_ENDING = 6;

/** Whether a word is one for a document, also as the end of a compound ("Positionspapier"). */
export function isDocument(reader: Reader, i: number): boolean {
  if (isIn(reader, i, 'documents')) return true;
  const item = reader.items[i];
  if (item?.kind !== 'word') return false;
  const { documents } = reader.lexicon.words;
  if (has(reader, 'unspaced')) {
    for (let length = 1; length <= LONGEST_ENDING && length < item.lower.length; length++)
      if (documents.has(item.lower.slice(-length))) return true;
    return false;
  }
  if (!has(reader, 'capital-nouns')) return false;
  for (let cut = 3; cut <= item.lower.length - 5; cut++)
    if (documents.has(item.lower.slice(cut))) return true;
  return false;
}

/** Whether something holds for the language of a sentence. */
export function has(reader: Reader, trait: Trait): boolean {
  return reader.lexicon.traits.has(trait);
}

/** Whether item `i` is one of the marks. */
export function isMark(reader: Reader, i: number, marks: string): boolean {
  const item = reader.items[i];
  return item !== undefined && item.kind === 'punct' && marks.includes(item.text);
}

/** The noun phrase that starts at item `i`, or null; nothing from `end` on is looked at. */
export function nounPhraseAfter(reader: Reader, i: number, end: number): NounPhrase | null {
  const pronoun = pronounAt(reader, i, end);
  if (pronoun === 'self') return null;
  if (pronoun) return { from: i, to: i + 1, core: { from: i, to: i + 1 }, kind: pronoun };
  const noun = attributeEnd(reader, i, end);
  if (noun !== null) {
    const found = nounPhraseAfter(reader, noun, end);
    return found && { ...found, from: i };
  }
  let at = i;
  let hasNoun = false;
  const limit = Math.min(end, i + MAX_WORDS);
  while (at < limit) {
    if (at > i && insertionAt(reader, at)) break;
    const step = continues(reader, i, at, limit, hasNoun);
    if (step === 0) break;
    const item = reader.items[at];
    if (item && isNounLike(reader, i, at)) hasNoun = true;
    if (step === 2) hasNoun = false;
    at += step === 2 ? 1 : step;
    if (item?.kind === 'quote' && !isHolderBehind(reader, i, at, limit)) break;
  }
  while (
    at > i &&
    (isIn(reader, at - 1, 'prepositions') ||
      isIn(reader, at - 1, 'determiners') ||
      isIn(reader, at - 1, 'genitives')) &&
    !reader.items[at - 1]?.upper
  )
    at--;
  return phrase(reader, i, at);
}

/** The words that begin at an item and part a phrase from what follows, as {@link Reader} knows them; undefined for none. */
export function insertionAt({ insertions }: Reader, at: number): Insertion | undefined {
  return insertions?.find(({ from }) => from === at);
}

/** 0: the phrase ends before `at`; 1: the item belongs to it; 2: it does, and a new noun must follow. */
function continues(reader: Reader, start: number, at: number, limit: number, hasNoun: boolean): 0 | 1 | 2 {
  const item = reader.items[at];
  const before = reader.items[at - 1];
  if (!item) return 0;
  if (item.kind === 'quote')
    return (isQuotedName(item) || isTitled(reader, at)) && !isTold(reader, start, at) ? 1 : 0;
  // "Il Sole 24 Ore", "Página 12."
  const after = reader.items[at + 1];
  const goesOn = !after || after.upper || after.kind === 'punct';
  const isInName = before?.upper === true && goesOn && !has(reader, 'capital-nouns');
  if (item.kind === 'number') return hasNoun && !isInName ? 0 : 1;
  // "Nello Pistis": a first name that is a preposition in small letters.
  if (at === start && at > 0 && item.upper && reader.items[at + 1]?.upper) return 1;
  if (item.kind === 'punct')
    return "'’".includes(item.text) && hasNoun && reader.items[at + 1]?.kind === 'word' ? 1 : 0;
  if (item.lower === "'s") return hasNoun ? 1 : 0;
  const next = reader.items[at + 1];
  if (at > start && isAttachedOutlet(reader, at)) return 0;
  if (at > start && item.upper && !isTime(reader, at)) return endsGroup(reader, at) ? 0 : 1;
  if (isJoining(reader, at)) {
    // "ředitel a spoluzakladatel firmy Jan Novák": two roles of one person.
    const isRoles = has(reader, 'case-genitive') && isTitle(reader, at - 1) && isTitle(reader, at + 1);
    return hasNoun && at + 1 < limit && (isRoles || (next?.upper && before?.upper)) ? 2 : 0;
  }
  if (at > start && isIn(reader, at, 'genitives'))
    return hasNoun &&
      !isFullName(reader, start, at) &&
      !isAgency(reader, at - 1) &&
      (next?.kind === 'word' || isQuotedName(next))
      ? 2
      : 0;
  // "Bote den Händler": a particle that is an article begins another phrase behind a noun.
  const isArticle = isIn(reader, at, 'determiners') && has(reader, 'capital-nouns');
  if (PARTICLES.has(item.lower) && !isArticle && before?.upper && next?.upper && hasNoun) return 1;
  // "journalister i Chile", not "journalister i måndags"
  const isPlace = isIn(reader, at, 'innerPrepositions') && !before?.upper && next?.upper;
  if (!hasNoun && isAttributive(reader, at)) return 2;
  if (at > start && ((isIn(reader, at, 'times') && !isPlace) || isPronoun(reader, at))) return 0;
  if (isIn(reader, at, 'determiners')) return at === start || !hasNoun ? 1 : 0;
  // "el cuerpo en una nota de prensa": where it was said is no part of the source.
  if (isIn(reader, at, 'places') && hasNoun && isStatement(reader, at + 1)) return 0;
  if (isIn(reader, at, 'innerPrepositions') && hasNoun) {
    const isInside = next && isPhraseStart(reader, at + 1) && at + 1 < limit && !opensCue(reader, at);
    return isInside && !isOccasion(reader, at + 1) ? 2 : 0;
  }
  if (isIn(reader, at, 'prepositions') || isIn(reader, at, 'that') || isIn(reader, at, 'relatives')) return 0;
  if (isIn(reader, at, 'conjunctions')) return 0;
  if (at > start && (isFiniteVerb(reader, at) || opensCue(reader, at))) return 0;
  if (isIn(reader, at, 'auxiliaries') || isIn(reader, at, 'adverbs')) return 0;
  if (!hasNoun) return 1;
  if (endsUncased(reader, start, at)) return 0;
  return followsNoun(reader, start, at) ? 1 : 0;
}

/** "powiedział Nowak | „Gazecie Wyborczej”": behind a name the title of an outlet is whom it was told. */
function isTold(reader: Reader, start: number, at: number): boolean {
  const before = reader.items[at - 1];
  if (at === start || !before?.upper || !has(reader, 'dative-listener')) return false;
  return opensOutlet(reader, at, 1) && typeByWords(before.text, reader.lexicon.language) === null;
}

function isStatement(reader: Reader, at: number): boolean {
  const noun = isIn(reader, at, 'determiners') ? at + 1 : at;
  return isIn(reader, noun, 'statements');
}

/** Whether a first and last name stand in a phrase before item `at`: a German article after them begins another phrase. */
function isFullName(reader: Reader, start: number, at: number): boolean {
  if (!has(reader, 'capital-nouns') || at - 2 < start) return false;
  const isPlainName = (i: number) => reader.items[i]?.upper === true && !isTitle(reader, i);
  return (
    isPlainName(at - 1) &&
    isPlainName(at - 2) &&
    (at < 4 || isTitle(reader, at - 3) || !reader.items[at - 3]?.upper)
  );
}

/** "polisen vid |en pressträff|", "officials at a |news conference|": when it was said, which is no part of the source. */
function isOccasion(reader: Reader, at: number): boolean {
  const noun = isIn(reader, at, 'determiners') ? at + 1 : at;
  return (
    isIn(reader, noun, 'occasions') || (isIn(reader, noun + 1, 'occasions') && !reader.items[noun]?.upper)
  );
}

/** "en |tidigare| anställd": an adverb that describes a noun between its article and it (list `attributives`). */
export function isAttributive(reader: Reader, at: number): boolean {
  if (!isIn(reader, at, 'attributives') || !isIn(reader, at - 1, 'determiners')) return false;
  const isOther = OTHERS.some((list) => isIn(reader, at + 1, list));
  return reader.items[at + 1]?.kind === 'word' && !isOther && !isFiniteVerb(reader, at + 1);
}

/** What begins other words than a noun. */
const OTHERS = ['determiners', 'prepositions', 'that'] as const;

/** "told the paper it was": a pronoun begins another phrase. */
function isPronoun(reader: Reader, i: number): boolean {
  const lists = ['pronounsPerson', 'pronounsPlural', 'pronounsThing', 'selfPronouns'] as const;
  return (
    !isIn(reader, i, 'determiners') &&
    !isIn(reader, i, 'genitives') &&
    lists.some((list) => isIn(reader, i, list))
  );
}

function isNounLike(reader: Reader, start: number, at: number): boolean {
  const item = reader.items[at];
  if (!item || item.kind === 'punct') return false;
  if (item.kind === 'number') return false;
  if (item.kind === 'quote') return true;
  if (isIn(reader, at, 'determiners') && at === start) return isIn(reader, at + 1, 'innerPrepositions');
  if (has(reader, 'capital-nouns')) return item.upper || isAgency(reader, at);
  return true;
}

/** A word for a time; with a capital only where such words have one ("Correio da Manhã" is a name). */
function isTime(reader: Reader, i: number): boolean {
  const isSmall = !reader.items[i]?.upper || has(reader, 'capital-nouns') || has(reader, 'bare-claims');
  return isSmall && isIn(reader, i, 'times');
}

function isPhraseStart(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item) return false;
  if (item.kind === 'quote') return isQuotedName(item);
  if (item.kind !== 'word' || isTime(reader, i)) return false;
  if (item.upper || isIn(reader, i, 'determiners')) return true;
  return (
    !isIn(reader, i, 'prepositions') &&
    !isIn(reader, i, 'conjunctions') &&
    !isIn(reader, i, 'that') &&
    !isFiniteVerb(reader, i)
  );
}

/** Whether a word is probably a finite verb: a listed one, a cue, or by its ending. Names are not. */
export function isFiniteVerb(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word') return false;
  if (item.upper && i > 0) return false;
  const { lists, isSaying, endsAsVerb } = factsOf(reader, item);
  if (lists.has('verbs') || isPhrasal(reader, i)) return true;
  // "l’accusa", "uma testemunha": a noun too.
  const isBehindArticle = isIn(reader, i - 1, 'determiners') && !isIn(reader, i - 1, 'pointers');
  if (lists.has('nounVerbs') && !has(reader, 'bare-claims') && isBehindArticle) return false;
  // "think tank"
  if (isSaying) return !lists.has('documents') && !isIn(reader, i + 1, 'compounds');
  return isPastTense(reader, i) || (endsAsVerb && !lists.has('roles'));
}

/** صحيفة «البيان»: a short quotation in letters without capitals, behind a noun for who publishes or behind "to". */
export function isTitled(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'quote' || item.inner.end - item.inner.start > MAX_QUOTED_NAME) return false;
  if (item.lower !== item.text.toUpperCase() || /[.!?؟]/u.test(item.text)) return false;
  const before = reader.items[i - 1];
  const isBody = before?.kind === 'word' && typeByWords(before.text, reader.lexicon.language) !== null;
  const name = item.text.slice(1, -1);
  if (isKnownOutlet(name) || reader.lexicon.words.posts.has(name)) return true;
  return isBody || isIn(reader, i - 1, 'outletNouns') || isIn(reader, i - 1, 'recipients');
}

/** Whether a quotation is a name in quotation marks: short, and its first letter a capital. */
export function isQuotedName(item: Item | undefined): boolean {
  if (item?.kind !== 'quote' || !item.upper || item.inner.end - item.inner.start > MAX_QUOTED_NAME)
    return false;
  // What a dash opens is speech.
  return !isOneOf(item.text, 0, '–—-') && !endsAsSentence(item.text);
}

/** Whether a comma or the end of a sentence stands behind the last word. */
function endsAsSentence(text: string): boolean {
  for (let at = text.length - 1; at >= 0 && !isAt(text, at, LETTER | NUMBER); at--)
    if (isOneOf(text, at, ',.!?，。！？')) return true;
  return false;
}

/** A phrase over items `[from, to)` with its core, or null when nothing in it can name a source. */
export function phrase(reader: Reader, from: number, to: number): NounPhrase | null {
  if (to <= from) return null;
  let first = from;
  while (first < to && isLeadingWord(reader, first)) first++;
  // "На початку березня румунські сайти"
  if (first < to - 1 && isIn(reader, first, 'months') && !reader.items[first]?.upper) first++;
  if (first === to) {
    const isCounted =
      to - from === 1 && reader.items[from]?.kind === 'word' && isIn(reader, to, 'innerPrepositions');
    if (!isCounted) return null;
    first = from;
  }
  // "ένα από τα θύματα": an amount of what follows.
  if (first > from && isIn(reader, first, 'innerPrepositions') && !isIn(reader, first, 'determiners'))
    first--;
  // German nouns have capitals: a phrase without one has no noun.
  if (has(reader, 'capital-nouns') && !hasUpper(reader, first, to)) return null;
  const name = nameRun(reader, first, to);
  if (name) return { from, to, core: name, kind: 'named' };
  // "Spiegel in einem Bericht", "Trainer bei Sky": where it was said is no part of the name.
  let end = to;
  const hasPlaces = has(reader, 'capital-nouns') || has(reader, 'drops-subject');
  for (let i = first + 1; hasPlaces && i < to && end === to; i++)
    if (
      isPlaceOfSpeech(reader, i) &&
      (hasDocument(reader, { from: i + 1, to }) || isOutletIn(reader, i + 1, to))
    )
      end = i;
  while (end > first + 1 && end < to && isIn(reader, end - 1, 'adverbs')) end--;
  let named = false;
  for (let i = first; i < end; i++) named ||= reader.items[i]?.upper === true && !(i === 0);
  return { from, to, core: { from: first, to: end }, kind: named ? 'named' : 'plain' };
}

function isPlaceOfSpeech(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'places') || isIn(reader, i, 'recipients');
}

/** Whether the words `[from, to)`, without their article, are an outlet of the catalogue. */
function isOutletIn(reader: Reader, from: number, to: number): boolean {
  const first = isIn(reader, from, 'determiners') ? from + 1 : from;
  const words = reader.items.slice(first, to).map(({ text }) => text);
  return words.length > 0 && isKnownOutlet(words.join(' '));
}

function hasUpper(reader: Reader, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (reader.items[i]?.upper || reader.items[i]?.kind === 'quote' || isAgency(reader, i)) return true;
  return false;
}

/** A name that news writes small, as "dpa". */
function isAgency(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'smallNames');
}

/** Whether a word is a title or role, also as the end of a compound. */
export function isTitle(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word') return false;
  return factsOf(reader, item).isTitle;
}
