import { isKnownOutlet } from '../sources/resolve-source.ts';
import { isAcronymOf } from './acronym.ts';
import { datelineEnd } from './dateline.ts';
import { isDefinite } from './definite.ts';
import type { Draft } from './draft.ts';
import { isOutletNoun } from './find-listener.ts';
import {
  has,
  isIn,
  isJoining,
  isMark,
  isQuotedName,
  isTitle,
  isTitled,
  type NounPhrase,
  type Reader,
} from './noun-phrase.ts';

/** The longest name of an outlet has this many words ("The New York Review of Books"). */
const MAX_WORDS = 6;

/**
 * The outlet that a sentence names outside of what is claimed and of who claims it, or null: the one through which it
 * was heard ("…, sagte X im NDR", "En anställd som TT har talat med uppger …").
 *
 * @param isOutlet - whether words name an outlet or agency.
 */
export function findRelay(
  reader: Reader,
  drafts: readonly Draft[],
  isOutlet: (from: number, to: number) => boolean,
): NounPhrase | null {
  if (drafts.length === 0) return null;
  for (let i = datelineEnd(reader); i < reader.items.length; i++) {
    const item = reader.items[i];
    if (!item || !mayBeName(reader, i)) continue;
    // "pahoitteli tapahtunutta |ERR:n lähetyksessä|": an object ends before where it was said.
    const claiming = isReported(reader, i + 1) ? drafts.filter(({ isObject }) => !isObject) : drafts;
    if (isTaken(reader, claiming, i)) continue;
    // للصحيفة الفرنسية: an adjective.
    if (isDefiniteWord(reader, i) && isIn(reader, i - 1, 'outletNouns') && isDefiniteWord(reader, i - 1))
      continue;
    // موقع "هسبريس": the name stands behind the noun.
    if (isOutletNoun(reader, i) && isTitled(reader, i + 1) && !isTaken(reader, drafts, i + 1)) continue;
    const to = nameEnd(reader, claiming, i, isOutlet);
    if (to === null) continue;
    // 该报: means the one named before.
    if (to === i + 1 && !item.upper && isIn(reader, i, 'outletNouns')) continue;
    // "im Fachblatt „Cell“": where a study appeared.
    if (isIn(reader, i, 'journals') || isIn(reader, i - 1, 'journals')) continue;
    if (isOffice(reader, i) || isTopic(reader, i, to, isOutlet)) continue;
    if (isAcronym(reader, i)) continue;
    const span = { from: i, to };
    return { ...span, core: span, kind: 'named' };
  }
  return findPaper(reader, drafts);
}

/** "|I avisen| sier Weller, at …", "…, zegt zij |tegen de krant|", "sier |der| at …": where or to whom somebody spoke, by a word for what was named before; or null. */
function findPaper(reader: Reader, drafts: readonly Draft[]): NounPhrase | null {
  // Where cases or particles mark a listener it is read with its verb.
  if (reader.lexicon.parts.listenerEndings.length > 0 || has(reader, 'verb-final')) return null;
  for (let i = 0; i < reader.items.length; i++) {
    const isTherein = isIn(reader, i, 'therein') && isBesideCue(reader, drafts, i);
    if ((!isTherein && !isIn(reader, i, 'outletNouns')) || isTaken(reader, drafts, i)) continue;
    const from = isIn(reader, i - 1, 'articles') ? i - 1 : i;
    const next = reader.items[i + 1];
    const isNamed = next?.upper === true || isQuotedName(next);
    const phrase = { from, to: i + 1, core: { from: i, to: i + 1 }, kind: 'plain' } as const;
    if (isTherein) return phrase;
    if (!isNamed && leadsTo(reader, from) && isDefinite(reader, phrase) && !isOffice(reader, from))
      return phrase;
  }
  return null;
}

/**
 * "…, sanoo työntekijä, |jonka nimeä lehti ei julkaise|": the noun for an outlet in a relative clause behind who speaks; null
 * where none stands there.
 */
export function paperInRelative(reader: Reader, drafts: readonly Draft[]): NounPhrase | null {
  const source = drafts.find((draft) => draft.source && draft.claims.length > 0)?.source;
  if (!source || source.kind.endsWith('pronoun')) return null;
  const from = isMark(reader, source.to, ',') ? source.to + 1 : source.to;
  if (!isIn(reader, from, 'relatives')) return null;
  for (let i = from + 1; reader.items[i]?.kind === 'word'; i++) {
    const isNoun =
      isIn(reader, i, 'outletNouns') && !reader.items[i]?.upper && !isIn(reader, i, 'selfPronouns');
    if (!isNoun || reader.items[i + 1]?.upper || isTaken(reader, drafts, i)) continue;
    const span = { from: i, to: i + 1 };
    return { ...span, core: span, kind: 'plain' };
  }
  return null;
}

/** Whether a word has an article written on it, perhaps behind a preposition (الصحيفة, للصحيفة; lists `definiteBeginnings`, `attached`). */
function isDefiniteWord(reader: Reader, i: number): boolean {
  const { attached, definiteBeginnings } = reader.lexicon.parts;
  const word = reader.items[i]?.lower ?? '';
  return definiteBeginnings.some(
    (article) => word.startsWith(article) || attached.some((to) => word.startsWith(to + article.slice(1))),
  );
}

/** "En embetsmann sier |der| at …", "|Daarin| noemde Weller …": whether a word stands right beside a verb that cites. */
function isBesideCue(reader: Reader, drafts: readonly Draft[], i: number): boolean {
  return drafts.some(
    ({ cue, form }) =>
      form === 'verb' && (cue.start === reader.items[i + 1]?.start || cue.end === reader.items[i - 1]?.end),
  );
}

/** "Canadian Blood Services (|CBS|)": the acronym of the name before it, which an outlet has too. */
function isAcronym(reader: Reader, i: number): boolean {
  if (!isMark(reader, i - 1, '(') || !isMark(reader, i + 1, ')')) return false;
  const { items } = reader;
  const acronym = items[i]?.text ?? '';
  const words = items.slice(Math.max(0, i - 1 - 2 * acronym.length), i - 1).map(({ text }) => text);
  return isAcronymOf(acronym, words.join(' '));
}

/** Whether words for whom or where somebody speaks stand before an item: "i", "tegen", "over for". */
function leadsTo(reader: Reader, from: number): boolean {
  const isSecond = isIn(reader, from - 1, 'prepositions') && isIn(reader, from - 2, 'recipients');
  return isSecond || isIn(reader, from - 1, 'recipients') || isIn(reader, from - 1, 'places');
}

/** Small words of letters that know no capitals. */
const NO_NAMES = [
  'adverbs',
  'conjunctions',
  'places',
  'prepositions',
  'recipients',
  'selfPronouns',
  'statements',
  'subjectEndings',
  'telling',
  'that',
  'verbs',
  'wholes',
] as const;

/** Whether a word has a capital, stands among the names that have none, or is written in letters that know no capitals. */
function mayBeName(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item || item.upper || isIn(reader, i, 'smallNames') || isTitled(reader, i)) return item !== undefined;
  return (
    item.kind === 'word' &&
    item.text.toUpperCase() === item.lower &&
    !NO_NAMES.some((list) => isIn(reader, i, list))
  );
}

/** Words that begin a sentence with a capital without being part of a name. */
const SMALL = ['adverbs', 'determiners', 'openers', 'prepositions'] as const;

/** "TV 2 Sport": a name goes on with capitals and numbers. */
function isNamePart(reader: Reader, from: number, i: number): boolean {
  const item = reader.items[i];
  return item !== undefined && item.kind !== 'quote' && (item.upper || (i > from && item.kind === 'number'));
}

/** Where the longest name that starts at an item and is an outlet's ends, or null. */
function nameEnd(
  reader: Reader,
  drafts: readonly Draft[],
  from: number,
  isOutlet: (from: number, to: number) => boolean,
): number | null {
  const first = reader.items[from];
  if (first?.kind === 'quote') {
    // "이 신문에 |“…”|고": what was said to it.
    if (isIn(reader, from + 1, 'quotatives')) return null;
    const isName = isQuotedName(first) && isOutlet(from, from + 1);
    return isName || (isTitled(reader, from) && isOutletNoun(reader, from - 1)) ? from + 1 : null;
  }
  if (from === 0 && SMALL.some((list) => isIn(reader, from, list))) return null;
  if (reader.items[from - 1]?.upper && from > 1 && !isOutletNoun(reader, from - 1)) return null;
  let to = from;
  while (to < from + MAX_WORDS && isNamePart(reader, from, to) && !isTaken(reader, drafts, to)) to++;
  // Letters without capitals: an Arabic name may have several words, of which only these are tried.
  if (to === from) while (first?.upper === false && to < from + 4 && mayBeName(reader, to)) to++;
  if (to === from) to++;
  for (; to > from; to--) {
    // "Zeit" and "Bild" are common nouns in German, "Time" and "Today" open sentences.
    const isCommon =
      to === from + 1 &&
      !isReported(reader, to) &&
      (from === 0 || (has(reader, 'capital-nouns') && !isNameAlone(reader, from))) &&
      !/^\p{Lu}{2,}$/u.test(reader.items[from]?.text ?? '') &&
      !isIn(reader, from, 'smallNames') &&
      !isIn(reader, from - 1, 'outletNouns');
    // "ما نقل عنه موقع": without capitals, several words are a name behind a noun for an outlet, or a known one.
    const isRun = to > from + 1 && first?.upper === false && first.kind === 'word';
    if (!isCommon && (!isRun || isUncasedOutlet(reader, from, to)) && isOutlet(from, to)) return to;
  }
  return null;
}

/** Papers with shorter names are common nouns ("Zeit", "Standard"). */
const MIN_OWN_NAME = 9;

/** "Deutschlandfunk": an outlet of the catalogue by a long word of its own, and no compound ("BBC-Korrespondent"). */
function isNameAlone(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.text ?? '';
  return word.length >= MIN_OWN_NAME && /^\p{L}+$/u.test(word) && isKnownOutlet(word);
}

/** Whether several words without capitals begin with a noun for an outlet or are one that is known. */
function isUncasedOutlet(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(from, to).map(({ text }) => text);
  return isOutletNoun(reader, from) || isKnownOutlet(words.join(' '));
}

function isTaken(reader: Reader, drafts: readonly Draft[], i: number): boolean {
  const item = reader.items[i];
  if (!item) return true;
  return drafts.some(
    ({ source, claims }) =>
      (source !== null && isOfSource(reader, source, i)) ||
      claims.some(({ start, end }) => start <= item.start && item.start < end),
  );
}

/** The words of a source up to its name, and behind it what is no place where it spoke ("Karin Weller im NDR"). */
function isOfSource(reader: Reader, { from, to, core }: NounPhrase, i: number): boolean {
  if (i < from || i >= to) return false;
  // "Kovács János |a Telexnek| küldött válaszában": by its case whom a name was heard by.
  if (i >= core.to && hasListenerCase(reader, i)) return false;
  let before = i;
  while (before > core.to && !isIn(reader, before, 'prepositions')) before--;
  return i < core.to || !isIn(reader, before, 'places');
}

/** "Ylen haastattelussa", "Ylen Ykkösaamussa": what was published, by its case where it was said, behind whose it is. */
function isReported(reader: Reader, i: number): boolean {
  if (isIn(reader, i, 'documents')) return hasListenerCase(reader, i);
  // Where nothing but case leads to a listener, capitals that end in it name a programme.
  if (reader.lexicon.words.recipients.size > 0 || !reader.items[i]?.upper) return false;
  let last = i;
  while (reader.items[last + 1]?.upper) last++;
  return hasListenerCase(reader, last);
}

function hasListenerCase(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.listenerEndings.some((ending) => word.endsWith(ending));
}

/** "RT and its defenders", "CNN's Jake Tapper": the outlet acts itself, or belongs to somebody who does. */
function isTopic(
  reader: Reader,
  from: number,
  to: number,
  isOutlet: (from: number, to: number) => boolean,
): boolean {
  if (reader.items[to]?.lower === "'s") return from === 0 || !isIn(reader, from - 1, 'prepositions');
  if ((from === 0 && !isReported(reader, to)) || isJoining(reader, from - 1)) return true;
  // "documenten die NRC en Omroep Zeeland hebben ingezien": two outlets found the same.
  return isJoining(reader, to) && !startsOutlet(reader, to + 1, isOutlet);
}

function startsOutlet(
  reader: Reader,
  from: number,
  isOutlet: (from: number, to: number) => boolean,
): boolean {
  let to = from;
  while (to < from + MAX_WORDS && isNamePart(reader, from, to)) to++;
  for (; to > from; to--) if (isOutlet(from, to)) return true;
  return false;
}

/** "editor of X", "redaktör på X": whose office it is, not who reported it. */
function isOffice(reader: Reader, from: number): boolean {
  // Where endings do the work of prepositions an office stands in another case.
  if (reader.lexicon.words.prepositions.size === 0) return false;
  let i = from - 1;
  while (
    i >= 0 &&
    !reader.items[i]?.upper &&
    (isIn(reader, i, 'prepositions') || isIn(reader, i, 'determiners') || isIn(reader, i, 'outletNouns'))
  )
    i--;
  const { pressRoles } = reader.lexicon.words;
  const isRole = pressRoles.size > 0 ? isIn(reader, i, 'pressRoles') : isTitle(reader, i);
  return i >= 0 && !isMark(reader, i, ',') && isRole;
}
