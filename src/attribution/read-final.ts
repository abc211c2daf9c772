import { ownedDocument } from './document-owner.ts';
import { claimSpan, type Draft } from './draft.ts';
import { finalSubject, indefiniteSubject, phraseEnding } from './final-subject.ts';
import type { CueMatch } from './find-cues.ts';
import { formsFrom, hasDocument, isIn, isMark, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';
import { verbDraft } from './verb-draft.ts';

/** Words in which a speaker and where it was said are named. */
const MAX_PLACE = 12;
/** Words that may follow a speaker before what was said ("Weller ise …"). */
const BEHIND = ['adverbs', 'conjunctions', 'openers', 'times'] as const;

/** "X, köprünün açılacağını söyledi", "X “…” dedi": a verb behind what was said, in languages that build sentences so. */
export function readFinal(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const mark = isMark(reader, match.at - 1, ',') ? match.at - 2 : match.at - 1;
  const quote = reader.items[mark]?.kind === 'quote' ? mark : null;
  const first = openingEnd(reader, start, match.at);
  if (quote !== null) return readQuote(reader, match, first, quote, end);
  if (match.at === first) return readBack(reader, match, end);
  const pointed = pointedBack(reader, match, first, end);
  if (pointed) return pointed;
  const forward = readForward(reader, match, first, end);
  if (forward) return forward;
  const isSaying = match.form.mode === 'say';
  if (isSaying && isMark(reader, match.at - 1, ',') && isMark(reader, match.to, ',')) {
    // "Ekmek, dedi, depremi beklemez.": whoever the sentence before was about.
    const claim = claimSpan(reader, first, end);
    return claim && verbDraft(reader, match, null, [claim], {});
  }
  if (isSaying && isMark(reader, match.at - 1, ',')) {
    // "İki kişi öldü, dedi X."
    const source = subjectAfter(reader, match.to, end);
    const claim = claimSpan(reader, first, match.at);
    return source && claim ? verbDraft(reader, match, source, [claim], {}) : null;
  }
  // "… olduğunu belirterek uyardı": a converb stands inside its sentence.
  const { converbEndings } = reader.lexicon.parts;
  const isConverb = converbEndings.some((ending) => reader.items[match.to - 1]?.lower.endsWith(ending));
  if (match.to < end && !isConverb && reader.items[match.to]?.kind === 'word') return null;
  // "“…” diyerek tepki gösterdi": what was said belongs to the verb before.
  if (isSpoken(reader, match.at - 1)) return null;
  const said = behindSpeech(reader, first, match.at);
  const document = match.form.written ? ownedDocument(reader, said, match.at) : null;
  const speaker = document ? { source: document, heard: null } : speakerTo(reader, said, match.at);
  const isClause = closesClaim(reader, match.at);
  if (match.form.mode === 'claim' && !isClause) return null;
  if (!speaker) {
    const left = isClause && !match.form.written ? claimSpan(reader, said, match.at) : null;
    return left && verbDraft(reader, match, null, [left], {});
  }
  if (match.form.written && !document && !hasDocument(reader, speaker.source)) return null;
  const from = afterPlace(reader, speaker.source.to, match.at);
  const claim = claimSpan(reader, from.at, match.at);
  if (!claim) return null;
  const draft = verbDraft(reader, match, speaker.source, [claim], {});
  return { ...draft, relay: speaker.heard ?? from.heard };
}

/** "… olduğunu söyledi": whether the word before a verb is a clause made a noun, by its ending (list `claimEndings`). */
function closesClaim(reader: Reader, verb: number): boolean {
  const { claimEndings, converbEndings } = reader.lexicon.parts;
  if (claimEndings.length === 0) return true;
  // "sevindiğini |gülerek| anlattı": how it was said.
  const isManner = (i: number) => {
    const word = reader.items[i]?.lower ?? '';
    return formsFrom(reader, i).length === 0 && converbEndings.some((ending) => word.endsWith(ending));
  };
  let at = verb - 1;
  while (at > 0 && (isIn(reader, at, 'adverbs') || isMark(reader, at, ',') || isManner(at))) at--;
  const item = reader.items[at];
  return item?.kind === 'quote' || claimEndings.some((ending) => item?.lower.endsWith(ending));
}

function readQuote(reader: Reader, match: CueMatch, first: number, quote: number, end: number): Draft | null {
  const claim = claimSpan(reader, quote, quote + 1);
  const behind = subjectAfter(reader, match.to, end);
  const isLast = behind !== null && reader.items[behind.to]?.kind !== 'word' && behind.kind !== 'plain';
  const after = isLast || (behind && isTelling(reader, match)) ? behind : null;
  const owner = after ? null : ownerOfWords(reader, match, first, quote);
  if (owner && claim)
    return { ...verbDraft(reader, match, owner.source, [claim], {}), relay: owner.quoter, isQuoted: true };
  const before = after ? null : (indefinite(reader, first, quote) ?? speakerTo(reader, first, quote));
  const source = after ?? before?.source ?? null;
  if (!claim) return null;
  const heard = before ? (before.heard ?? afterPlace(reader, before.source.to, quote).heard) : null;
  if (source) return { ...verbDraft(reader, match, source, [claim], {}), relay: heard };
  // "“…” dedi.": nobody is named before the quotation, so whoever spoke last goes on.
  return verbDraft(reader, match, null, [claim], {});
}

/** "Gazete, bakan Ali Kaya'nın “…” sözlerini aktardı": whose words a verb with a noun for them (list `utterances`) passes on, and who passes them on. */
function ownerOfWords(
  reader: Reader,
  { at }: CueMatch,
  first: number,
  quote: number,
): { source: NounPhrase; quoter: NounPhrase | null } | null {
  const { genitiveEndings } = reader.lexicon.parts;
  const isOwner = genitiveEndings.some((ending) => reader.items[quote - 1]?.lower.endsWith(ending));
  if (!isIn(reader, at, 'utterances') || !isOwner) return null;
  let from = quote - 1;
  while (from > first && reader.items[from - 1]?.kind === 'word') from--;
  const source = phrase(reader, from, quote);
  return source && { source, quoter: from > first ? finalSubject(reader, first, from) : null };
}

/** "Adını vermeyen bir balıkçı, Nordpost'a “…” dedi": somebody without a name, behind a comma at most whom it was told. */
function indefinite(
  reader: Reader,
  first: number,
  quote: number,
): { source: NounPhrase; heard: NounPhrase | null } | null {
  let comma = quote - 1;
  while (comma > first && reader.items[comma]?.upper) comma--;
  const source = indefiniteSubject(reader, first, comma);
  return source && { source, heard: afterPlace(reader, comma, quote).heard };
}

/** "“…” diyen bir ilçe sakini, …": a form that stands before who speaks. */
function isTelling(reader: Reader, { at }: CueMatch): boolean {
  return isIn(reader, at, 'telling');
}

/** Whether a quotation and its verb stand before an item. */
function isSpoken(reader: Reader, i: number): boolean {
  const forms = formsFrom(reader, i);
  return reader.items[i - 1]?.kind === 'quote' && forms.some(({ mode }) => mode === 'say');
}

/** "Dedi Leive.": a sentence that only says who said the one before. */
function readBack(reader: Reader, match: CueMatch, end: number): Draft | null {
  const source = match.form.mode === 'say' ? subjectAfter(reader, match.to, end) : null;
  return source && source.to >= end ? verbDraft(reader, match, source, [], { pointsBack: true }) : null;
}

/** "Haberi X sitesi duyurdu": the claim is the sentence before. */
function pointedBack(reader: Reader, match: CueMatch, first: number, end: number): Draft | null {
  if (!isIn(reader, first, 'pointers') || match.to < end || first + 1 >= match.at) return null;
  const source = phraseEnding(reader, match.at, first + 1);
  return source && verbDraft(reader, match, source, [], { pointsBack: true });
}

/** "X şunları söyledi: “…”", "X şöyle konuştu.": what was said follows. */
function readForward(reader: Reader, match: CueMatch, first: number, end: number): Draft | null {
  const hasColon = isMark(reader, match.to, ':');
  if (!hasColon && !(match.to >= end && isIn(reader, match.at - 1, 'announcing'))) return null;
  const speaker = speakerTo(reader, first, match.at);
  if (!speaker) return null;
  const claim = hasColon ? claimSpan(reader, match.to + 1, end) : null;
  const draft = verbDraft(reader, match, speaker.source, claim ? [claim] : [], {
    pointsForward: claim === null,
  });
  return { ...draft, relay: speaker.heard ?? afterPlace(reader, speaker.source.to, match.at).heard };
}

/** Where what follows a speaker begins: behind particles and the words for where and to whom it was said. */
function afterPlace(reader: Reader, from: number, end: number): { at: number; heard: NounPhrase | null } {
  let at = from;
  while (at < end && (isMark(reader, at, ',') || BEHIND.some((list) => isIn(reader, at, list)))) at++;
  let place = at;
  for (let i = at; i < end && i < at + MAX_PLACE; i++) {
    if (isMark(reader, i, ',:')) break;
    if (isIn(reader, i, 'places')) place = i + 1;
  }
  if (place > at) return { at: place, heard: listenerIn(reader, at, place) };
  // "Weller Reuters'a köprünün açık olduğunu söyledi": a name in the dative right behind the speaker.
  let to = at;
  while (to < end && reader.items[to]?.upper) to++;
  // "EFE ajansına", "ajansa": the noun that says what it is has the case.
  if (isIn(reader, to, 'outletNouns') && hasEnding(reader, to)) to++;
  const heard = to > at && hasEnding(reader, to - 1) ? phrase(reader, at, to) : null;
  return { at: heard ? (isMark(reader, to, ',') ? to + 1 : to) : at, heard };
}

/** Whether a word has an ending that marks whom something is told. */
function hasEnding(reader: Reader, i: number): boolean {
  const { listenerEndings } = reader.lexicon.parts;
  return listenerEndings.some((ending) => reader.items[i]?.lower.endsWith(ending));
}

/** "Anadolu Ajansı'na yaptığı açıklamada", "X gazetesine konuşan": whom it was told, by the case before the words that tell. */
function listenerIn(reader: Reader, from: number, end: number): NounPhrase | null {
  for (let i = from; i < end; i++) {
    if (reader.items[i]?.kind !== 'word' || !hasEnding(reader, i) || reader.items[i + 1]?.upper) continue;
    let first = i;
    while (first > from && reader.items[first - 1]?.upper) first--;
    return phrase(reader, first, i + 1);
  }
  return null;
}

function openingEnd(reader: Reader, start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    (isIn(reader, at, 'openers') || isMark(reader, at, ',') || isIn(reader, at, 'conjunctions'))
  )
    at++;
  for (let i = at; i < end; i++)
    if (isMark(reader, i, ';') || (isMark(reader, i, ':') && reader.items[i + 1]?.kind !== 'quote'))
      at = i + 1;
  return at;
}

/** "“…” diyen bir ilçe sakini, …": where the rest begins behind a quotation that the same speaker said. */
function behindSpeech(reader: Reader, first: number, end: number): number {
  const next = reader.items[first + 1];
  const isSpoken =
    reader.items[first]?.kind === 'quote' && next !== undefined && isIn(reader, first + 1, 'telling');
  return isSpoken && first + 2 < end ? first + 2 : first;
}

/** "Anadolu Ajansına konuşan Yılmaz": whoever speaks stands behind whom it was told. */
function speakerTo(
  reader: Reader,
  from: number,
  end: number,
): { source: NounPhrase; heard: NounPhrase | null } | null {
  for (let i = from; i < end && i < from + MAX_PLACE; i++) {
    if (isMark(reader, i, ',')) break;
    if (!isIn(reader, i, 'telling')) continue;
    const told = finalSubject(reader, i + 1, end);
    return told && { source: told, heard: listenerIn(reader, from, i) };
  }
  const source = finalSubject(reader, from, end);
  return source && { source, heard: null };
}
