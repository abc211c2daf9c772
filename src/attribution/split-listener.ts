import { isKnownOutlet, namesOutlet } from '../sources/resolve-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import type { Draft } from './draft.ts';
import { isOutletNoun } from './find-listener.ts';
import { opensCue } from './match-words.ts';
import { has, isIn, isTitle, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';

/** Words that may stand before the name of whoever listens ("der Agentur dpa", "all'Ansa"). */
const BEFORE_NAME = ['determiners', 'genitives', 'outletNouns', 'prepositions', 'recipients'] as const;

/**
 * A speaker and the outlet it spoke to, where both stand in one phrase because nothing but a case parts them
 * ("sagte Karin Weller der dpa", "розповів Укрінформу голова"); null where they don't.
 *
 * @param isOutlet - whether words name an outlet or agency.
 */
export function splitListener(
  reader: Reader,
  { source, form, cue }: Draft,
  isOutlet: (from: number, to: number) => boolean,
): { source: NounPhrase; listener: NounPhrase } | null {
  // English says it by "told" and "to", which end the phrase.
  if (has(reader, 'bare-claims')) return null;
  if (!source || form !== 'verb' || source.kind.endsWith('pronoun') || source.to - source.from < 2)
    return null;
  const { from, to, core } = source;
  const role = openingRole(reader, source, cue.end);
  // "autoridades consultadas por Reuters": the outlet is led to by words of its own.
  for (let i = core.to; i < to; i++) if (opensCue(reader, i)) return null;
  const before =
    behindName(reader, source, isOutlet) ??
    listenerBehind(reader, source, cue.start) ??
    toldBefore(reader, source, cue.start, isOutlet);
  if (before) return before;
  // "sanoo järjestelmää ylläpitänyt henkilö Helsingin Sanomissa": a listener's case behind somebody without a name.
  const isTold = isSomebody(reader, core.from - 1) && core.from > from && hasListenerCase(reader, to - 1);
  const isMarked = isTold && reader.lexicon.parts.listenerEndings.length > 0;
  if (role === null && !isMarked && (isOutlet(core.from, core.to) || (core.to === to && isOutlet(from, to))))
    return null;
  for (let i = (role ?? from) + 1; i < to; i++) {
    if (!isName(reader, i) || !isOutlet(i, to) || holdsJournal(reader, i, to)) continue;
    // "eines Opfers der „Bild“": the noun before a genitive is none of the outlet's.
    if (role !== null && isGenitiveOf(reader, i, to, isOutlet)) continue;
    let last = i;
    while (last > from && BEFORE_NAME.some((list) => isIn(reader, last - 1, list))) last--;
    // "Ministério Público": where no case marks a listener something stands before it.
    if (last === i && !(marksListeners(reader) && hasListenerCase(reader, to - 1))) return null;
    // "korespondent PAP": an office; but "sagte ein Sprecher der dpa", "erklärte ein Führer der Zeitung X".
    if (last === from) return null;
    // "a spus avocatul pentru X", but "redactorul de la X"
    const isLed = isIn(reader, last, 'recipients') && !isIn(reader, last - 1, 'pressRoles');
    if (isTitle(reader, last - 1) && !isLed && !isMarked && !isHeard(reader, last - 1, i)) return null;
    const speaker = phrase(reader, from, last);
    return speaker ? { source: speaker, listener: named(i, to) } : null;
  }
  if ((reader.items[from]?.start ?? 0) < cue.end) return null;
  for (let i = to - 1; i > from; i--) {
    // "El Correo de la Sierra": a longer name.
    if (isIn(reader, i, 'by') || !isName(reader, from) || !isOutlet(from, i)) continue;
    const speaker = phrase(reader, isIn(reader, i, 'prepositions') ? i + 1 : i, to);
    return speaker ? { source: speaker, listener: named(from, i) } : null;
  }
  return null;
}

function isSomebody(reader: Reader, i: number): boolean {
  return isTitle(reader, i) || isIn(reader, i, 'anonymous');
}

/** "sagte die Mutter eines Opfers der „Bild“": the role that a case follows which may be a listener's, or null. */
function openingRole(reader: Reader, { from, core }: NounPhrase, verbEnd: number): number | null {
  const isRole = (i: number) => isTitle(reader, i) && isIn(reader, i + 1, 'genitives');
  // "Ein Sprecher der Zeitung sagte": before the verb the case is a genitive's.
  if ((reader.items[from]?.start ?? 0) < verbEnd) return null;
  if (isRole(core.from)) return core.from;
  if (!has(reader, 'capital-nouns')) return null;
  for (let i = from; i < core.to; i++) {
    if (isTitle(reader, i)) return isRole(i) ? i : null;
    // "ein einheimischer |Führer| der „Post“": adjectives may belong to the name.
    if (i >= core.from && reader.items[i]?.upper) return null;
  }
  return null;
}

function isGenitiveOf(
  reader: Reader,
  from: number,
  to: number,
  isOutlet: (from: number, to: number) => boolean,
): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (isIn(reader, i, 'genitives') && isOutlet(i + 1, to)) return true;
  return false;
}

/** "Karin Weller |der „Freien Presse“| sagte": behind the name of a person an article is no genitive's. */
function behindName(
  reader: Reader,
  { from, to }: NounPhrase,
  isOutlet: (from: number, to: number) => boolean,
): { source: NounPhrase; listener: NounPhrase } | null {
  if (!has(reader, 'capital-nouns')) return null;
  const isPlain = (i: number) => i >= from && isName(reader, i) && !isTitle(reader, i);
  for (let i = from + 2; i < to - 1; i++) {
    if (!isIn(reader, i, 'genitives') || !isPlain(i - 1)) continue;
    if (!isPlain(i - 2) && !isTitle(reader, i - 2)) continue;
    const speaker = isOutlet(i + 1, to) ? phrase(reader, from, i) : null;
    if (speaker) return { source: speaker, listener: named(i + 1, to) };
  }
  return null;
}

/** "Bezpečnostní informační služba ČTK sdělila": an outlet between a body or role and the verb is whom it was told. */
function listenerBehind(
  reader: Reader,
  { from, to, core }: NounPhrase,
  verb: number,
): { source: NounPhrase; listener: NounPhrase } | null {
  const isBefore = (reader.items[to - 1]?.end ?? verb) <= verb;
  if (!has(reader, 'dative-listener') || !isBefore || core.from <= from || core.to < to) return null;
  for (let i = from; i < core.from; i++) if (isOutletNoun(reader, i)) return null;
  const words = reader.items.slice(from, core.from).map(({ text }) => text);
  const type = typeByWords(words.join(' '), reader.lexicon.language)?.type;
  const { text } = reader.items[core.from] ?? { text: '' };
  if ((type !== 'official-body' && type !== 'institution') || !isKnownOutlet(text)) return null;
  const speaker = phrase(reader, from, core.from);
  return speaker ? { source: speaker, listener: named(core.from, to) } : null;
}

/**
 * "Předseda odborů Martin Engel |agentuře| sdělil", "Burmistrz Jan Nowak |„Gazecie Wyborczej”| powiedział": behind a first and
 * a last name, or a role and a name, an outlet before the verb is whom it was told.
 */
function toldBefore(
  reader: Reader,
  { from, to }: NounPhrase,
  verb: number,
  isOutlet: (from: number, to: number) => boolean,
): { source: NounPhrase; listener: NounPhrase } | null {
  const isBefore = (reader.items[to - 1]?.end ?? verb) <= verb;
  if (!has(reader, 'dative-listener') || !isBefore) return null;
  for (let i = from + 2; i < to; i++) {
    const isPerson = isName(reader, i - 1) && (isName(reader, i - 2) || isTitle(reader, i - 2));
    if (!isPerson || isTitle(reader, i - 1) || isOutlet(i - 2, i) || isOutlet(i - 1, i)) continue;
    const name = isOutletNoun(reader, i) ? i + 1 : i;
    const isWhole = name === to || isName(reader, name) || reader.items[name]?.kind === 'quote';
    if (!isWhole || (name === i && !isWrittenOutlet(reader, i, to, isOutlet))) continue;
    const speaker = phrase(reader, from, i);
    return speaker ? { source: speaker, listener: { from: i, ...coreOf(name === to ? i : name, to) } } : null;
  }
  return null;
}

/** Whether items are an outlet and nothing else: its name in quotation marks, or one of the catalogue. */
function isWrittenOutlet(
  reader: Reader,
  from: number,
  to: number,
  isOutlet: (from: number, to: number) => boolean,
): boolean {
  if (reader.items[from]?.kind === 'quote') return to === from + 1 && isOutlet(from, to);
  const words = reader.items.slice(from, to).map(({ text }) => text);
  const written = words.join(' ');
  return to === from + 1 ? namesOutlet(written, reader.lexicon.language) : isKnownOutlet(written);
}

/** "Yunan Kathimerini": where endings show a listener, a name without one is none. */
function hasListenerCase(reader: Reader, last: number): boolean {
  const { listenerEndings } = reader.lexicon.parts;
  const word = reader.items[last]?.lower ?? '';
  return listenerEndings.length === 0 || listenerEndings.some((ending) => word.endsWith(ending));
}

function marksListeners(reader: Reader): boolean {
  return has(reader, 'dative-listener') || reader.lexicon.parts.listenerEndings.length > 0;
}

/** Whether a case alone leads from a role to whom it spoke: not from a role at the press itself. */
function isHeard(reader: Reader, role: number, name: number): boolean {
  if (!has(reader, 'case-genitive') || !has(reader, 'capital-nouns')) return false;
  if (!isIn(reader, role + 1, 'genitives')) return false;
  if (isIn(reader, role, 'spokespeople'))
    return isIn(reader, name, 'smallNames') || isIn(reader, name - 1, 'outletNouns');
  return !isIn(reader, role, 'pressRoles');
}

/** "im Fachblatt „Cell“": nobody speaks to a journal. */
function holdsJournal(reader: Reader, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isIn(reader, i, 'journals') || isIn(reader, i - 1, 'journals')) return true;
  return false;
}

function isName(reader: Reader, i: number): boolean {
  return reader.items[i]?.upper === true || isIn(reader, i, 'smallNames');
}

function named(from: number, to: number): NounPhrase {
  return { from, ...coreOf(from, to) };
}

function coreOf(from: number, to: number): Omit<NounPhrase, 'from'> {
  return { to, core: { from, to }, kind: 'named' };
}
