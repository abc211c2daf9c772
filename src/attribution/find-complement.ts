import { resolveSource } from '../sources/resolve-source.ts';
import { isBareParticiple } from './bare-participle.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { closingInfinitive, infinitiveAt } from './infinitive-at.ts';
import { opensCue } from './match-words.ts';
import {
  has,
  insertionAt,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitled,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { participialClause } from './participial-clause.ts';
import { describes } from './relative-clause.ts';
import { isConditional, isSubjunctive } from './reported-mood.ts';
import { unspacedComplement } from './unspaced-complement.ts';
import { isGerund } from './verb-draft.ts';

/** A complement ("that …") begins at most this many items after its verb. */
const MAX_REACH = 16;

/** "warned Congress that": whom it was said to, in so many words. */
const MAX_LISTENER = 4;

/** Where what was said begins: the item that opens it, its first item, and whether nothing opened it. */
export type Complement = { at: number; from: number; isBare: boolean };

/** Where what was said begins after a verb, or null. */
export function findComplement(
  reader: Reader,
  from: number,
  end: number,
  match: CueMatch,
): Complement | null {
  const { mode } = match.form;
  if (has(reader, 'unspaced')) return unspacedComplement(reader, from, end, match);
  // "vowed to rebuild it"
  if (isIn(reader, match.at, 'promising') && isIn(reader, from, 'infinitives') && from + 1 < end)
    return { at: from, from, isBare: false };
  const heard = listenerEnd(reader, from, end, match);
  const infinitive = infinitiveAt(reader, from, end) ?? closingInfinitive(reader, from, end);
  if (infinitive !== null && mode !== 'quote') return { at: from, from: infinitive, isBare: false };
  const told = has(reader, 'dative-listener') || mode === 'name' ? null : listenerAt(reader, from, end);
  const saidTo = heardBy(reader, from, end);
  const toldTo = saidTo === null || mode === 'quote' ? null : infinitiveAt(reader, saidTo, end);
  // "ha raccontato al Messaggero di essere stato ingannato"
  if (saidTo !== null && toldTo !== null) return { at: saidTo, from: toldTo, isBare: false };
  // "a raconté à l’agence X les débuts de l’école": what an outlet was told.
  if (told && mode !== 'quote' && told.to < end && isIn(reader, told.to, 'articles'))
    return { at: told.to, from: told.to, isBare: false };
  // "told her to stay"
  if (
    heard > from &&
    isIn(reader, heard, 'infinitives') &&
    heard + 1 < end &&
    !isIn(reader, heard + 1, 'determiners') &&
    !reader.items[heard + 1]?.upper
  )
    return { at: heard, from: heard, isBare: false };
  // "asked not to be named" is no speech.
  if (mode === 'quote' && isInfinitive(reader, from)) return null;
  for (let i = from; i < end && i < from + MAX_REACH; i++) {
    const item = reader.items[i];
    if (!item) return null;
    if (isMark(reader, i, ':') && (mode !== 'quote' || reader.items[i + 1]?.kind === 'quote'))
      return { at: i, from: i + 1, isBare: false };
    if (
      item.kind === 'quote' &&
      !isTitled(reader, i) &&
      !(isQuotedName(item) && !isMark(reader, i - 1, ',:'))
    )
      return quoteComplement(reader, i, from, match);
    if (mode === 'quote') continue;
    // "reported on Monday, citing X, that …"
    const inserted = isMark(reader, i, ',') ? insertionAt(reader, i + 1) : undefined;
    if (inserted && isMark(reader, inserted.to, ',')) {
      i = inserted.to;
      continue;
    }
    const aside = i === from ? governedAsideEnd(reader, i, end, inserted?.to) : null;
    if (aside !== null) {
      i = aside;
      continue;
    }
    // "said on Monday, reviving a policy that …"
    if (has(reader, 'bare-claims') && isMark(reader, i, ',') && isGerund(reader, i + 1)) break;
    if (
      mode !== 'name' &&
      isIn(reader, i, 'that') &&
      !namesExample(reader, i) &&
      (i === from || !isIn(reader, i, 'prepositions')) &&
      (i === from ||
        has(reader, 'bare-claims') ||
        !isIn(reader, i, 'determiners') ||
        reader.items[i - 1]?.kind !== 'punct') &&
      !isRelative(reader, i, from, heard)
    )
      return {
        at: i,
        from: isIn(reader, i, 'questions') ? questionStart(reader, i, from) : i + 1,
        isBare: false,
      };
    if (
      isMark(reader, i, ',') &&
      (has(reader, 'comma-claims') ||
        (i === from && !has(reader, 'bare-claims') && isAnnounced(reader, match))) &&
      i + 2 < end &&
      opensClause(reader, i, from, match, end)
    )
      return { at: i, from: isDass(reader, i + 1) ? i + 2 : i + 1, isBare: false };
    if (isMark(reader, i, '.;–—')) break;
    if (isMark(reader, i, ',') && isIn(reader, i + 1, 'conjunctions') && !isIn(reader, i + 1, 'that')) break;
    const nearest = isSubjectPronoun(reader, from) ? from : from + 1;
    // "constată, într-un raport publicat luni, că …"
    // "kirjoitti kahteen lähteeseen vedoten, että": no verb of this clause.
    const isInserted = reader.insertions?.some((group) => group.from <= i && i < group.to) === true;
    const isVerb = isFiniteVerb(reader, i) && !isBareParticiple(reader, i) && !isInserted;
    if (i > nearest && isVerb && !isIn(reader, i, 'that')) break;
  }
  if (mode === 'name') {
    // "beklagade enligt DN det inträffade", "kräver nu en ursäkt": an insertion or an adverb may stand before the object.
    let object = insertionAt(reader, from)?.to ?? from;
    while (!has(reader, 'bare-claims') && (isIn(reader, object, 'adverbs') || isIn(reader, object, 'times')))
      object++;
    // "forderte in der „Post“ Konsequenzen", "kräver i DN en ursäkt": where somebody said it.
    const place = isIn(reader, object, 'places') ? listenerAt(reader, object, end) : null;
    if (place?.kind === 'named') object = place.to;
    // "kräver på X att"
    const isPosted = isIn(reader, object, 'places') || isIn(reader, object, 'surfaces');
    if (isPosted && isPost(reader, object + 1)) object += 2;
    // "ha pedido que": the object is a clause.
    if (isIn(reader, object, 'that') && !isIn(reader, object, 'determiners') && object + 1 < end)
      return { at: from, from: object + 1, isBare: false };
    const isStart =
      isNounStart(reader, object) || (isIn(reader, object, 'recipients') && has(reader, 'personal-object'));
    return object < end && isStart && !isIn(reader, object, 'adverbs')
      ? { at: from, from: object, isBare: true }
      : null;
  }
  return bareComplement(reader, from, end, match);
}

/**
 * "skriver|, utan att ange källa,| att …", "وتقول نجم|، التي لم تزر الموقع،| إن …": the comma that closes an aside with a preposition, a relative or, in letters
 * without capitals, a verb before "that"; null for none.
 *
 * @param read - where what it cites ends, for an aside that cites somebody ("ذكرت X، نقلا عن مسؤول |لم تسمه|، أن …").
 */
function governedAsideEnd(reader: Reader, comma: number, end: number, read?: number): number | null {
  if (!isMark(reader, comma, ',')) return null;
  const isUncased = reader.lexicon.parts.definiteBeginnings.length > 0;
  const opens =
    read !== undefined ||
    isIn(reader, comma + 1, 'prepositions') ||
    (isUncased && (isIn(reader, comma + 1, 'relatives') || isFiniteVerb(reader, comma + 1)));
  if (!opens) return null;
  const first = read ?? comma + 2;
  for (let i = first; i < end && i < first + MAX_GOVERNED; i++)
    if (reader.items[i]?.kind === 'punct')
      return isMark(reader, i, ',') && isIn(reader, i + 1, 'that') && !isIn(reader, i + 1, 'determiners')
        ? i
        : null;
  return null;
}

/** "ohne ihre Quelle oder den Ort zu nennen" and the like are no longer. */
const MAX_GOVERNED = 10;

/** Whether a word is a platform, "X" included. */
function isPost(reader: Reader, i: number): boolean {
  const word = reader.items[i];
  return word?.upper === true && resolveSource(word.text, reader.lexicon.language).type === 'social-media';
}

/** "ai giornalisti di X": where the words end that name whom somebody spoke to right behind their verb, or null. */
function heardBy(reader: Reader, from: number, end: number): number | null {
  if (reader.lexicon.parts.infinitiveEndings.length === 0) return null;
  if (!isIn(reader, from, 'recipients') || !isIn(reader, from, 'prepositions')) return null;
  const to = nounPhraseAfter(reader, from + 1, end)?.to ?? null;
  // "al Messaggero | di essere stato ingannato": what looks like whose paper it is.
  for (let i = from + 2; to !== null && i < to; i++)
    if (
      isIn(reader, i, 'infinitiveMarks') &&
      reader.items[i - 1]?.upper &&
      infinitiveAt(reader, i, end) !== null
    )
      return i;
  return to;
}

/** "por qué …": a question begins with its preposition. */
function questionStart(reader: Reader, i: number, from: number): number {
  return i > from && isIn(reader, i - 1, 'prepositions') ? i - 1 : i;
}

/** "to be named", "not to be named". */
function isInfinitive(reader: Reader, i: number): boolean {
  const at = isIn(reader, i, 'auxiliaries') ? i + 1 : i;
  return has(reader, 'bare-claims') && isIn(reader, at, 'infinitives') && !reader.items[at + 1]?.upper;
}

/**
 * "publicó una edición … que": where one word is both "that" and "which", it opens what was said only right after the
 * verb, after a comma, or behind circumstances and listeners ("dijo el lunes a Reuters que").
 */
function isRelative(reader: Reader, i: number, from: number, heard: number): boolean {
  if (i === from) return false;
  if (has(reader, 'bare-claims')) return isRelativeOfObject(reader, i, from, heard);
  if (!isIn(reader, i, 'relatives')) return false;
  // ", que s’est procuré l’agence X"
  if (opensCue(reader, i)) return true;
  if (i === heard) return false;
  // "informó, citando a X, de que …"
  if (isIn(reader, i - 1, 'by') && !reader.lexicon.contractions.has(reader.items[i - 1]?.lower ?? ''))
    return false;
  if (isMark(reader, i - 1, ',)') || isIn(reader, i - 1, 'times') || isIn(reader, i - 1, 'adverbs'))
    return false;
  return !(
    isIn(reader, from, 'prepositions') ||
    isIn(reader, from, 'recipients') ||
    isIn(reader, from, 'times') ||
    isIn(reader, from, 'adverbs') ||
    // "aseguró el mes pasado a X que …"
    (isIn(reader, from, 'determiners') && isIn(reader, from + 1, 'times'))
  );
}

/** "lamented a vote that she cast", "told them after the meeting that was held": "that" goes on with the noun before it. */
function isRelativeOfObject(reader: Reader, i: number, from: number, heard: number): boolean {
  if (isIn(reader, i + 1, 'auxiliaries')) return true;
  const isToSomebody = isIn(reader, from - 1, 'addressing') && i <= from + MAX_LISTENER;
  return heard === from && !isToSomebody && isObjectStart(reader, from);
}

/** Whether a verb has an object instead of a circumstance or whom it was said to. */
function isObjectStart(reader: Reader, i: number): boolean {
  const isPlace = isIn(reader, i, 'prepositions') || isIn(reader, i, 'recipients');
  const isLight = isIn(reader, i, 'times') || isIn(reader, i, 'adverbs') || reader.items[i]?.kind === 'punct';
  return !isPlace && !isLight;
}

/** Whether the comma at `i` opens what was said: right after the verb of a main clause, or before "dass" or a subjunctive. */
function opensClause(reader: Reader, i: number, from: number, match: CueMatch, end: number): boolean {
  if (isDass(reader, i + 1) || isIn(reader, i + 1, 'questions')) return true;
  if (isClauseAfter(reader, i, end)) return true;
  if (i > match.to && describes(reader, i, end)) return false;
  // "veröffentlicht die Zahlen, doch der letzte Eintrag ist alt"
  if (isIn(reader, i + 1, 'conjunctions')) return false;
  const isParticiple =
    reader.items[match.at]?.lower.startsWith('ge') === true || isIn(reader, i - 1, 'perfects');
  const isMain = !isIn(reader, i + 1, 'relatives') || !describes(reader, i, end);
  return (i === from || isMain) && !isParticiple;
}

/** "Azt mondta, …", "úgy véli, …": a word before the verb, or in its form, announces what was said. */
function isAnnounced(reader: Reader, { at, to }: CueMatch): boolean {
  for (let i = at - 1; i < to; i++) if (isIn(reader, i, 'announcing')) return true;
  return false;
}

/** "takich jak pęcherz": an example and no clause. */
function namesExample(reader: Reader, i: number): boolean {
  return reader.lexicon.words.suchAs.has(`${reader.items[i - 1]?.lower} ${reader.items[i]?.lower}`);
}

function isDass(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'that') && !isIn(reader, i, 'questions');
}

/** A relative-looking word after a comma opens a claim in German if a subjunctive follows ("…, die Brücke sei sicher"). */
function isClauseAfter(reader: Reader, from: number, end: number): boolean {
  for (let i = from + 1; i < end && i < from + 14; i++) {
    if (isSubjunctive(reader, i) || isConditional(reader, i)) return true;
    if (isMark(reader, i, ',')) return false;
  }
  return false;
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
  const participial = participialClause(reader, from, end);
  if (participial !== null) return { at: from, from: participial, isBare: false };
  if (has(reader, 'drops-that')) return clauseAfter(reader, from, end, match);
  if (!has(reader, 'bare-claims') || match.form.mode === 'quote' || from >= end) return null;
  if (match.form.belief && !isAnnounced(reader, match)) return null;
  let at = from;
  while (
    at < end &&
    (isIn(reader, at, 'times') || (isIn(reader, at, 'prepositions') && isIn(reader, at + 1, 'times')))
  )
    at++;
  if ((isIn(reader, at, 'prepositions') && !isAmount(reader, at)) || isMark(reader, at, ',.;')) return null;
  const heard = listenerEnd(reader, at, end, match);
  if (heard >= end) return null;
  at = heard;
  if (!isNounStart(reader, at) && !isAmount(reader, at)) return null;
  // A clause has a finite verb near its start; "said goodbye" and "reported a loss" have none.
  for (let i = at + 1; i < end && i < at + 14; i++) {
    if (isMark(reader, i, ';:–—')) return null;
    // "says Kaine “has a passion …”": the verb is quoted.
    if (reader.items[i]?.kind === 'quote' && !reader.items[i]?.upper)
      return { at: from, from: at, isBare: true };
    if (isIn(reader, i, 'verbs') || isIn(reader, i, 'auxiliaries'))
      return { at: from, from: at, isBare: true };
    if (match.form.mode === 'say' && /(?:ed|s)$/u.test(reader.items[i]?.lower ?? ''))
      return { at: from, from: at, isBare: true };
  }
  return null;
}

/** "Fagfolk mener fisken bør unngås": a noun or pronoun and its finite verb right behind a verb of saying or thinking. */
function clauseAfter(reader: Reader, from: number, end: number, match: CueMatch): Complement | null {
  if (match.form.mode === 'quote' || match.form.mode === 'name') return null;
  const subject = from < end ? nounPhraseAfter(reader, from, end) : null;
  if (!subject || isIn(reader, from, 'prepositions') || isIn(reader, from, 'adverbs')) return null;
  let verb = subject.to;
  while (verb < end && isIn(reader, verb, 'adverbs')) verb++;
  const hasVerb = verb < end && (isIn(reader, verb, 'auxiliaries') || isFiniteVerb(reader, verb));
  return hasVerb ? { at: from, from, isBare: true } : null;
}

/** "about 20 people": no preposition. */
function isAmount(reader: Reader, i: number): boolean {
  return reader.items[i + 1]?.kind === 'number';
}

function isSubjectPronoun(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'pronounsPerson') || isIn(reader, i, 'pronounsPlural');
}

function isNounStart(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (!item || item.kind === 'punct') return false;
  // Portuguese "a" is an article too ("pede a demissão").
  const isPreposition = isIn(reader, i, 'prepositions') && !isIn(reader, i, 'articles');
  return item.kind !== 'word' || !(isIn(reader, i, 'conjunctions') || isPreposition);
}

/** End of the listener after "told"; the position itself after other verbs. */
export function listenerEnd(reader: Reader, to: number, end: number, match: CueMatch): number {
  if (!isIn(reader, match.at, 'telling')) return to;
  if (isIn(reader, to, 'listeners')) return to + 1;
  return nounPhraseAfter(reader, to, end)?.to ?? to;
}
