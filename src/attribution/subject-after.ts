import { isUnquotedName } from '../sources/unquoted-name.ts';
import { asideEnd } from './aside-end.ts';
import { isAttachedOutlet } from './attached-outlet.ts';
import { isOneOfThem } from './before-listener.ts';
import { isAccusative } from './ends-uncased.ts';
import { listenerAt } from './find-listener.ts';
import { isPublisher } from './is-publisher.ts';
import { PARTICLES } from './name-run.ts';
import { nominativeAfter } from './nominative-subject.ts';
import {
  has,
  insertionAt,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { placedName } from './placed-name.ts';
import { throughEnd } from './through-end.ts';

/** The subject after a verb, adverbials between them stepped over ("sagte am Montag der Sprecher"), or null. */
export function subjectAfter(reader: Reader, i: number, end: number): NounPhrase | null {
  // Without spaces nothing but its place shows the subject, and that is before the verb.
  if (has(reader, 'unspaced')) return null;
  const topic = topicBefore(reader, i);
  if (topic) return topic;
  let at = i;
  for (let steps = 0; steps < 4 && at < end; steps++) {
    const aside = asideEnd(reader, at, end);
    if (aside !== null) {
      at = aside;
      continue;
    }
    const inserted = insertionAt(reader, at);
    if (inserted) {
      at = inserted.to;
      continue;
    }
    const circumstance = circumstanceEnd(reader, at, end);
    if (circumstance !== null) {
      at = circumstance;
      continue;
    }
    const heard = listenerAt(reader, at, end);
    // "dijo en una entrevista con X el ministro"
    const medium = heard ? null : throughEnd(reader, at, end);
    if (medium !== null) {
      at = medium;
      continue;
    }
    if (heard && isPersonBehind(reader, at, heard, end)) {
      at = heard.core.from;
      break;
    }
    if (heard && (mayBeSubject(reader, heard.to, end) || isIn(reader, heard.core.from, 'listeningNouns'))) {
      at = heard.to;
    } else if (
      heard &&
      (isIn(reader, at, 'recipients') || isAttachedOutlet(reader, at)) &&
      has(reader, 'drops-subject')
    ) {
      // "contó al diario Río Negro.": whom it was told is no subject, and none need follow ("للصحيفة |نفسها|").
      at = heard.to;
      while (isIn(reader, at, 'again')) at++;
    } else if (
      isIn(reader, at, 'adverbs') ||
      (isIn(reader, at, 'times') && !isIn(reader, at, 'determiners'))
    ) {
      at++;
    } else if (isListenerGroup(reader, at)) {
      at++;
    } else if (isIn(reader, at, 'auxiliaries') && has(reader, 'drops-subject')) {
      at++;
    } else if (isIn(reader, at, 'determiners') && isIn(reader, at + 1, 'times')) {
      at += 2;
    } else if (isIn(reader, at, 'prepositions') && !isIn(reader, at, 'articles') && !isName(reader, at)) {
      const inner = adverbialEnd(reader, at, end);
      if (inner === null) return null;
      at = inner;
    } else break;
  }
  if (at >= end) return null;
  if (reader.items[at]?.kind === 'punct' || isIn(reader, at, 'that') || isIn(reader, at, 'conjunctions'))
    return null;
  if (isAccusative(reader.items[at]?.text ?? '')) return null;
  // "mówi gazecie |jeden z nich|, przedstawiony jako T."
  const one = { from: at, to: at + 3 };
  if (at + 3 <= end && isOneOfThem(reader, at + 3)) return { ...one, core: one, kind: 'plain' };
  const hasEndings = reader.lexicon.parts.obliqueEndings.length > 0;
  // "kirjoittaa Reuters |Iltalehteen viitaten|"
  const stop = reader.insertions?.find(({ from }) => from > at && from < end)?.from ?? end;
  const found = hasEndings ? nominativeAfter(reader, at, stop) : nounPhraseAfter(reader, at, stop);
  if (!found) return null;
  // "zegt |zijn| advocaat": a possessive that is a verb too.
  const isVerb = isFiniteVerb(reader, found.from) && !isIn(reader, found.from, 'determiners');
  if (found.kind === 'plain' && isVerb) return null;
  if (found.kind === 'plain' && isObject(reader, found.core.from)) return null;
  if (isPosture(reader, found.from)) return null;
  return apposedName(reader, found, end) ?? placedName(reader, found, end) ?? found;
}

/** A circumstance between commas takes at most so many items. */
const MAX_CIRCUMSTANCE = 8;

/** "a dit lundi|, dans son bureau,| le maire": where or when it was said, between commas and before a subject; null for none. */
function circumstanceEnd(reader: Reader, at: number, end: number): number | null {
  if (!isMark(reader, at, ',') || !opensCircumstance(reader, at + 1) || isIn(reader, at + 1, 'that'))
    return null;
  for (let i = at + 2; i < end && i < at + MAX_CIRCUMSTANCE; i++) {
    if (reader.items[i]?.kind !== 'word' && !isMark(reader, i, ',')) return null;
    if (!isMark(reader, i, ',')) continue;
    const isSubject =
      isTitle(reader, i + 1) || isIn(reader, i + 1, 'determiners') || reader.items[i + 1]?.upper === true;
    return isSubject && mayBeSubject(reader, i + 1, end) ? i + 1 : null;
  }
  return null;
}

/** ", |dans| son bureau,", ", |visiblemente| emocionado,", ", |emocionado|,": a preposition, or how somebody speaks. */
function opensCircumstance(reader: Reader, i: number): boolean {
  if (isIn(reader, i, 'prepositions')) return true;
  // "todavía con el uniforme puesto"
  if (isIn(reader, i, 'adverbs') && isIn(reader, i + 1, 'prepositions')) return true;
  return isPosture(reader, i) || isPosture(reader, i + 1);
}

/** "рассказал изданию |Роман Кучук|": a first and a last name that close what looks like the name of an outlet behind its noun. */
function isPersonBehind(reader: Reader, at: number, { core, to }: NounPhrase, end: number): boolean {
  const isLed = isIn(reader, at, 'listeningNouns') && core.from === at + 1 && core.to - core.from === 2;
  if (!isLed || mayBeSubject(reader, to, end)) return false;
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  return isUnquotedName(words) && !isPublisher(reader, { from: core.from, to, core, kind: 'named' });
}

/** "أما |المدير|، فقال إن …": whom a word of the list `topicOpeners` puts before the first verb behind a comma; null elsewhere. */
function topicBefore(reader: Reader, behindVerb: number): NounPhrase | null {
  if (!isIn(reader, 0, 'topicOpeners')) return null;
  const found = nounPhraseAfter(reader, 1, behindVerb);
  const whole = found && (placedName(reader, found, behindVerb) ?? found);
  if (!whole || !isMark(reader, behindVerb - 2, ',')) return null;
  for (let i = whole.to; i < behindVerb - 1; i++) if (isFiniteVerb(reader, i)) return null;
  return whole;
}

/**
 * "řekl studentům", "заявил депутатам", "powiedział Kowalskiemu": whom it was told to, by the ending of their case (list
 * `dativeEndings`); in names the short endings say nothing, in other words the long ones are those of adjectives too.
 */
function isListenerGroup(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word') return false;
  const isLong = (ending: string) => ending.length >= NAME_ENDING;
  return reader.lexicon.parts.dativeEndings.some(
    (ending) => isLong(ending) === item.upper && item.lower.endsWith(ending),
  );
}

/** Letters of an ending that shows the case of a name. */
const NAME_ENDING = 3;

/** "przewiduje opłatę": an ending of one case alone (list `objectEndings`); longer ones are those of other nouns too. */
function isObject(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  if (!has(reader, 'case-genitive') || isTitle(reader, i)) return false;
  return reader.lexicon.parts.objectEndings.some((ending) => ending.length <= 2 && lower.endsWith(ending));
}

/** "admite sentada en un café", "conta debruçado": a participle right behind the verb, in any gender and number, says how somebody speaks. */
function isPosture(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word' || item.upper || isTitle(reader, i)) return false;
  const { participleEndings } = reader.lexicon.parts;
  if (participleEndings.length === 0 || isIn(reader, i, 'anonymous') || isIn(reader, i, 'determiners'))
    return false;
  const stem = item.lower.replace(/s$/u, '').replace(/a$/u, 'o');
  return stem.length > MIN_PARTICIPLE && participleEndings.some((ending) => stem.endsWith(ending));
}

/** Shorter words only end as participles do ("lado", "medo"). */
const MIN_PARTICIPLE = 5;

/** "Nello Pistis": a first name that is a preposition in small letters. */
function isName(reader: Reader, i: number): boolean {
  return reader.items[i]?.upper === true && reader.items[i + 1]?.upper === true;
}

/** Whether somebody who speaks may be named from an item on, behind whom it was told ("powiedział PAP burmistrz X"). */
function mayBeSubject(reader: Reader, at: number, end: number): boolean {
  const item = reader.items[at];
  if (!item || at >= end || item.kind === 'punct' || item.kind === 'number') return false;
  if (item.kind === 'quote') return isQuotedName(item);
  const lists = ['again', 'that', 'conjunctions', 'relatives'] as const;
  if (lists.some((list) => isIn(reader, at, list) && !isIn(reader, at, 'determiners'))) return false;
  return !isFiniteVerb(reader, at) && (!isIn(reader, at, 'prepositions') || isIn(reader, at, 'articles'));
}

/** "the mayor of the town, Petru Halmagean": the name after the comma, if the phrase itself has none. */
export function apposedName(reader: Reader, found: NounPhrase, end: number): NounPhrase | null {
  if (!isMark(reader, found.to, ',') || !mayBeApposed(reader, found)) return null;
  let start = found.to + 1;
  while (start < found.to + 3 && !reader.items[start]?.upper && isTitle(reader, start)) start++;
  let to = start;
  // "Juan Carlos del Olmo"
  const isPart = (i: number) =>
    reader.items[i]?.upper === true ||
    (i > start && PARTICLES.has(reader.items[i]?.lower ?? '') && reader.items[i + 1]?.upper === true);
  while (to < end && to < start + 5 && isPart(to) && reader.items[to]?.kind === 'word') to++;
  // "mondta az elnök, Kiss Noémi | az Indexnek": where endings tell phrases apart an article begins another one.
  const isParted = reader.lexicon.parts.obliqueEndings.length > 0 && isIn(reader, to, 'determiners');
  const goesOn =
    to < end && reader.items[to]?.kind === 'word' && !isParted && !isIn(reader, to, 'innerPrepositions');
  // "rapporterade hans fru, Alice": of whoever is called by whose they are the first name is enough.
  const isKin = isIn(reader, found.from, 'possessivesPerson') && found.to - found.from <= 2;
  if (to - start < (isKin ? 1 : 2) || goesOn) return null;
  return { from: found.from, to, core: { from: start, to }, kind: 'named' };
}

/** A role or plain words may have their name behind a comma; a name has none. */
function mayBeApposed(reader: Reader, found: NounPhrase): boolean {
  if (found.kind === 'plain') return true;
  const { from, core } = found;
  // "rzecznik operatora Energinet, Jesper Rasmussen", "ministra Mediului, Mihaela Strătulat": one word names a body.
  const isBesideTitle = isTitle(reader, core.from - 1);
  const isBody =
    core.to - core.from === 1 &&
    core.from > from &&
    (isBesideTitle ? has(reader, 'case-genitive') : core.from - from > 1);
  if (!isBody && core.from > from && core.to === found.to && !isIn(reader, core.from - 1, 'determiners'))
    return false;
  for (let i = found.from; i < found.to; i++) if (isTitle(reader, i)) return true;
  return false;
}

/** Where the phrase of a leading preposition ends, or null if it swallows everything up to `end`. */
function adverbialEnd(reader: Reader, i: number, end: number): number | null {
  let at = i + 1;
  // "por qué México …": a question and no phrase.
  if (isIn(reader, at, 'questions')) return null;
  while (at < end && at < i + 7) {
    const item = reader.items[at];
    if (!item || item.kind === 'punct') return null;
    at++;
    const next = reader.items[at];
    if (!next || at >= end) return null;
    // A new phrase starts: an article, a name or a pronoun that the preposition cannot govern.
    const isNoun = has(reader, 'capital-nouns') ? item.upper : !isIn(reader, at - 1, 'determiners');
    const startsPhrase =
      isIn(reader, at, 'determiners') ||
      isIn(reader, at, 'pronounsPerson') ||
      isIn(reader, at, 'pronounsPlural') ||
      // "na síti X analytik Weller": a platform stands behind its noun.
      (next.kind === 'word' && next.upper && !item.upper && !isIn(reader, at - 1, 'posts')) ||
      (!has(reader, 'capital-nouns') && (isIn(reader, at, 'roles') || isIn(reader, at, 'titles')));
    if (isIn(reader, at, 'that') && !isIn(reader, at, 'determiners')) return null;
    const startsAdverbial = isIn(reader, at, 'prepositions') || isIn(reader, at, 'adverbs');
    if (isNoun && (startsPhrase || startsAdverbial) && !isIn(reader, at, 'genitives')) return at;
    if (isIn(reader, at - 1, 'times')) return at;
  }
  return null;
}
