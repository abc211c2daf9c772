import type { Span } from '../article.ts';
import { namesOutlet } from '../sources/resolve-source.ts';
import { claimSpan, type Draft } from './draft.ts';
import { type CueMatch, formsAt } from './find-cues.ts';
import { isOutletNoun } from './find-listener.ts';
import { formsFrom, has, isIn, isMark, type NounPhrase, type Reader } from './noun-phrase.ts';
import { ownerOfWords } from './owner-of-words.ts';
import { markedSubject, phraseBefore, speaks } from './subject-marked.ts';
import { isNamedThing } from './subject-unspaced.ts';
import { verbDraft } from './verb-draft.ts';

/** A verb stands at most this many items behind the word that closes what was said. */
const MAX_GAP = 12;
/** Where and to whom something was said is told in at most this many items behind the subject. */
const MAX_PLACE = 14;

/**
 * "市長は橋は安全だと述べた", "橋は安全だと、市長は述べた", "시장은 다리가 안전하다고 말했다": a verb behind what was said, in
 * languages that mark their subject.
 */
export function readMarked(reader: Reader, match: CueMatch, start: number): Draft | null {
  if (!isFinished(reader, match)) return null;
  if (match.form.mode === 'name') return objectBefore(reader, match, start);
  const owned = isIn(reader, match.at, 'utterances') ? ownedWords(reader, match, start) : null;
  if (owned) return owned;
  // "안전하다는 |입장이다|": a noun that reports does so behind the clause that says what.
  if (isIn(reader, match.at, 'utterances') && !isRelative(reader, match.at - 1)) return null;
  const close = closingWord(reader, match.at, start);
  if (close === null) return reportOfBefore(reader, match, start);
  const behind = markedSubject(reader, close + 1, match.at);
  const first = behind ?? markedSubject(reader, reportEnd(reader, start, close), close);
  const owner = first && !behind ? ownerOfWords(reader, match, first) : null;
  const source = owner ?? ((!behind && first && innerSpeaker(reader, match, first, close)) || first);
  const told = source && !behind ? listenerIn(reader, source.to, close) : null;
  const relay = owner
    ? first
    : source && (told ?? listenerIn(reader, behind ? behind.to : close + 1, match.at));
  const holdsSpeaker = behind !== null && quotesSomebody(reader, start, close);
  const claims = holdsSpeaker
    ? wholeClaims(reader, start, endOfClaim(reader, close))
    : claimsBefore(reader, start, close, behind ? null : source);
  if (claims.length === 0) return null;
  if (
    !source ||
    (has(reader, 'drops-subject') &&
      isIn(reader, match.at, 'that') &&
      !isQuoting(reader, source) &&
      !speaks(reader, source))
  )
    return has(reader, 'drops-subject')
      ? verbDraft(reader, match, null, wholeClaims(reader, start, close), {})
      : null;
  return { ...verbDraft(reader, match, source, claims, {}), relay, isQuoted: owner !== null };
}

/** "배가 멈췄다는 게 |어민들의| 얘기다", "“…” |선장의| 말이다": whose words a sentence closes with (list `ownedEndings`), or those before it. */
function ownedWords(reader: Reader, match: CueMatch, start: number): Draft | null {
  const { ownedEndings } = reader.lexicon.parts;
  if (!ownedEndings.some((ending) => reader.items[match.at - 1]?.lower.endsWith(ending))) return null;
  const source = phraseBefore(reader, match.at);
  const before = (source?.from ?? 0) - 1;
  const isWhole = before < start;
  const isSaid = isIn(reader, before, 'openers') || reader.items[before]?.kind === 'quote';
  if (!source || source.from < start || !(isWhole || isSaid)) return null;
  const claim = source.from > start ? claimSpan(reader, start, source.from) : null;
  return verbDraft(reader, match, source, claim ? [claim] : [], { pointsBack: claim === null });
}

/**
 * "CNNは「…」と報じ、|AFPは…と伝えた": where a new clause with a topic of its own begins behind a report that a comma closes;
 * `start` where none does.
 */
export function reportEnd(reader: Reader, start: number, end: number): number {
  for (let i = end - 2; i > start + 1; i--) {
    if (!isMark(reader, i, ',')) continue;
    const isReport = formsFrom(reader, i - 1).some(({ mode }) => mode === 'say' || mode === 'claim');
    if (isReport && isThat(reader, i - 2) && hasSpeaker(reader, i + 1, end)) return i + 1;
  }
  return start;
}

/**
 * "ロイターは|当局者が|延期すると述べたと報じた": who speaks in a clause that somebody else reports, behind the subject of the sentence; null
 * where the verb is that of the sentence or nobody stands there.
 */
function innerSpeaker(reader: Reader, match: CueMatch, outer: NounPhrase, close: number): NounPhrase | null {
  // "말했다고 |보도했다": the verb itself, or the word behind it, is what says "that".
  const that = isThat(reader, match.to) ? match.to : match.to - 1;
  const isReported =
    isThat(reader, that) &&
    formsFrom(reader, that + 1).some(({ mode }) => mode === 'say' || mode === 'claim') &&
    namesOutlet(surfaceText(reader, outer), reader.lexicon.language);
  if (!isReported) return null;
  const inner = markedSubject(reader, outer.to, close);
  return inner && speaks(reader, inner) ? inner : null;
}

/** "박서준씨는 “…”|며 웃었다고| 강변일보가 전했다": whether what is reported quotes somebody, with more than the word for "that" behind it. */
function quotesSomebody(reader: Reader, start: number, close: number): boolean {
  const quote = quoteBefore(reader, close, start);
  return (
    quote !== null &&
    quote + 1 < close &&
    isIn(reader, quote + 1, 'quotatives') &&
    markedSubject(reader, start, quote) !== null
  );
}

function surfaceText(reader: Reader, { core }: NounPhrase): string {
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text);
  return words.join(has(reader, 'unspaced') ? '' : ' ');
}

/** Whether a clause has a topic of its own that names somebody. */
function hasSpeaker(reader: Reader, from: number, end: number): boolean {
  const subject = markedSubject(reader, from, end);
  return subject !== null && isIn(reader, subject.to - 1, 'topics') && speaks(reader, subject);
}

/** Whether a word has the ending of a clause that describes the noun behind it, in languages that list one. */
function isRelative(reader: Reader, i: number): boolean {
  const { relativeEndings } = reader.lexicon.parts;
  const word = reader.items[i]?.lower ?? '';
  return relativeEndings.length === 0 || relativeEndings.some((ending) => word.endsWith(ending));
}

/** "広報担当は「…」としている": a quotation right behind a subject is what it says. */
function isQuoting(reader: Reader, { to }: NounPhrase): boolean {
  return reader.items[isMark(reader, to, ',') ? to + 1 : to]?.kind === 'quote';
}

/** "と批判。", "と述べ、": a noun or an open form stands for the verb only before a mark. */
function isFinished(reader: Reader, { at, to }: CueMatch): boolean {
  const { verbEndings } = reader.lexicon.parts;
  const word = reader.items[to - 1]?.lower ?? '';
  if (verbEndings.length === 0 || isIn(reader, at, 'that')) return true;
  return verbEndings.some((ending) => word.endsWith(ending)) || reader.items[to]?.kind !== 'word';
}

function wholeClaims(reader: Reader, start: number, close: number): Span[] {
  const claim = claimSpan(reader, start, close);
  return claim ? [claim] : [];
}

/** What was said: the quotation before the closing word, else all from behind the subject and where it was said. */
function claimsBefore(reader: Reader, start: number, close: number, source: NounPhrase | null): Span[] {
  const quote = quoteBefore(reader, close, source?.to ?? start);
  const from = source ? afterPlace(reader, afterTime(reader, source.to, close), close) : start;
  const claim =
    quote === null ? claimSpan(reader, from, endOfClaim(reader, close)) : claimSpan(reader, quote, quote + 1);
  return claim ? [claim] : [];
}

/** A word with an ending for "that" (했다고, 負わせないよう) is itself the last one of what was said. */
function endOfClaim(reader: Reader, close: number): number {
  const word = reader.items[close]?.lower ?? '';
  return reader.lexicon.parts.saidEndings.some((ending) => word.endsWith(ending)) ? close + 1 : close;
}

/** Where what was said ends: the word for "that" where the language writes one, else the verb itself. */
function closingWord(reader: Reader, verb: number, start: number): number | null {
  if (isIn(reader, verb, 'that')) return verb;
  const reach = isIn(reader, verb, 'cautious') ? 1 : MAX_GAP;
  for (let i = verb - 1; i > start && i >= verb - reach; i--) {
    // "再開する考えを示した": a word for what was said, with what was said right before it.
    if (
      i === verb - 1 &&
      (isIn(reader, i, 'utterances') || isDescribed(reader, i)) &&
      !isIn(reader, i - 1, 'relatives')
    )
      return i;
    if (isThat(reader, i)) return i;
    if (reader.items[i]?.kind === 'quote') return reader.lexicon.words.that.size > 0 ? null : verb;
  }
  return reader.lexicon.words.that.size > 0 ? null : verb;
}

/** Whether an item closes what was said: "と", "との" before a word for what was said ("との声明"), "했다고". */
export function isThat(reader: Reader, i: number): boolean {
  if (isIn(reader, i, 'that')) return true;
  if (isIn(reader, i, 'relatives')) return isUtterance(reader, i + 1);
  const { saidEndings } = reader.lexicon.parts;
  return saidEndings.some((ending) => reader.items[i]?.lower.endsWith(ending));
}

/** "延期を歓迎する声明": a statement with the clause that says what it holds. */
function isDescribed(reader: Reader, i: number): boolean {
  const { verbEndings } = reader.lexicon.parts;
  const before = reader.items[i - 1];
  return (
    isIn(reader, i, 'statements') &&
    before?.kind === 'word' &&
    before.lower.length > 2 &&
    verbEndings.some((ending) => before.lower.endsWith(ending))
  );
}

function isUtterance(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'statements') || isIn(reader, i, 'utterances');
}

/** "ロイター通信が報じた。": a sentence of a subject and its verb alone tells who said the one before. */
function reportOfBefore(reader: Reader, match: CueMatch, start: number): Draft | null {
  // "地元の機関が発表したと共同通信が伝えた": somebody else reports that it was said.
  const isReported = isIn(reader, match.to, 'that');
  // "きっかけは地元紙が報じた|記事|だった": the report itself follows.
  const goesOn =
    reader.items[match.to]?.kind === 'word' &&
    !isIn(reader, match.to, 'carries') &&
    !isIn(reader, match.to, 'documents');
  if (!isReported && (match.form.mode !== 'claim' || goesOn)) return null;
  const source = reporterBefore(reader, start, match);
  if (!source) return null;
  const from = afterPlace(reader, source.to, match.at);
  const isReport = isIn(reader, match.to, 'documents');
  for (let i = from; i < match.at && !isReport; i++)
    if (!isMark(reader, i, ',') && reader.items[i]?.kind !== 'number' && !isIn(reader, i, 'adverbs'))
      return null;
  return verbDraft(reader, match, source, [], { pointsBack: true });
}

/** The subject of a verb that reports; before the noun for a report the last one ("きっかけは|地元紙が|報じた記事"). */
function reporterBefore(reader: Reader, start: number, match: CueMatch): NounPhrase | null {
  const first = markedSubject(reader, start, match.at);
  if (!first || !isIn(reader, match.to, 'documents')) return first;
  const inner = markedSubject(reader, first.to, match.at) ?? first;
  return namesOutlet(surfaceText(reader, inner), reader.lexicon.language) ? inner : null;
}

/** The quotation right before the closing word, or null. */
function quoteBefore(reader: Reader, close: number, from: number): number | null {
  for (let i = close - 1; i >= from && i >= close - 3; i--) if (reader.items[i]?.kind === 'quote') return i;
  return null;
}

/** "は7日、": the day behind a subject is no part of what was said. */
function afterTime(reader: Reader, at: number, end: number): number {
  let to = at;
  while (to < end && (/\p{N}/u.test(reader.items[to]?.text ?? '') || isIn(reader, to, 'times'))) to++;
  if (isMark(reader, to, ',') && to > at) to++;
  return to < end ? to : at;
}

/** "中央通訊社の取材に対し、", "消息筋の話として、": behind where it was said and whom it is taken from. */
function afterPlace(reader: Reader, from: number, end: number): number {
  let at = from;
  for (let i = from; i < end && i < from + MAX_PLACE && reader.items[i]?.kind !== 'quote'; i++) {
    if (isMark(reader, i, ',')) return at === i && i + 1 < end ? i + 1 : at;
    const form = formsAt(reader, i).find(({ mode }) => mode === 'through' || mode === 'citing');
    if (form || isIn(reader, i, 'places')) at = i + (form?.parts[0]?.length ?? 1);
  }
  return at;
}

/** "フランクフルター・アルゲマイネ紙に対し": where the words before an item begin, behind the last mark but a middle dot. */
function nameStart(reader: Reader, from: number, end: number): number {
  let at = end;
  while (at > from && (reader.items[at - 1]?.kind === 'word' || reader.items[at - 1]?.text === '・')) at--;
  return at;
}

/** "市は疑惑を否定した": the object of the verb is the claim; a pronoun there means the sentence before. */
function objectBefore(reader: Reader, match: CueMatch, start: number): Draft | null {
  const source = markedSubject(reader, start, match.at);
  if (!source || source.to >= match.at) return null;
  const from = afterPlace(reader, afterTime(reader, source.to, match.at), match.at);
  if (match.at - from === 1 && isIn(reader, from, 'pronounsThing'))
    return verbDraft(reader, match, source, [], { pointsBack: true });
  const claim = claimSpan(reader, from, match.at);
  return claim && verbDraft(reader, match, source, [claim], {});
}

/**
 * "地元紙に「…」", "同紙に対し、", "…と地元紙に|語った", "연합뉴스에 “…”": whom it was told, before what was told or before the verb; null
 * where no such word stands there.
 */
export function listenerIn(reader: Reader, from: number, end: number): NounPhrase | null {
  const { listenerEndings } = reader.lexicon.parts;
  for (let i = from; i < end && i < from + MAX_PLACE; i++) {
    const item = reader.items[i];
    // "ネットメディア|「うみとま」|に「…」": a name in quotation marks.
    if (item?.kind === 'quote') {
      const isName = isNamedThing(item) && listenerEndings.includes(reader.items[i + 1]?.lower ?? '');
      const isBeside = reader.items[i + 2]?.kind === 'quote' || isMark(reader, i + 2, ',') || i + 2 === end;
      const core = { from: i, to: i + 1 };
      if (isName && isBeside) return { from: nameStart(reader, from, i), to: i + 2, core, kind: 'plain' };
      return null;
    }
    const ending = listenerEndings.find((last) => item?.lower.endsWith(last));
    // "강변저널과의 |인터뷰에서": by what was done with them they are an outlet.
    const isLed =
      isIn(reader, i, 'recipients') || (ending !== undefined && isIn(reader, i + 1, 'publishing'));
    if (item?.kind !== 'word' || (ending === undefined && !isLed) || isIn(reader, i, 'selfPronouns'))
      continue;
    const next = reader.items[i + 1];
    if (!isLed && next?.kind !== 'quote' && !isMark(reader, i + 1, ',') && i + 1 !== end) continue;
    // "同紙|に", "同紙|に対し": the ending stands by itself behind a word that is cut out.
    const isApart = isIn(reader, i, 'recipients') || item.lower === ending;
    // "주간지 |렉스프레스에|"
    const first = i > from && isOutletNoun(reader, i - 1) ? i - 1 : i;
    const core = isApart ? { from: nameStart(reader, from, i), to: i } : { from: first, to: i + 1 };
    if (core.from >= core.to) continue;
    const heard: NounPhrase = { from: core.from, to: i + 1, core, kind: 'plain' };
    if (isLed || speaks(reader, heard)) return heard;
  }
  return null;
}
