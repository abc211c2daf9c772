import type { Span } from '../article.ts';
import { clauseSubject } from './clause-subject.ts';
import { canSpeak } from './judge-draft.ts';
import { has, isMark, type NounPhrase, type Reader, surfaceOf } from './noun-phrase.ts';
import type { Speaker } from './speakers.ts';
import { apposedName } from './subject-after.ts';
import { markedSubject } from './subject-marked.ts';
import { openingSubject } from './subject-unspaced.ts';

/**
 * Whom a sentence that cites nobody is about, if it is somebody who can speak: what is reported behind it is theirs
 * ("Weller wehrt sich. Sie habe nichts gewusst."); else null.
 *
 * @param speakerOf - whom a phrase means.
 */
export function sentenceSubject(
  sentence: Reader,
  speakerOf: (reader: Reader, phrase: NounPhrase) => Speaker | null,
): { surface: Span; speaker: Speaker } | null {
  const end = sentence.items.length;
  const isMarked = sentence.lexicon.parts.subjectEndings.length > 0;
  const isUnspaced = has(sentence, 'unspaced') && !has(sentence, 'verb-final');
  const { reader, subject } = isMarked
    ? markedTopic(sentence)
    : { reader: sentence, subject: isUnspaced ? openingSubject(sentence) : clauseSubject(sentence, 0, end) };
  const source = subject && (apposedName(reader, subject, end) ?? subject);
  const speaker = source && speakerOf(reader, source);
  return source && speaker && canSpeak(reader, source, speaker)
    ? { surface: surfaceOf(reader, source), speaker: { ...speaker, through: null } }
    : null;
}

/** "和気教授は楽観を戒める", "最初に気づいたのは|近くの河原フサさん(84)|だ": whom a sentence is about, by its topic or its predicate. */
function markedTopic(reader: Reader): { reader: Reader; subject: NounPhrase | null } {
  const { items } = reader;
  const subject = markedSubject(reader, 0, items.length);
  const to = items.length - (isMark(reader, items.length - 1, '.') ? 1 : 0);
  const last = items[to - 1];
  const copula = reader.lexicon.parts.copulaEndings.find((ending) => last?.lower.endsWith(ending));
  if (!last || copula === undefined) return { reader, subject };
  const end = last.end - copula.length;
  const noun = {
    ...last,
    end,
    text: last.text.slice(0, -copula.length),
    lower: last.lower.slice(0, -copula.length),
    facts: null,
  };
  const inner = { ...reader, items: [...items.slice(0, to - 1), ...(noun.text === '' ? [] : [noun])] };
  let from = inner.items.length;
  while (from > (subject?.to ?? 0) && !isMark(reader, from - 1, ',')) from--;
  const core = { from, to: inner.items.length };
  return from < core.to ? { reader: inner, subject: { ...core, core, kind: 'plain' } } : { reader, subject };
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
