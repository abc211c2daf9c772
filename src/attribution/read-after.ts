import { type Draft, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { nameBefore } from './name-before.ts';
import { behindAttribute, namesSpeaker } from './nominative-subject.ts';
import {
  formsFrom,
  has,
  hasDocument,
  isFiniteVerb,
  isIn,
  isMark,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  phrase,
  type Reader,
} from './noun-phrase.ts';
import { beforeParenthesis } from './parenthesis.ts';
import { isPossessor, isUnlikely, prepositionDraft, restOf } from './read-preposition.ts';
import { markedSubject } from './subject-marked.ts';
import { toldOutlet } from './told-outlet.ts';

/** "Der Polizei zufolge …": source before the cue. */
export function readAfter(reader: Reader, match: CueMatch, start: number, end: number): Draft[] {
  const at = nameEndBefore(reader, match.at, start);
  // The participle may be part of the cue ("ANKA'ya |verdiği bilgiye göre|").
  const told = has(reader, 'verb-final') ? toldOutlet(reader, start, match.to - 1) : null;
  if (told) {
    const group = { from: told.source.from, to: match.to };
    const claims = restOf(reader, group.from, match.to, start, end);
    const draft = prepositionDraft(told.source, spanOf(reader, match.at, match.to), claims, group);
    return [{ ...draft, hearer: told.hearer }];
  }
  const reporter = has(reader, 'verb-final') ? reporterOfCited(reader, start, at) : null;
  if (reporter) {
    const claims = restOf(reader, reporter.from, match.to, start, end);
    const group = { from: reporter.from, to: reporter.to };
    return [prepositionDraft(reporter, spanOf(reader, match.at, match.to), claims, group)];
  }
  let from = namesBefore(reader, at, start);
  const isNamed = from < at;
  const { afterEndings } = reader.lexicon.parts;
  while (!isNamed && from > start && from > at - 10) {
    const i = from - 1;
    const item = reader.items[i];
    if (
      !item ||
      (item.kind === 'punct' && !"'・".includes(item.text) && !isAbbreviated(reader, i)) ||
      isIn(reader, i, 'conjunctions') ||
      isIn(reader, i, 'auxiliaries')
    )
      break;
    if (
      isIn(reader, i, 'verbs') ||
      (has(reader, 'capital-nouns') &&
        !item.upper &&
        formsFrom(reader, i).some(({ mode }) => mode === 'name' || mode === 'say' || mode === 'claim'))
    )
      break;
    if (afterEndings.length > 0 && !afterEndings.some((ending) => item.lower.endsWith(ending))) break;
    from = i;
    if (isIn(reader, i, 'determiners') && !isIn(reader, i, 'genitives')) break;
    if (reader.lexicon.words.possessors.size > 0) break;
  }
  if (isIn(reader, match.at, 'cautious') && !hasDocument(reader, { from, to: at })) return [];
  const source = phraseBefore(reader, from, at);
  if (!source || isUnlikely(reader, source)) return [];
  // "それによると": what was cited before goes on.
  if (has(reader, 'unspaced') && at === from + 1 && isIn(reader, from, 'pronounsThing')) return [];
  if (reader.lexicon.words.possessors.size > 0 && !isPossessor(reader, from)) return [];
  const first = isNamed ? apposedRole(reader, from, start) : from;
  const named = isNamed ? null : nameBefore(reader, { ...source, from }, start);
  const begin = named?.from ?? first;
  const group = { from: begin, to: match.to };
  const draft = prepositionDraft(
    reporterIn(reader, from, at) ?? named ?? source,
    spanOf(reader, match.at, match.to),
    restOf(reader, begin, match.to, start, end),
    group,
  );
  // "Bataryalara göre daha uzun ömürlü": a comparison, unless somebody stands there who can speak.
  return [{ ...draft, isWeak: isIn(reader, match.to, 'comparing') }];
}

/** "|Reuters'ın| iki kaynağa dayandırdığı haberine göre": who cites others is the owner of the report; null where nobody is cited in it. */
function reporterOfCited(reader: Reader, start: number, at: number): NounPhrase | null {
  const { genitiveEndings } = reader.lexicon.parts;
  let citing = at - 1;
  while (citing > start && !formsFrom(reader, citing).some(({ mode }) => mode === 'citing')) citing--;
  for (let i = citing - 1; i >= start && reader.items[i]?.kind === 'word'; i--) {
    if (!genitiveEndings.some((ending) => reader.items[i]?.lower.endsWith(ending))) continue;
    let from = i;
    while (from > start && reader.items[from - 1]?.upper) from--;
    return phrase(reader, from, i + 1);
  }
  return null;
}

/** "A klub edzője, Kiss Imre szerint": where the role begins that a comma parts from the name behind it; `from` where none does. */
function apposedRole(reader: Reader, from: number, start: number): number {
  if (!isMark(reader, from - 1, ',') || !isTitle(reader, from - 2)) return from;
  let first = from - 2;
  while (first > start && reader.items[first - 1]?.kind === 'word' && !isFiniteVerb(reader, first - 1))
    first--;
  return first;
}

/** "地元紙が昨年報じた|ところでは", "신문이 보도한|바에 따르면": the subject of a verb of saying right before a cue. */
function reporterIn(reader: Reader, from: number, at: number): NounPhrase | null {
  const forms = formsFrom(reader, at - 1);
  const isSaid = forms.some(({ mode }) => mode === 'say' || mode === 'claim');
  return isSaid && reader.lexicon.parts.subjectEndings.length > 0
    ? markedSubject(reader, from, at - 1)
    : null;
}

/** "星川ロボティクス（岡浜市）によると": a place or age in parentheses between a source and its cue is stepped over. */
function nameEndBefore(reader: Reader, cue: number, start: number): number {
  // "월스트리트저널(WSJ)에 따르면": a particle stands between the two.
  const isParticle = isMark(reader, cue - 2, ')') && reader.items[cue - 1]?.text.length === 1;
  const at = isParticle ? cue - 1 : cue;
  const open = beforeParenthesis(reader, at, start);
  return open < at ? open : cue;
}

/** "Karin Weller szerint": where the names right before the cue begin; the cue itself where none stand there. */
function namesBefore(reader: Reader, at: number, start: number): number {
  if (has(reader, 'capital-nouns') || has(reader, 'unspaced') || reader.lexicon.words.possessors.size > 0)
    return at;
  let from = at;
  if (isIn(reader, from - 1, 'documents') && from - 1 > start) from--;
  const last = from;
  while (from > start && reader.items[from - 1]?.upper && reader.items[from - 1]?.kind === 'word') from--;
  if (from === last || isIn(reader, from, 'determiners')) return at;
  while (from > start && isTitle(reader, from - 1)) from--;
  return from;
}

/** The phrase before a cue, without a word for what was said at its end ("Ilta-Sanomien tietojen mukaan"). */
function phraseBefore(reader: Reader, from: number, at: number): NounPhrase | null {
  const first = behindAttribute(reader, from, at);
  // "HS:n näkemien asiakirjojen mukaan": what an outlet has seen is cited itself.
  const isSeen = isIn(reader, at - 2, 'heard');
  const isDocumented =
    at - 1 > first && !has(reader, 'capital-nouns') && isIn(reader, at - 1, 'documents') && !isSeen;
  const end = isDocumented ? at - 1 : at;
  // Without spaces a noun that is also a verb ends nothing (データ分析会社).
  if (has(reader, 'unspaced') && has(reader, 'verb-final')) return phrase(reader, from, at);
  // "a Magyar Orvosi Kamara |elnöke|": a role behind the body or the name it belongs to.
  const isRole = has(reader, 'titles-behind') && isTitle(reader, at - 1) && !reader.items[at - 1]?.upper;
  if (isRole && at - 1 > first) return phrase(reader, first, at);
  const owner = nounPhraseAfter(reader, first, end) ?? phrase(reader, first, end);
  // "a belső levél szerint": an adjective owns nothing.
  const isOwner = end === at || reader.lexicon.parts.obliqueEndings.length === 0;
  return owner && (isOwner || namesSpeaker(reader, owner)) ? owner : phrase(reader, first, at);
}

/** "St. Gallen", "Dr. Weller": a full stop inside a name. */
function isAbbreviated(reader: Reader, stop: number): boolean {
  const before = reader.items[stop - 1];
  const isShort = before?.upper === true && before.text.length <= MAX_ABBREVIATION;
  return isShort && isMark(reader, stop, '.') && reader.items[stop + 1]?.upper === true;
}

/** Letters before the full stop of a name. */
const MAX_ABBREVIATION = 3;
