import type { Span } from '../article.ts';
import { clauseSubject } from './clause-subject.ts';
import { canSpeak } from './judge-draft.ts';
import { has, type NounPhrase, type Reader, surfaceOf } from './noun-phrase.ts';
import type { Speaker } from './speakers.ts';
import { apposedName } from './subject-after.ts';
import { openingSubject } from './subject-unspaced.ts';

/**
 * Whom a sentence that cites nobody is about, if it is somebody who can speak: what is reported behind it is theirs
 * ("Weller wehrt sich. Sie habe nichts gewusst."); else null.
 *
 * @param speakerOf - whom a phrase means.
 */
export function sentenceSubject(
  reader: Reader,
  speakerOf: (reader: Reader, phrase: NounPhrase) => Speaker | null,
): { surface: Span; speaker: Speaker } | null {
  const end = reader.items.length;
  const isUnspaced = has(reader, 'unspaced') && !has(reader, 'verb-final');
  const subject = isUnspaced ? openingSubject(reader) : clauseSubject(reader, 0, end);
  const source = subject && (apposedName(reader, subject, end) ?? subject);
  const speaker = source && speakerOf(reader, source);
  return source && speaker && canSpeak(reader, source, speaker)
    ? { surface: surfaceOf(reader, source), speaker: { ...speaker, through: null } }
    : null;
}

/**
 * 赵海今年五十岁。他说: whom the sentence before, which cites nobody, is about, if a pronoun means them and no capitals show names;
 * else null.
 */
export function introducedBefore(
  reader: Reader,
  { kind }: NounPhrase,
  before: { citation: unknown; reader: Reader } | null,
  speakerOf: (reader: Reader, phrase: NounPhrase) => Speaker | null,
): Speaker | null {
  if (kind !== 'person-pronoun' || !has(reader, 'unspaced') || !before || before.citation) return null;
  const speaker = sentenceSubject(before.reader, speakerOf)?.speaker;
  return speaker?.type === 'person' && speaker.isGuess !== true ? speaker : null;
}
