import type { Span } from '../article.ts';
import { claimSpan, type Draft, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import {
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { skipAdverbials, subjectAfter, subjectBefore } from './subject.ts';

/** A complement ("that …") begins at most this many items after its verb. */
const MAX_REACH = 16;

/**
 * What a verb of saying reports, or null when it reports nothing here.
 *
 * Tried in this order: a clause that looks back on what was said ("as X wrote", ", said X"), then a clause whose
 * object is what was said ("X said that …").
 */
export function readVerb(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (
    isGerund(reader, match.at) &&
    !isIn(reader, match.at - 1, 'auxiliaries') &&
    match.form.parts[0]?.length === 1
  )
    return readGerund(reader, match, end);
  return (
    readPointer(reader, match, start, end) ??
    readTag(reader, match, start, end) ??
    (match.form.mode === 'tag' ? null : readReport(reader, match, start, end))
  );
}

/** ", adding that …": said by the subject of the sentence, or by whoever spoke before in it. */
function readGerund(reader: Reader, match: CueMatch, end: number): Draft | null {
  const before = match.at - 1;
  const opens =
    isMark(reader, before, ',') ||
    reader.items[before]?.kind === 'quote' ||
    isIn(reader, before, 'conjunctions') ||
    isIn(reader, before, 'adverbs');
  const complement = opens ? findComplement(reader, match.to, end, match) : null;
  if (!complement || match.form.mode === 'name') return null;
  const claim = claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  return claim ? draft(reader, match, sentenceSubject(reader, match.at), [claim], { to: match.to }) : null;
}

/** The first phrase of a sentence, after its opening words and a leading circumstance up to a comma. */
function sentenceSubject(reader: Reader, end: number): NounPhrase | null {
  let at = 0;
  while (at < end && (isIn(reader, at, 'openers') || isIn(reader, at, 'conjunctions'))) at++;
  if (isIn(reader, at, 'prepositions')) {
    while (at < end && !isMark(reader, at, ',')) at++;
    at++;
  }
  return at < end ? nounPhraseAfter(reader, at, end) : null;
}

/** "Das meldet die PAP.": the claim is the sentence before. */
function readPointer(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const first = reader.items[start];
  if (match.at - start > 1 || !first || match.at === start) return null;
  if (!['das', 'det', 'dies', 'to', 'så', 'so', 'this'].includes(first.lower)) return null;
  const source = subjectAfter(reader, match.to, end);
  if (!source || source.kind.endsWith('pronoun') || findComplement(reader, source.to, end, match))
    return null;
  return draft(reader, match, source, [], { pointsBack: true });
}

/** ", said X", ", X said", ", wie X berichtet", "Jak podaje X, …". */
function readTag(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const { mode } = match.form;
  if (mode === 'name') return null;
  const asWord = asClause(reader, match, start);
  // "Weller, who led the office, told …": the comma closes a relative clause and no claim.
  if (closesRelative(reader, match.at - 1, start)) return null;
  const inserted = isMark(reader, match.at - 1, ',') ? insertedName(reader, match.at, start) : null;
  const isInverted = !inserted && (isTagEdge(reader, match.at - 1, start) || asWord === match.at - 1);
  const after = isInverted ? subjectAfter(reader, match.to, end) : null;
  // In German and Swedish the verb comes first in a clause that follows the claim.
  const isVerbFirst = reader.lexicon.language === 'de' || reader.lexicon.language === 'sv';
  if (!after && asWord === null && (isVerbFirst || mode === 'tag')) return null;
  const before = after ? null : (inserted ?? subjectBefore(reader, match.at, start));
  const source = after ?? before;
  const from = asWord ?? (after || !before ? match.at : before.from);
  const to = Math.max(match.to, match.tailTo, after ? after.to : 0);
  if (!source && !canDropSubject(reader, match)) return null;
  if (asWord === null && !isTagEdge(reader, from - 1, start)) return null;
  if (asWord === null && !endsTag(reader, to, end, match)) return null;
  const claims = tagClaims(reader, { from, to }, start, end, {
    isInverted: after !== null,
    isAs: asWord !== null,
    mode,
  });
  if (claims.length === 0) return null;
  return draft(reader, match, source, claims, { to });
}

function closesRelative(reader: Reader, comma: number, start: number): boolean {
  // In German and Swedish the subject would stand behind the verb.
  const { language } = reader.lexicon;
  if (!isMark(reader, comma, ',') || language === 'de' || language === 'sv') return false;
  for (let i = comma - 1; i > start && i > comma - 20; i--) {
    if (!isMark(reader, i, ',')) continue;
    const isArticle = isIn(reader, i + 1, 'determiners') || isIn(reader, i + 1, 'that');
    return (
      isIn(reader, i + 1, 'relatives') &&
      !isArticle &&
      reader.items[i - 1]?.upper === true &&
      i - start < MAX_REACH
    );
  }
  return false;
}

/** "One of them, Karin Weller, told …": the name between commas right before the verb. */
function insertedName(reader: Reader, verb: number, start: number): NounPhrase | null {
  const found = subjectBefore(reader, verb, start);
  return found && found.kind === 'named' && found.to === verb - 1 && isMark(reader, found.from - 1, ',')
    ? found
    : null;
}

/** Index of "as" ("wie", "jak") when it opens the clause of this verb, or null. */
function asClause(reader: Reader, match: CueMatch, start: number): number | null {
  for (let i = match.at - 1; i >= start && i > match.at - 14; i--) {
    if (isIn(reader, i, 'as')) return i === start || isTagEdge(reader, i - 1, start) ? i : null;
    const item = reader.items[i];
    if (item?.kind === 'punct' && !"'’".includes(item.text)) return null;
    if (isIn(reader, i, 'that')) return null;
  }
  return null;
}

function isTagEdge(reader: Reader, i: number, start: number): boolean {
  if (i < start) return false;
  const item = reader.items[i];
  if (item?.lower === 'so' && i > start && isTagEdge(reader, i - 1, start)) return true;
  return isMark(reader, i, ',–—-!?)') || item?.kind === 'quote';
}

/** A tag is followed by a mark, the end, a quotation, or circumstances ("on Monday", "in an interview with …"). */
function endsTag(reader: Reader, to: number, end: number, match: CueMatch): boolean {
  const heard = listenerEnd(reader, to, end, match);
  if (heard > to) return endsTag(reader, heard, end, { ...match, at: heard - 1 });
  if (to >= end) return true;
  const item = reader.items[to];
  if (!item || item.kind === 'quote') return true;
  if (item.kind === 'punct') return !isMark(reader, to, ':');
  if (isIn(reader, to, 'relatives') && !isIn(reader, to, 'that')) return true;
  const complement = findComplement(reader, to, end, match);
  if (complement && !isMark(reader, complement.at, ',')) return false;
  return (
    !isIn(reader, to, 'that') &&
    (isIn(reader, to, 'prepositions') ||
      isIn(reader, to, 'adverbs') ||
      isIn(reader, to, 'times') ||
      isIn(reader, to, 'conjunctions') ||
      isIn(reader, to, 'relatives') ||
      reader.lexicon.language !== 'en')
  );
}

/** Verbs whose first object is who listens. */
const TELLING = /^(?:told|tells|tell|telling|assured|assures|informed|informs)$/u;

/** End of the listener after "told"; the position itself after other verbs. */
function listenerEnd(reader: Reader, to: number, end: number, match: CueMatch): number {
  if (!TELLING.test(reader.items[match.at]?.lower ?? '')) return to;
  const item = reader.items[to];
  if (item && /^(?:me|us|him|them|you)$/u.test(item.lower)) return to + 1;
  return nounPhraseAfter(reader, to, end)?.to ?? to;
}

type TagShape = { isInverted: boolean; isAs: boolean; mode: string };

function tagClaims(
  reader: Reader,
  group: { from: number; to: number },
  start: number,
  end: number,
  shape: TagShape,
): Span[] {
  const left = claimSpan(reader, start, group.from);
  const close = tagEnd(reader, group.to, end);
  const previous = reader.items[group.from - 1];
  const beforeMark = previous?.kind === 'punct' ? reader.items[group.from - 2] : previous;
  if (shape.mode === 'quote' && beforeMark?.kind !== 'quote') return [];
  if (left === null) {
    if (!shape.isAs || !isMark(reader, close, ',')) return [];
    const right = claimSpan(reader, close + 1, end);
    return right ? [right] : [];
  }
  const claims = [quoteOnly(reader, start, group.from) ?? left];
  if (goesOn(reader, close, end, shape)) {
    const right = claimSpan(reader, close + 1, end);
    if (right) claims.push(right);
  } else if (reader.items[close]?.kind === 'quote') {
    const right = claimSpan(reader, close, close + 1);
    if (right) claims.push(right);
  }
  return claims;
}

/** The quotation alone, where words of the narrator in a sentence of their own stand before it. */
function quoteOnly(reader: Reader, start: number, to: number): Span | null {
  let last = to - 1;
  while (last > start && reader.items[last]?.kind === 'punct') last--;
  const item = reader.items[last];
  if (item?.kind !== 'quote' || last === start) return null;
  return isMark(reader, last - 1, '.:,!?') && item.inner.end - item.inner.start > 20 ? item.inner : null;
}

/** First mark or quotation after the circumstances of a tag. */
function tagEnd(reader: Reader, to: number, end: number): number {
  let at = to;
  while (at < end) {
    const item = reader.items[at];
    if (!item || item.kind === 'quote' || isMark(reader, at, ',;:–—-.')) return at;
    at++;
  }
  return end;
}

/** Whether the claim goes on after the tag: "Repairs, he said, would cost …". */
function goesOn(reader: Reader, close: number, end: number, shape: TagShape): boolean {
  if (!isMark(reader, close, ',–—-') || close + 1 >= end) return false;
  const next = reader.items[close + 1];
  if (!next || isIn(reader, close + 1, 'relatives') || next.kind === 'number') return false;
  if (next.kind === 'quote') return true;
  if (shape.isAs) return !isGerund(reader, close + 1);
  if (isGerund(reader, close + 1)) return false;
  if (!shape.isInverted) return true;
  return isIn(reader, close + 1, 'conjunctions') || (!next.upper && isFiniteVerb(reader, close + 1));
}

function isGerund(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  return (
    reader.lexicon.language === 'en' &&
    item !== undefined &&
    /ing$/u.test(item.lower) &&
    item.lower.length > 5
  );
}

/** "X said that …", "X: …", "X said …", also with the subject after the verb ("Dann sagte X, dass …"). */
function readReport(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const verb = auxiliaryOf(reader, match, start);
  if (verb === match.at && isBareParticiple(reader, match)) return null;
  const before = subjectBefore(reader, verb, clauseStart(reader, verb, start));
  const inverted = before
    ? null
    : subjectAfter(reader, verb < match.at ? verb + 1 : match.to, verb < match.at ? match.at : end);
  const source = before ?? inverted;
  if (!source && !canDropSubject(reader, match)) return null;
  const from = Math.max(match.to, inverted?.to ?? 0, match.tailTo);
  if (match.form.mode === 'name' && inverted) {
    const object = claimSpan(reader, start, match.at);
    return object ? draft(reader, match, inverted, [object], { to: from }) : null;
  }
  const complement = findComplement(reader, from, end, match);
  if (!complement) return null;
  if (complement.at === from && complement.isBare && before === null) return null;
  if (source && isWhat(reader, source.from - 1)) return null;
  if (complement.from >= end) return draft(reader, match, source, [], { to: from, pointsForward: true });
  const claim = claimSpan(reader, complement.from, claimEnd(reader, complement.from, end));
  return claim ? draft(reader, match, source, [claim], { to: from }) : null;
}

/** "hat … gesagt": the finite verb of a German perfect, by which the subject stands; else the verb itself. */
function auxiliaryOf(reader: Reader, match: CueMatch, start: number): number {
  if (reader.lexicon.language !== 'de') return match.at;
  const word = reader.items[match.at]?.lower ?? '';
  if (!/^(?:ge|be|er|ver|an|mit|ein|hinzu|bekannt|fest|zu|hervor)\p{L}*(?:t|en)$/u.test(word))
    return match.at;
  for (let i = match.at - 1; i > start && i > match.at - 16; i--) {
    if (isMark(reader, i, ',;:–—')) return match.at;
    if (/^(?:hat|haben|hatte|hatten)$/u.test(reader.items[i]?.lower ?? '')) return i;
  }
  return match.at;
}

/** A German participle without "hat" is passive or an attribute: nobody of the sentence says it. */
function isBareParticiple(reader: Reader, match: CueMatch): boolean {
  if (reader.lexicon.language !== 'de') return false;
  const next = reader.items[match.to]?.lower ?? '';
  if (/^(?:worden|wird|wurde|wurden|werden)$/u.test(next)) return true;
  return (
    /^(?:ge|mitge|hinzuge|bekanntge|festge|zuge|einge|ange|hervorge|vorge)\p{L}+(?:t|en)$/u.test(
      reader.items[match.at]?.lower ?? '',
    ) && !/^(?:hat|haben|hatte|hatten)$/u.test(next)
  );
}

/** "what she calls": a name for a thing, no report. */
function isWhat(reader: Reader, i: number): boolean {
  return /^(?:what|was|vad)$/u.test(reader.items[i]?.lower ?? '');
}

/** Subjects are looked for after the last strong mark before the verb. */
function clauseStart(reader: Reader, at: number, start: number): number {
  for (let i = at - 1; i > start; i--) {
    if (isMark(reader, i, ';:–—')) return i + 1;
    const item = reader.items[i];
    if (item?.kind === 'quote' && !isQuotedName(item)) return i + 1;
  }
  return start;
}

type Complement = { at: number; from: number; isBare: boolean };

/** Where what was said begins after a verb, or null. */
function findComplement(reader: Reader, from: number, end: number, match: CueMatch): Complement | null {
  const { mode } = match.form;
  const { language } = reader.lexicon;
  for (let i = from; i < end && i < from + MAX_REACH; i++) {
    const item = reader.items[i];
    if (!item) return null;
    if (isMark(reader, i, ':')) return { at: i, from: i + 1, isBare: false };
    if (item.kind === 'quote' && !(isQuotedName(item) && !isMark(reader, i - 1, ',:')))
      return quoteComplement(reader, i, from, match);
    if (mode === 'quote') continue;
    if (
      mode !== 'name' &&
      isIn(reader, i, 'that') &&
      (i === from || !isIn(reader, i, 'prepositions')) &&
      (i === from || !isIn(reader, i, 'determiners') || reader.items[i - 1]?.kind !== 'punct')
    )
      return { at: i, from: isWh(item.lower) ? i : i + 1, isBare: false };
    if (
      isMark(reader, i, ',') &&
      language === 'de' &&
      i + 2 < end &&
      opensClause(reader, i, from, match, end)
    )
      return { at: i, from: isDass(reader, i + 1) ? i + 2 : i + 1, isBare: false };
    if (isMark(reader, i, '.;–—')) break;
    if (isMark(reader, i, ',') && isIn(reader, i + 1, 'conjunctions') && !isIn(reader, i + 1, 'that')) break;
    if (i > from + 1 && isFiniteVerb(reader, i) && !isIn(reader, i, 'that')) break;
  }
  if (mode === 'name')
    return from < end && isNounStart(reader, from) && !isIn(reader, from, 'adverbs')
      ? { at: from, from, isBare: true }
      : null;
  return bareComplement(reader, from, end, match);
}

/** Whether the comma at `i` opens what was said: right after the verb of a main clause, or before "dass" or a subjunctive. */
function opensClause(reader: Reader, i: number, from: number, match: CueMatch, end: number): boolean {
  if (isDass(reader, i + 1) || isWh(reader.items[i + 1]?.lower ?? '')) return true;
  if (isClauseAfter(reader, i, end)) return true;
  const isParticiple =
    reader.items[match.at]?.lower.startsWith('ge') === true ||
    /^(?:hat|haben|hatte)$/u.test(reader.items[i - 1]?.lower ?? '');
  return (i === from || !isIn(reader, i + 1, 'relatives')) && !isParticiple;
}

function isDass(reader: Reader, i: number): boolean {
  return /^(?:dass|daß|ob)$/u.test(reader.items[i]?.lower ?? '');
}

/** A relative-looking word after a comma opens a claim in German if a subjunctive follows ("…, die Brücke sei sicher"). */
function isClauseAfter(reader: Reader, from: number, end: number): boolean {
  for (let i = from + 1; i < end && i < from + 14; i++) {
    if (isIn(reader, i, 'subjunctives')) return true;
    if (isMark(reader, i, ',')) return false;
  }
  return false;
}

function isWh(word: string): boolean {
  return /^(?:how|why|what|hur|varför|vad|wie|warum|weshalb|jak|dlaczego)$/u.test(word);
}

function quoteComplement(reader: Reader, quote: number, from: number, match: CueMatch): Complement | null {
  if (quote === from || isMark(reader, quote - 1, ',:') || match.form.mode === 'quote')
    return { at: quote, from: quote, isBare: false };
  const bare =
    match.form.mode === 'name'
      ? { at: from, from, isBare: true }
      : bareComplement(reader, from, reader.items.length, match);
  return bare;
}

/** English leaves "that" out: "X said the bridge was safe". */
function bareComplement(reader: Reader, from: number, end: number, match: CueMatch): Complement | null {
  if (reader.lexicon.language !== 'en' || match.form.mode === 'quote' || match.form.belief || from >= end)
    return null;
  let at = from;
  while (
    at < end &&
    (isIn(reader, at, 'times') || (isIn(reader, at, 'prepositions') && isIn(reader, at + 1, 'times')))
  )
    at++;
  if (isIn(reader, at, 'prepositions') || isMark(reader, at, ',.;')) return null;
  const heard = listenerEnd(reader, at, end, match);
  if (heard >= end) return null;
  at = heard;
  if (!isNounStart(reader, at)) return null;
  // A clause has a finite verb near its start; "said goodbye" and "reported a loss" have none.
  for (let i = at + 1; i < end && i < at + 14; i++) {
    if (isMark(reader, i, ';:–—')) return null;
    if (isIn(reader, i, 'verbs') || isIn(reader, i, 'auxiliaries'))
      return { at: from, from: at, isBare: true };
    if (match.form.mode === 'say' && /(?:ed|s)$/u.test(reader.items[i]?.lower ?? ''))
      return { at: from, from: at, isBare: true };
  }
  return null;
}

function isNounStart(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item || item.kind === 'punct') return false;
  return item.kind !== 'word' || !(isIn(reader, i, 'conjunctions') || isIn(reader, i, 'prepositions'));
}

/** Claims end with the sentence, or before a phrase that names another source. */
function claimEnd(reader: Reader, from: number, end: number): number {
  for (let i = from + 3; i < end; i++) {
    if (!isMark(reader, i, ',')) continue;
    const next = reader.items[i + 1];
    if (next?.kind !== 'word') continue;
    const forms = reader.lexicon.forms.get(next.lower) ?? [];
    if (
      forms.some(
        ({ mode, parts }) =>
          (mode === 'before' || mode === 'citing' || mode === 'through') &&
          matches(reader, parts[0] ?? [], i + 1),
      )
    )
      return i;
  }
  return end;
}

function matches(reader: Reader, words: readonly string[], at: number): boolean {
  return words.every((word, k) => reader.items[at + k]?.lower === word);
}

/** Polish leaves its subject out: "Dodał, że …". */
function canDropSubject(reader: Reader, match: CueMatch): boolean {
  return (
    reader.lexicon.language === 'pl' && match.form.mode !== 'name' && skipAdverbials(reader, match.at, 0) >= 0
  );
}

function draft(
  reader: Reader,
  match: CueMatch,
  source: NounPhrase | null,
  claims: Span[],
  more: { to?: number; pointsBack?: boolean; pointsForward?: boolean },
): Draft {
  const cue = spanOf(
    reader,
    match.at,
    match.tailTo <= match.to || match.tail - match.to > 6 ? match.to : match.tailTo,
  );
  const from = Math.min(match.at, source?.from ?? match.at);
  const to = Math.max(match.to, source?.to ?? 0, more.to ?? 0);
  return {
    form: 'verb',
    source,
    cue,
    claims,
    relay: null,
    medium: null,
    pointsBack: more.pointsBack ?? false,
    pointsForward: more.pointsForward ?? false,
    group: { from, to },
    belief: match.form.belief,
    isRelay: false,
  };
}
