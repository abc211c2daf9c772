import { isKnownOutlet, namesOutlet } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { isOwnedRole } from './name-run.ts';
import {
  isDocument,
  isFiniteVerb,
  isIn,
  isJoining,
  isMark,
  isTitle,
  type NounPhrase,
  phrase,
  type Reader,
} from './noun-phrase.ts';

/** A subject ends at most this many items behind the place where its sentence begins. */
const MAX_REACH = 32;
/** Words without a name that name somebody ("kazadan kurtulan bir işçi"). */
const MAX_WORDS = 6;
/** Nouns for those who can speak. */
const SPEAKERS = ['anonymous', 'authorities', 'companies', 'outletNouns', 'spokespeople'] as const;
/** Nouns that stand in these lists in the nominative, whatever their endings look like ("kulüp"). */
const NOMINATIVES = ['anonymous', 'authorities', 'companies'] as const;
/** Words that stand between a subject and the rest. */
const PARTING = ['adverbs', 'conjunctions', 'openers', 'times'] as const;

/**
 * The subject of a sentence whose verb closes it, by order and endings alone: words before a comma, or a name or a noun for
 * somebody who speaks that opens the sentence, without an ending of another case (lists `obliqueEndings`, `genitiveEndings`);
 * null where there is none.
 */
export function finalSubject(reader: Reader, start: number, end: number): NounPhrase | null {
  let from = start;
  while (from < end && (isMark(reader, from, ',') || PARTING.some((list) => isIn(reader, from, list))))
    from++;
  return beforeComma(reader, from, end) ?? leading(reader, from, end);
}

function beforeComma(reader: Reader, start: number, end: number): NounPhrase | null {
  for (let i = start + 1; i < end && i < start + MAX_REACH; i++) {
    const item = reader.items[i];
    if (item?.kind === 'quote' && item.text === '') return null;
    if (isFiniteVerb(reader, i) && i > start) return null;
    if (!isMark(reader, i, ',') || isInName(reader, i)) continue;
    const found = phraseEnding(reader, i, start);
    if (found) return found;
  }
  return null;
}

/** "Çevre, Şehircilik ve İklim Değişikliği Bakanlığı": a comma in the name of a body, by "and" and the word for it that follow. */
function isInName(reader: Reader, comma: number): boolean {
  let to = comma + 1;
  let isJoined = false;
  for (; reader.items[to]?.upper || (isJoining(reader, to) && reader.items[to + 1]?.upper); to++)
    isJoined ||= isJoining(reader, to);
  const last = reader.items[to - 1]?.text ?? '';
  return isJoined && typeByWords(last, reader.lexicon.language)?.type === 'official-body';
}

/** "Bakan Ayşe Kaya köprünün …", "bir seyahat uzmanı …": a subject that no comma parts from what was said. */
function leading(reader: Reader, start: number, end: number): NounPhrase | null {
  for (let i = start; i < end && i < start + MAX_WORDS + 2; i++) {
    // "Uyuşturucu ve Suç Ofisi (UNODC)": a name goes on behind "and", and an acronym stands behind it.
    const next = reader.items[i + 1];
    if (isJoining(reader, i) && next?.upper && reader.items[i - 1]?.upper) continue;
    if (isMark(reader, i, ',') ? isInName(reader, i) : isMark(reader, i + 1, ',') && isInName(reader, i + 1))
      continue;
    // "Odanın geçen yıl yayımladığı bir çalışma ise": when it was published.
    if (i > start && isIn(reader, i, 'times') && (isPossessor(reader, i - 1) || isIn(reader, i - 1, 'times')))
      continue;
    if (isPossessor(reader, i) && isIn(reader, i + 1, 'times')) continue;
    if (reader.items[i]?.kind !== 'word' || PARTING.some((list) => isIn(reader, i, list))) return null;
    // "Kaynaklar AFP'ye …": whom they told it to.
    const isTold = speaks(reader, i) && isListener(reader, i + 1) && !reader.items[i + 2]?.upper;
    const isNameNext =
      next?.upper === true && !isTold && (reader.items[i]?.upper === true || !isInflected(reader, i + 1));
    if (next?.kind === 'word' && (isNameNext || (isJoining(reader, i + 1) && reader.items[i + 2]?.upper)))
      continue;
    // "Görgü tanıkları", "Yerel halk ise": the capital of the sentence's first word says nothing.
    const isOpening = i === 0 && (speaks(reader, 1) || isParticle(reader, 2));
    if (isOpening && next?.kind === 'word' && !isInflected(reader, 1)) continue;
    if (isAttribute(reader, i + 1) || isAttribute(reader, i)) continue;
    // "bir kulüp yetkilisi": whose role follows.
    const isRole = isTitle(reader, i + 1) || isIn(reader, i + 1, 'anonymous');
    if (isRole && isOwnedRole(reader, i + 1) && next?.upper === false) continue;
    // "İYİ Parti kaynakları ise", "Yunan Kathimerini gazetesi": people of a body, or what it is, behind its name.
    const isCircle = isIn(reader, i + 1, 'anonymous') && isParticle(reader, i + 2);
    const isOutlet = isIn(reader, i + 1, 'outletNouns') && !isInflected(reader, i + 1);
    if (reader.items[i]?.upper && (isCircle || isOutlet)) continue;
    const found = phraseEnding(reader, i + 1, start);
    const isOne = found !== null && found.core.to - found.core.from === 1;
    if (found && !(found.kind === 'named' && isOne && !isSureName(reader, found.core.from))) return found;
  }
  return null;
}

/** "AFP'ye": a known outlet in the case of whom something is told. */
function isListener(reader: Reader, i: number): boolean {
  const { listenerEndings } = reader.lexicon.parts;
  const { lower = '', text = '', upper = false } = reader.items[i] ?? {};
  const isCase = upper && listenerEndings.some((ending) => lower.endsWith(ending));
  return isCase && namesOutlet(text, reader.lexicon.language);
}

/** The phrase that ends before item `end`, unless its last word stands in another case or names nobody. */
export function phraseEnding(reader: Reader, end: number, start: number): NounPhrase | null {
  const last = end - 1;
  const item = reader.items[last];
  if (item?.kind === 'quote') return phrase(reader, last, end);
  if (item?.kind !== 'word' || isInflected(reader, last)) return null;
  if (PARTING.some((list) => isIn(reader, last, list))) return null;
  let from = last;
  while (from > start && from > end - MAX_WORDS && belongs(reader, from - 1)) from--;
  const isPart = isIn(reader, last, 'parts') && from === last && last > start;
  // "Kurul üyelerinden biri": one of those whom another case names before it.
  if (isPart)
    while (from > start && reader.items[from - 1]?.kind === 'word' && from > end - MAX_WORDS) from--;
  const isName = isPart || item.upper || isIn(reader, last, 'smallNames');
  if (!isName && !speaks(reader, last) && !isParticle(reader, end)) return null;
  return phrase(reader, from, end);
}

/** Whether a word goes on with the words behind it: a name, a possessor, an attribute, but no verb or other case. */
function belongs(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind === 'number') return true;
  if (isJoining(reader, i)) return reader.items[i - 1]?.upper === true && reader.items[i + 1]?.upper === true;
  if (item?.kind !== 'word' || PARTING.some((list) => isIn(reader, i, list))) return false;
  return isPossessor(reader, i) || !(isInflected(reader, i) || isParticiple(reader, i));
}

function isParticle(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'adverbs') && (reader.items[i]?.lower.length ?? 0) <= LONGEST_PARTICLE;
}

/** "ise", "da" and "de" are shorter than other adverbs. */
const LONGEST_PARTICLE = 3;

function speaks(reader: Reader, i: number): boolean {
  if (isTitle(reader, i) || isDocument(reader, i) || SPEAKERS.some((list) => isIn(reader, i, list)))
    return true;
  const { lower = '', text = '' } = reader.items[i] ?? {};
  return reader.lexicon.groups.has(lower) || typeByWords(text, reader.lexicon.language) !== null;
}

/** "Kazayı gören bir çoban, “…” dedi": somebody without a name right before a comma, by the article that has its noun not known yet. */
export function indefiniteSubject(reader: Reader, start: number, comma: number): NounPhrase | null {
  if (!isMark(reader, comma, ',') || isInflected(reader, comma - 1)) return null;
  for (let i = comma - 2; i >= start && i > comma - MAX_WORDS; i--) {
    if (reader.items[i]?.kind !== 'word') return null;
    if (isIn(reader, i, 'determiners') && !isIn(reader, i, 'demonstratives')) return phrase(reader, i, comma);
  }
  return null;
}

/** A single capital that opens a sentence is a name where its word is no attribute and has letters enough. */
function isSureName(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item || isIn(reader, i, 'determiners')) return false;
  if (i > 0) return true;
  const { attributeEndings } = reader.lexicon.parts;
  const describes = attributeEndings.some((ending) => item.lower.endsWith(ending)) || isTitle(reader, i + 1);
  return item.text.length >= MIN_NAME && !describes;
}

/** Shorter capitalised words at the start of a sentence are mostly no names. */
const MIN_NAME = 4;

function isPossessor(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.genitiveEndings.some((ending) => lower.endsWith(ending));
}

/** Whether a word has a case ending: one behind an apostrophe, or one of the lists. */
function isInflected(reader: Reader, i: number): boolean {
  const lower = reader.items[i]?.lower ?? '';
  if (/\p{L}'\p{L}{1,5}$/u.test(lower)) return true;
  if (isTitle(reader, i) || NOMINATIVES.some((list) => isIn(reader, i, list))) return false;
  // "Kathimerini": an outlet whose name only ends as a case does.
  if (reader.items[i]?.upper && isKnownOutlet(reader.items[i]?.text ?? '')) return false;
  const { obliqueEndings, genitiveEndings } = reader.lexicon.parts;
  return [obliqueEndings, genitiveEndings].some((list) =>
    list.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending)),
  );
}

/** "yürüten", "yaptığı": a verb that describes the noun behind it. */
function isParticiple(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word' || item.upper) return false;
  return reader.lexicon.parts.relativeEndings.some(
    (ending) => item.lower.length > ending.length + 2 && item.lower.endsWith(ending),
  );
}

/** "merkezli", "arasındaki": a word in small letters that only describes the noun behind it. */
function isAttribute(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word' || item.upper) return false;
  const { attributeEndings } = reader.lexicon.parts;
  return isParticiple(reader, i) || attributeEndings.some((ending) => item.lower.endsWith(ending));
}
