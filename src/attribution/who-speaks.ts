import type { Span } from '../article.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { has, isIn, isJoining, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';
import type { Speaker, Speakers } from './speakers.ts';

/**
 * Who is meant by the phrase that names a source, pronouns and roles included; null when nobody can be meant.
 *
 * @param written - the words of the phrase.
 * @param resolve - who is meant by words that name somebody.
 */
export function whoSpeaks(
  reader: Reader,
  phrase: NounPhrase,
  written: string,
  speakers: Speakers,
  resolve: (written: string) => ResolvedSource,
  named: Span,
): Speaker | null {
  const carried = pronounSpeaker(phrase, speakers) ?? roleSpeaker(reader, phrase, speakers);
  if (carried) return carried;
  if (phrase.kind.endsWith('pronoun')) return unnamedSpeaker(named, phrase.kind === 'plural-pronoun');
  const source = resolve(written);
  const meant = kindSpeaker(reader, phrase, source, speakers);
  if (meant) return meant;
  const role = roleType(reader, phrase, source);
  if (role) return { ...source, type: role, isGuess: false, through: null, named, isPlural: false };
  return { ...source, through: null, named, isPlural: isGroup(source, reader, phrase) };
}

/** Whoever it is that a text lets speak without ever having named them. */
export function unnamedSpeaker(named: Span, isPlural = false): Speaker {
  return {
    name: 'unnamed speaker',
    type: 'anonymous',
    kind: null,
    country: null,
    through: null,
    named,
    isPlural,
  };
}

function pronounSpeaker(phrase: NounPhrase, speakers: Speakers): Speaker | null {
  if (phrase.kind === 'person-pronoun') return speakers.person() ?? speakers.latest();
  if (phrase.kind === 'plural-pronoun') return speakers.group() ?? speakers.latest();
  if (phrase.kind === 'thing-pronoun') return speakers.thing() ?? speakers.latest();
  return null;
}

/** "dodaje ekspert", "the official said", "the paper wrote": whoever of that sort was cited last. */
function roleSpeaker(reader: Reader, phrase: NounPhrase, speakers: Speakers): Speaker | null {
  if (hasName(reader, phrase)) return null;
  if (!isDefinite(reader, phrase)) return null;
  const last = lastHead(reader, phrase);
  if (isIn(reader, last, 'roles')) return speakers.person();
  if (isIn(reader, last, 'outletNouns')) return speakers.outlet();
  return null;
}

/** "the governor" is a known person, "a baker" an unnamed one; null for what is no role. */
function roleType(
  reader: Reader,
  { from, to, core, kind }: NounPhrase,
  source: ResolvedSource,
): ResolvedSource['type'] | null {
  if (source.isGuess !== true && !(source.type === 'institution' && source.kind === null)) return null;
  if (kind === 'named' && !has(reader, 'capital-nouns')) return null;
  for (let i = core.from; i < core.to; i++)
    if (isTitle(reader, i)) return isDefinite(reader, { from, to, core, kind }) ? 'person' : 'anonymous';
  return null;
}

/** "the company", "pressmeddelandet", "das Ministerium": whoever or whatever of that kind was cited last. */
function kindSpeaker(
  reader: Reader,
  phrase: NounPhrase,
  source: ResolvedSource,
  speakers: Speakers,
): Speaker | null {
  const isCompany = isIn(reader, phrase.core.from, 'companies');
  if (isIn(reader, phrase.core.from, 'smallNames')) return null;
  if (!isCompany && (source.isGuess || source.type === 'vague' || source.type === 'anonymous')) return null;
  if (phrase.core.to - phrase.core.from > 1 || hasName(reader, phrase) || !isDefinite(reader, phrase))
    return null;
  return speakers.alike(isCompany ? { ...source, type: 'institution' } : source, isCompany);
}

/** Whether a phrase holds two capitalised words in a row, or a preposition that tells it from others. */
function hasName(reader: Reader, phrase: NounPhrase): boolean {
  let run = 0;
  for (let i = phrase.core.from; i < phrase.core.to; i++) {
    if (isIn(reader, i, 'prepositions')) return true;
    run = reader.items[i]?.upper ? run + 1 : 0;
    if (run >= 2) return true;
  }
  const last = reader.items[phrase.core.to - 1];
  return last?.upper === true && !has(reader, 'capital-nouns');
}

function lastHead(reader: Reader, phrase: NounPhrase): number {
  for (let i = phrase.core.from; i < phrase.core.to; i++) if (isIn(reader, i, 'prepositions')) return i - 1;
  return phrase.core.to - 1;
}

function isDefinite(reader: Reader, phrase: NounPhrase): boolean {
  const {
    words,
    parts: { definiteEndings },
  } = reader.lexicon;
  const first = reader.items[phrase.from]?.lower ?? '';
  if (words.articles.size > 0) return words.articles.has(first);
  if (phrase.to - phrase.from !== 1) return false;
  return definiteEndings.length === 0 || definiteEndings.some((ending) => first.endsWith(ending));
}

function isGroup(source: ResolvedSource, reader: Reader, phrase: NounPhrase): boolean {
  if (source.type === 'vague') return true;
  for (let i = phrase.core.from; i < phrase.core.to; i++) if (isJoining(reader, i)) return true;
  return false;
}
