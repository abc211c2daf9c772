import { apposedUncased } from './apposed-uncased.ts';
import { beforeListener, isOneOfThem } from './before-listener.ts';
import { clauseSubject, isArticle } from './clause-subject.ts';
import { closesComplement } from './closes-complement.ts';
import { addresseeBefore, isDative, listenerAt, listenerBefore } from './find-listener.ts';
import { isInSubject, isPronounSubject } from './is-in-subject.ts';
import { isNoSubject } from './is-no-subject.ts';
import { opensCue } from './match-words.ts';
import { namesBody } from './names-body.ts';
import { nominativeSubject } from './nominative-subject.ts';
import {
  has,
  hasDocument,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { beforeParenthesis } from './parenthesis.ts';
import { pronounKind } from './pronoun-at.ts';
import { opensRelative } from './relative-clause.ts';
import { apposedName } from './subject-after.ts';
import { unspacedSubject } from './subject-unspaced.ts';
import { beforeTold } from './told-behind-comma.ts';

/** An insertion between commas ("Weller, who has led the office for years, said") is at most this long. */
const MAX_INSERTION = 30;
/** A subject is looked for this far back; the longest seen had fourteen words. */
const MAX_REACH = 18;

/**
 * The subject that stands before the verb at item `verb`, or null; nothing before `start` is looked at.
 *
 * Adverbs, auxiliaries, insertions between commas and relative clauses between the two are stepped over.
 */
export function subjectBefore(reader: Reader, verb: number, start: number): NounPhrase | null {
  if (has(reader, 'unspaced')) return unspacedSubject(reader, verb, start);
  let at = skipAdverbials(reader, verb, start);
  at = skipAdverbials(reader, addresseeBefore(reader, listenerBefore(reader, at, start), start), start);
  const told = beforeListener(reader, at, start);
  at = beforeTold(reader, told < at ? skipAdverbials(reader, told, start) : told, start);
  if (at <= start) return null;
  if (reader.lexicon.parts.obliqueEndings.length > 0) return nominativeSubject(reader, at, start);
  at = beforeParenthesis(reader, at, start);
  const apposed = isMark(reader, at - 1, ',') ? insertedName(reader, at - 1, start) : null;
  if (apposed) return apposed;
  const opening = isMark(reader, at - 1, ',–—-') ? openingSubject(reader, start, at) : null;
  if (opening) return opening;
  if (isMark(reader, at - 1, ',')) {
    const open = insertionStart(reader, at - 1, start);
    if (open === null) return openRelative(reader, at - 1, start);
    const inserted = phrase(reader, open + 1, at - 1);
    const isName = inserted?.kind === 'named' && isAllNames(reader, open + 1, at - 1) && at - open > 2;
    // "Anna Berg, |Aarhus Universitet|, siger": where somebody works.
    const isPost = reader.items[open - 1]?.upper === true && namesBody(reader, open + 1, at - 1);
    if (isName && !isPost) return inserted;
    at = beforeParenthesis(reader, open, start);
  }
  const last = reader.items[at - 1];
  if (!last) return null;
  if (isIn(reader, at - 1, 'relatives') && at - 1 > start && !isPronounSubject(reader, at - 1)) {
    // "νευρολόγοι, οι οποίοι …"
    const first = isIn(reader, at - 2, 'determiners') && !isMark(reader, at - 2, ',') ? at - 2 : at - 1;
    const head = isMark(reader, first - 1, ',') ? first - 1 : first;
    const found = collect(reader, head, start);
    return found && { ...(namedBefore(reader, found, start) ?? found), relative: at - 1 };
  }
  if (isIn(reader, at - 1, 'conjunctions')) {
    // "…, och i veckan meddelade X": behind a circumstance the subject follows its verb.
    const isInverted = has(reader, 'verb-second') && at < verb && !isIn(reader, at, 'auxiliaries');
    return isInverted ? null : clauseSubject(reader, start, at - 1);
  }
  const found = collect(reader, at, start);
  return found && (apposedUncased(reader, found, verb) ?? found);
}

/** "Socorro Anchondo, investigadora de El Colef, | quien pide": the name before a role that stands between commas; or null. */
function namedBefore(reader: Reader, { from }: NounPhrase, start: number): NounPhrase | null {
  // "…, directora Rosa Berg, quien": a role with a name of its own.
  const isRole = isTitle(reader, from) && !reader.items[from]?.upper && isIn(reader, from + 1, 'by');
  if (!isMark(reader, from - 1, ',') || !isRole) return null;
  const found = collect(reader, from - 1, start);
  return found?.kind === 'named' ? found : null;
}

/**
 * The name that opens a clause, with an insertion up to `end` behind it ("Weller, 59, of Ashton, who has led the office,
 * said", "Kall – co-editor of a book – said"), or null.
 */
export function openingSubject(reader: Reader, start: number, end: number): NounPhrase | null {
  // Where the verb stands second no insertion parts it from its subject and a clause before it.
  if (!has(reader, 'bare-claims')) return null;
  let at = start;
  while (
    at < end &&
    (isIn(reader, at, 'openers') || isIn(reader, at, 'conjunctions') || isMark(reader, at, ','))
  )
    at++;
  const found = nounPhraseAfter(reader, at, end);
  if (!found || found.to >= end - 1) return null;
  if (found.kind !== 'named' && !isIn(reader, at, 'determiners')) return null;
  return isMark(reader, found.to, ',–—-') ? (apposedName(reader, found, end) ?? found) : null;
}

/** "En løper som ikke vil stå fram, forteller …": who stands before a relative clause that only its end parts by a comma. */
function openRelative(reader: Reader, comma: number, start: number): NounPhrase | null {
  for (let i = comma - 1; i > start && i > comma - MAX_REACH; i--) {
    if (reader.items[i]?.kind === 'punct') return null;
    const isThat = isIn(reader, i, 'determiners') || isIn(reader, i, 'that');
    if (isIn(reader, i, 'relatives') && !isThat) return collect(reader, i, start);
  }
  return null;
}

/** An apposition that only names has at most this many words. */
const MAX_APPOSITION = 12;

/** "El organismo de investigación, el GPIAAF, ha …": words without a name and the name that the commas give them. */
function insertedName(reader: Reader, comma: number, start: number): NounPhrase | null {
  let open = comma - 1;
  while (open > start && open > comma - MAX_APPOSITION && !isMark(reader, open, ',')) open--;
  // "El alcalde, Manuel Priego (PSOE), ha …"
  const close = beforeParenthesis(reader, comma, start);
  const inserted = isMark(reader, open, ',') ? phrase(reader, open + 1, close) : null;
  if (inserted?.kind !== 'named') return null;
  for (let i = inserted.from; i < inserted.core.from; i++)
    if (
      (isIn(reader, i, 'relatives') && !isIn(reader, i, 'determiners')) ||
      isIn(reader, i, 'conjunctions') ||
      isFiniteVerb(reader, i)
    )
      return null;
  if (isIn(reader, inserted.from, 'prepositions') && !isIn(reader, inserted.from, 'determiners')) return null;
  const isWhole = inserted.core.to === close || isIn(reader, inserted.core.to, 'innerPrepositions');
  const { from, to } = inserted.core;
  if (!reader.items[from]?.upper || !reader.items[to - 1]?.upper || !isWhole) return null;
  const head = collect(reader, open, start);
  // "Виробник, компанія Norvexa, …": the first word has its capital from the sentence.
  const isCommon = head?.core.from === 0 && head.core.to === 1 && inserted.core.from > inserted.from;
  // "Einer von ihnen, der frühere Vorstand Karl Weller, sagte": one of several, whom only the insertion names.
  const isOneOfSeveral = head?.kind === 'plural-pronoun' && isIn(reader, open - 2, 'prepositions');
  // "The local MP, Karin Weller, has …": capitals that are a role.
  const isRole = head !== null && isTitle(reader, head.to - 1);
  return head?.kind === 'plain' || isCommon || isOneOfSeveral || isRole ? inserted : null;
}

/** Steps back over adverbs, auxiliaries and "on Monday" before the verb; returns the end of what precedes them. */
function skipAdverbials(reader: Reader, verb: number, start: number): number {
  let at = verb;
  while (at > start) {
    const i = at - 1;
    if (isLedPronoun(reader, i, start)) {
      at = i - 1;
      continue;
    }
    if (isPronounSubject(reader, i)) break;
    const inserted = reader.insertions?.find(({ from, to }) => to === at && from > start);
    if (inserted) {
      at = inserted.from;
      continue;
    }
    if (
      isIn(reader, i, 'auxiliaries') ||
      isIn(reader, i, 'adverbs') ||
      (isIn(reader, i, 'times') && i > start)
    ) {
      at = i;
      while (
        at > start + 1 &&
        isIn(reader, at, 'times') &&
        (isIn(reader, at - 1, 'prepositions') || isIn(reader, at - 1, 'determiners'))
      )
        at--;
    } else if (isYear(reader, i) && at - 2 > start) at -= 2;
    else break;
  }
  return at;
}

/** "Auditoři |v něm| doporučují", "Deník |o tom| psal": a preposition and a pronoun between a subject and its verb. */
function isLedPronoun(reader: Reader, i: number, start: number): boolean {
  if (!has(reader, 'case-genitive') || i - 1 <= start || !isIn(reader, i - 1, 'prepositions')) return false;
  return isIn(reader, i, 'pronounsPerson') || isIn(reader, i, 'pointers');
}

/** "an arbitration panel in 2001 found": a year behind its preposition. */
function isYear(reader: Reader, i: number): boolean {
  return /^[12]\d{3}$/u.test(reader.items[i]?.text ?? '') && isIn(reader, i - 1, 'prepositions');
}

function isAllNames(reader: Reader, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!reader.items[i]?.upper) return false;
  return true;
}

/** The end of the phrase before an insertion that closes with the comma at `comma`, or null. */
function insertionStart(reader: Reader, comma: number, start: number): number | null {
  let outermost: number | null = null;
  let nearer: number | null = null;
  for (let i = comma - 1; i > start && i > comma - MAX_INSERTION; i--) {
    const item = reader.items[i];
    if (item?.kind === 'quote' && !isQuotedName(item)) break;
    if (isMark(reader, i, ';:–—') && !isRange(reader, i)) break;
    if (!isMark(reader, i, ',')) continue;
    if (comma - i > 1 && isAllNames(reader, i + 1, comma)) return i;
    outermost = i;
    const before = reader.items[i - 1];
    // A comma after a name or a noun opens an apposition; one further back belongs to another clause.
    if (before && (before.upper || isMark(reader, i - 1, ')')) && !startsInsertion(reader, i, start))
      return nearer !== null && isCircumstance(reader, start, i) ? nearer : i;
    nearer = i;
  }
  return outermost;
}

/** "Em declarações à RTP, o comandante, que …": a preposition opens what ends with this comma. */
function isCircumstance(reader: Reader, start: number, comma: number): boolean {
  for (let i = start + 1; i < comma; i++) if (isMark(reader, i, ',')) return false;
  return isIn(reader, start, 'prepositions') && !isIn(reader, start, 'articles');
}

/** "Wilson, of Springfield, Va., said": whether what stands before this comma is itself inserted. */
function startsInsertion(reader: Reader, comma: number, start: number): boolean {
  for (let i = comma - 1; i > start && i > comma - 10; i--) {
    if (isMark(reader, i, ','))
      return isIn(reader, i + 1, 'prepositions') || isIn(reader, i + 1, 'relatives');
  }
  return false;
}

/** The phrase that ends before item `end`. */
export function collect(reader: Reader, last: number, start: number): NounPhrase | null {
  const end = nounEnd(reader, last, start);
  if (end <= start) return null;
  // "soțul ei": whose somebody is stands behind them.
  const isOwner =
    end - 2 >= start && isIn(reader, end - 1, 'possessivesPerson') && isInSubject(reader, end - 2, end - 1);
  if (isOneOfThem(reader, end) && end - 3 >= start)
    return { from: end - 3, to: end, core: { from: end - 3, to: end }, kind: 'plain' };
  if (isPronounSubject(reader, end - 1) && !isOwner) {
    const kind = pronounKind(reader, end - 1) ?? 'thing-pronoun';
    return { from: end - 1, to: end, core: { from: end - 1, to: end }, kind };
  }
  // "Many said", "the others say": an amount that stands for people.
  if (isIn(reader, end - 1, 'quantifiers'))
    return { from: end - 1, to: end, core: { from: end - 1, to: end }, kind: 'plain' };
  if (isIn(reader, end - 1, 'selfPronouns') || isIn(reader, end - 1, 'determiners')) return null;
  if (reader.items[end - 1]?.lower === "'s") return null;
  let from = isOwner ? end - 1 : end;
  while (from > start && from > end - MAX_REACH && isInSubject(reader, from - 1, end)) from--;
  // "Los datos de X analizados por Y apuntan": whom they reached through is no part of who says it.
  for (let i = from + 1; i < end - 1; i++)
    if (opensCue(reader, i)) return withEnd(collect(reader, i, start), end);
  // "Relatório da Controladoria (CGU) | obtido pela Folha": the same behind a parenthesis.
  if (from - 2 > start && isMark(reader, from - 1, ')') && from < end - 1 && opensCue(reader, from))
    return withEnd(collect(reader, beforeParenthesis(reader, from, start), start), end);
  while (
    from < end &&
    (isIn(reader, from, 'openers') ||
      (isIn(reader, from, 'as') && !isIn(reader, from, 'prepositions')) ||
      isIn(reader, from, 'conjunctions') ||
      (isIn(reader, from, 'adverbs') && !isIn(reader, from, 'prepositions')) ||
      isMark(reader, from, "'’"))
  )
    from++;
  // "About 20 people said"
  const isAmount = isIn(reader, from, 'prepositions') && reader.items[from + 1]?.kind === 'number';
  if (isAmount) from++;
  // "Auf Anfrage dieser Zeitung teilte X mit": behind a circumstance that opens the sentence the verb stands second.
  const isOpening = has(reader, 'verb-second') && from === start && start === 0;
  const isGoverned = isIn(reader, from, 'prepositions') && !isArticle(reader, from, start);
  if (isOpening && isGoverned && !hasDocument(reader, { from, to: end })) return null;
  while (isIn(reader, from, 'prepositions') && !isArticle(reader, from, start)) {
    // "Davanti ai giudici l’imputato ha ammesso": a preposition of two words.
    const noun = isIn(reader, from + 1, 'prepositions') ? from + 2 : from + 1;
    const inner = nounPhraseAfter(reader, noun, end);
    if (!inner || inner.to >= end) return lastName(reader, from, end);
    from = inner.to;
    while (from < end && isIn(reader, from, 'adverbs')) from++;
  }
  // "wer eine Dose findet", "als Grund nannte X": what stands there is no subject.
  const isOther = isIn(reader, from - 1, 'selfPronouns') || isIn(reader, from - 1, 'predicatives');
  if (has(reader, 'capital-nouns') && isOther && from > start) return null;
  // "Wie sie dem Nordkurier sagte", "Dem Sender hatte Weller gesagt": an article that no subject has.
  if (isIn(reader, from, 'oblique')) {
    const isBehind = isPronounSubject(reader, from - 1) && from > start;
    return isBehind ? collect(reader, from, start) : null;
  }
  const found = phrase(reader, from, end);
  if (!found || isNoSubject(reader, found) || isDative(reader, found)) return null;
  const possessor = speakerOfWords(reader, found);
  if (possessor) return possessor;
  const isInner = from > start && isInRelative(reader, from);
  if (isInner || closesComplement(reader, found, start)) return clauseSubject(reader, start, from - 1);
  // Inside a relative clause ("an employee whom TT has talked to says") the subject stands before it.
  return found.kind === 'plain' && from > start ? (beforeRelative(reader, from, start) ?? found) : found;
}

/** "officials who |spoke to CNN| said": a small word right behind "who" is its verb, listed or not. */
function isInRelative(reader: Reader, from: number): boolean {
  if (has(reader, 'drops-subject') || has(reader, 'verb-second')) return opensRelative(reader, from);
  const isWho = isIn(reader, from - 1, 'relatives') && isIn(reader, from - 1, 'selfPronouns');
  const isSmall = reader.items[from]?.upper === false && !isIn(reader, from, 'determiners');
  return has(reader, 'bare-claims') && isWho && isSmall;
}

/** "wie der WDR zuerst berichtete": where every noun has a capital a subject does not end with a word without one. */
function nounEnd(reader: Reader, end: number, start: number): number {
  let at = end;
  while (has(reader, 'capital-nouns') && at - 1 > start && isTrailing(reader, at - 1)) at--;
  return reader.items[at - 1]?.upper === true ? at : end;
}

function isTrailing(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  const lists = ['conjunctions', 'determiners', 'relatives', 'smallNames', 'that', 'verbs'] as const;
  return (
    item?.kind === 'word' &&
    !item.upper &&
    !isPronounSubject(reader, i) &&
    !lists.some((list) => isIn(reader, i, list))
  );
}

/** "Weller's remarks suggest": whose words they are. */
function speakerOfWords(reader: Reader, found: NounPhrase): NounPhrase | null {
  const last = found.to - 1;
  if (last === found.from || !isIn(reader, last, 'utterances')) return null;
  const to = reader.items[last - 1]?.lower === "'s" ? last - 1 : last;
  const owner = phrase(reader, found.from, to);
  const isOwner =
    owner !== null && reader.items[to - 1]?.upper === true && (to < last || has(reader, 's-genitive'));
  return isOwner ? { ...owner, to: found.to } : null;
}

function beforeRelative(reader: Reader, from: number, start: number): NounPhrase | null {
  let hasVerb = false;
  for (let i = from; i > start && i > from - 12; i--) {
    if (reader.items[i]?.kind === 'punct') return null;
    hasVerb ||= isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i);
    if (hasVerb && isIn(reader, i, 'relatives') && !isIn(reader, i, 'determiners'))
      return clauseSubject(reader, start, i);
  }
  return null;
}

/** "In Washington Weller said": the capitalised words right before the verb, where lower-case ones precede them. */
function lastName(reader: Reader, from: number, end: number): NounPhrase | null {
  // Where the verb stands second its subject would stand behind it.
  if (has(reader, 'verb-second')) return null;
  // "dopiero |w rozgłośni NDR| przyznał": where somebody who is left out said it.
  for (let i = from; has(reader, 'dative-listener') && i < end; i++)
    if (isIn(reader, i, 'places') && listenerAt(reader, i, end)?.to === end) return null;
  let start = end;
  while (start > from && reader.items[start - 1]?.upper) start--;
  if (start === end || start <= from + 1) return null;
  return isIn(reader, start - 1, 'prepositions') ? null : phrase(reader, start, end);
}

function withEnd(found: NounPhrase | null, to: number): NounPhrase | null {
  return found && { ...found, to };
}

/** "2004–2006": a dash between two numbers parts no clauses. */
export function isRange(reader: Reader, i: number): boolean {
  return reader.items[i - 1]?.kind === 'number' && reader.items[i + 1]?.kind === 'number';
}
