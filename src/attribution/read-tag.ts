import { closesInsertion } from './closes-insertion.ts';
import type { Draft } from './draft.ts';
import { findComplement, listenerEnd } from './find-complement.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { infinitiveAt } from './infinitive-at.ts';
import { opensCue } from './match-words.ts';
import { namesSomebody } from './names-somebody.ts';
import { namesSpeaker } from './nominative-subject.ts';
import {
  has,
  insertionAt,
  isFiniteVerb,
  isIn,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  nounPhraseAfter,
  type Reader,
} from './noun-phrase.ts';
import { participialClause } from './participial-clause.ts';
import { placeSubject } from './place-subject.ts';
import { describes, relativeEnd } from './relative-clause.ts';
import { isSubjunctive } from './reported-mood.ts';
import { openingSubject, subjectBefore } from './subject.ts';
import { subjectAfter } from './subject-after.ts';
import { isNamedThing } from './subject-unspaced.ts';
import { tagClaims } from './tag-claims.ts';
import { isSpeech, isTagEdge } from './tag-edge.ts';
import { canDropSubject, isGerund, verbDraft } from './verb-draft.ts';

/** A name between commas opens at most this many items after its sentence. */
const MAX_REACH = 16;

/** A name and what is inserted between it and its verb are at most this long. */
const MAX_INSERTION = 30;

/** ", said X", ", X said", ", wie X berichtet", "Jak podaje X, …". */
export function readTag(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const { mode } = match.form;
  if (mode === 'name') return null;
  if (has(reader, 'unspaced') && isReportAhead(reader, match, start, end)) return null;
  const asWord = asClause(reader, match, start);
  // "…, som uttaler at …": a word for "as" that is a relative too, before a verb with its clause.
  if (asWord !== null && isIn(reader, asWord, 'relatives') && isIn(reader, match.to, 'that')) return null;
  if (asWord === null && isApposedSubject(reader, headOf(reader, match.at, start), start)) return null;
  const behindQuote = subjectBehindQuote(reader, match.at, start);
  // "Weller, who led the office, told …": the comma closes a relative clause and no claim.
  if (!behindQuote && closesRelative(reader, match, start, end)) return null;
  // "Virkamies, joka ei halua nimeään julki, arvelee lain kiristyvän."
  if (!behindQuote && isMark(reader, match.at - 1, ',') && !isSpeech(reader, match.at - 2))
    if (participialClause(reader, match.to, end) !== null) return null;
  const head = headOf(reader, match.at, start);
  if (!behindQuote && asWord === null && closesInsertion(reader, head, match.to, start)) return null;
  // "En nabo avisen har møtt, sier …": the comma closes words about whoever speaks.
  if (isMark(reader, head - 1, ',') && reader.insertions?.some(({ to }) => to === head)) return null;
  // "…, Angel, disse a polícia": these verbs have no object.
  const isSubjectAfter = mode === 'say' && hasObject(reader, match.to, end);
  const inserted =
    behindQuote ??
    (isMark(reader, match.at - 1, ',') && !isSubjectAfter ? insertedName(reader, match.at, start) : null);
  const isInverted = !inserted && (isTagEdge(reader, head - 1, start) || opensAs(reader, asWord, head));
  const perfect = isInverted || inserted ? null : perfectBefore(reader, match.at, start);
  const after = perfect
    ? perfect.source
    : isInverted
      ? (placeSubject(reader, match, match.at, end) ?? subjectBehind(reader, match, start, end))
      : null;
  // In German and Swedish the verb comes first in a clause that follows the claim.
  const isVerbFirst = has(reader, 'verb-second');
  if (!after && asWord === null && (isVerbFirst || mode === 'tag')) return null;
  if (
    after &&
    asWord === null &&
    has(reader, 'bare-claims') &&
    !isBehindQuote(reader, head) &&
    !namesSomebody(reader, after)
  )
    return null;
  // "…, dijo.": the subject is left out, and what stands before the comma was said.
  const isDropped = isInverted && !after && match.to >= end && canDropSubject(reader, match);
  const left = after || isDropped ? null : (inserted ?? subjectBefore(reader, match.at, start));
  const before = left && asWord !== null && isBareNoun(reader, left) ? null : left;
  const source = after ?? before;
  const from =
    (asWord === null ? null : asStart(reader, asWord, start)) ??
    perfect?.at ??
    (after || !before ? head : before.from);
  const behind = Math.max(match.to, match.tailTo, after ? after.to : 0);
  // "…, sier en nabo NRK har møtt."
  const heard = insertionAt(reader, behind);
  const to = heard?.hearer ? heard.to : behind;
  if (!source && !canDropSubject(reader, match)) return null;
  if (asWord === null && !isTagEdge(reader, from - 1, start)) return null;
  // "Weller, redaktor pisma, powiedział w radiu, że …": the comma before the verb closes an insertion.
  if (asWord === null && opensClaim(reader, to) && reader.items[from - 1]?.kind !== 'quote') return null;
  // "Weller viszont azt mondja, a terv hibás": a word before the verb announces what follows.
  const isAhead = isMark(reader, to, ',') && to + 1 < end && isIn(reader, match.at - 1, 'announcing');
  if (asWord === null && isAhead && !behindQuote) return null;
  const isDescribed = after !== null && isWhole(reader, start, from) && isRelative(reader, to);
  if (asWord === null && !isDescribed && !endsTag(reader, to, end, match)) return null;
  if (asWord === null && has(reader, 'bare-claims') && isDenied(reader, match.at)) return null;
  if (
    asWord === null &&
    !after &&
    !behindQuote &&
    opensReport(reader, start, from, listenerEnd(reader, to, end, match), match)
  )
    return null;
  // "Na mensagem, o ministro acusou X": what stands behind the verb is its object.
  if (asWord === null && !isInverted && !behindQuote && hasObject(reader, to, end)) return null;
  const claims = tagClaims(reader, { from, to }, start, end, {
    isInverted: after !== null,
    isAs: asWord !== null,
    // "…, mantiene el pulso": with an object behind it the verb is no tag.
    mode: match.form.clausal && asWord === null ? 'quote' : mode,
  });
  if (claims.length === 0) return null;
  return verbDraft(reader, match, source, claims, { to });
}

/** "Választ, mint mondta, nem kapott": where nouns have articles one without is no subject. */
function isBareNoun(reader: Reader, { kind, from, core }: NounPhrase): boolean {
  const hasArticles = reader.lexicon.words.articles.size > 0 && has(reader, 'drops-subject');
  // The capital of the first word of a sentence says nothing.
  const isNoun = kind === 'plain' || core.from === 0;
  return hasArticles && isNoun && core.to - core.from === 1 && !isIn(reader, from, 'determiners');
}

/** "“…,” said a buyer": whether a quotation ends before item `at`. */
function isBehindQuote(reader: Reader, at: number): boolean {
  return isSpeech(reader, reader.items[at - 1]?.kind === 'punct' ? at - 2 : at - 1);
}

/** "…, a figure the ministry has not confirmed": what is not said is no claim. */
function isDenied(reader: Reader, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 2; i--)
    if (/^(?:not|never)$|n't$/u.test(reader.items[i]?.lower ?? '')) return true;
  return false;
}

/** "In his tribute, Weller said “…”": only a circumstance stands before the subject, and what was said behind its verb. */
function opensReport(reader: Reader, start: number, from: number, to: number, match: CueMatch): boolean {
  if (!has(reader, 'bare-claims')) return false;
  const next = isMark(reader, to, ',') ? to + 1 : to;
  const isTold = to > match.to || isIn(reader, to, 'prepositions');
  const isSaid = isSpeech(reader, next) || (next === to && isTold);
  if (!isSaid || !isMark(reader, from - 1, ',')) return false;
  const opens = ['prepositions', 'times', 'adverbs', 'openers', 'subordinators'] as const;
  // "Two years later, Weller, charged with theft, …"
  const isTime = isIn(reader, start + 1, 'times');
  if (!isTime && !opens.some((list) => isIn(reader, start, list)) && !isGerund(reader, start)) return false;
  for (let i = start; i < from - 1; i++)
    if (
      isSpeech(reader, i) ||
      reader.items[i]?.kind === 'punct' ||
      isIn(reader, i, 'auxiliaries') ||
      isFiniteVerb(reader, i)
    )
      return false;
  return true;
}

/** "不过，市长指出，……": without spaces a clause with something behind it reports that, unless a quotation stands before it. */
function isReportAhead(reader: Reader, match: CueMatch, start: number, end: number): boolean {
  for (let i = start; i < match.at; i++) {
    const item = reader.items[i];
    if (item && isSpeech(reader, i) && !isNamedThing(item)) return false;
  }
  return isMark(reader, match.to, ',:') && match.to + 1 < end;
}

/** "Weller, Sprecher der Stadt, bestätigte …", "Weller, der die Stadt leitet, sagte …": all before the verb is its subject. */
function isApposedSubject(reader: Reader, verb: number, start: number): boolean {
  if (!has(reader, 'verb-second') || !isMark(reader, verb - 1, ',')) return false;
  let at = start;
  while (at < verb && (isIn(reader, at, 'openers') || isIn(reader, at, 'conjunctions'))) at++;
  const found = nounPhraseAfter(reader, at, verb);
  if (!found || found.kind.endsWith('pronoun') || found.to >= verb - 1 || !isMark(reader, found.to, ','))
    return false;
  if (describes(reader, found.to, verb)) return relativeEnd(reader, found.to, verb) === verb;
  for (let i = found.to + 1; i < verb - 1; i++) {
    const isVerb = isIn(reader, i, 'auxiliaries') || isFiniteVerb(reader, i) || isSubjunctive(reader, i);
    if (isVerb || reader.items[i]?.kind === 'punct' || reader.items[i]?.kind === 'quote') return false;
  }
  return true;
}

/** "…, har Weller berättat": the auxiliary behind the claim and the subject between it and its verb, or null. */
function perfectBefore(
  reader: Reader,
  verb: number,
  start: number,
): { at: number; source: NounPhrase } | null {
  if (!has(reader, 'verb-second')) return null;
  for (let at = verb - 1; at > start && at > verb - MAX_REACH; at--) {
    if (reader.items[at]?.kind === 'punct' || isSpeech(reader, at)) return null;
    if (!isIn(reader, at, 'perfects') || !isTagEdge(reader, at - 1, start)) continue;
    // "Der Präsident, Karl Weller, hat den Plan kritisiert": the comma closes words about the subject.
    if (isApposedSubject(reader, at, start)) return null;
    const source = subjectAfter(reader, at + 1, verb);
    return source && { at, source };
  }
  return null;
}

/** "“…,” Weller, who led the office, said": the name between a quotation and its verb. */
function subjectBehindQuote(reader: Reader, verb: number, start: number): NounPhrase | null {
  if (!isMark(reader, verb - 1, ',')) return null;
  for (let i = verb - 2; i >= start && i > verb - MAX_INSERTION; i--)
    if (reader.items[i]?.kind === 'quote' && !isQuotedName(reader.items[i]))
      return openingSubject(reader, i + 1, verb);
  return null;
}

/** The subject behind the verb of a tag, unless a name before it is the subject ("Weller, a baker, said the union expected …"). */
function subjectBehind(reader: Reader, match: CueMatch, start: number, end: number): NounPhrase | null {
  if (has(reader, 'bare-claims') && isIn(reader, match.at, 'telling')) return null;
  // "…, contacté, indique avoir …": what was said, and not who said it.
  if (infinitiveAt(reader, match.to, end) !== null) return null;
  // "geeft de wethouder | toe"
  const within = match.tail > match.to ? subjectAfter(reader, match.to, match.tail) : null;
  const after = within ?? subjectAfter(reader, match.to, end);
  const next = after && reader.items[after.to];
  // A name at the end of its clause ("…, said Weller on Monday") is the subject after all.
  const isLast =
    after !== null &&
    !after.kind.endsWith('pronoun') &&
    reader.items[after.to - 1]?.upper === true &&
    (next?.kind !== 'word' || isIn(reader, after.to, 'prepositions') || isIn(reader, after.to, 'times'));
  return !isLast && openingSubject(reader, start, match.at) ? null : after;
}

/** The first auxiliary of a verb ("a également déclaré"), or the verb itself. */
function headOf(reader: Reader, verb: number, start: number): number {
  // English says ", X has said": an auxiliary before its verb without a subject joins two verbs.
  if (has(reader, 'bare-claims')) return verb;
  let at = verb;
  while (at > start && at > verb - 4 && isIn(reader, at - 1, 'auxiliaries')) at--;
  // "…, nous a confié X": whom it was told.
  const isApart = at < verb && isIn(reader, at - 1, 'selfPronouns') && isMark(reader, at - 2, ',');
  return isApart && isSomebodyBehind(reader, verb) ? at - 1 : at;
}

/** "nous a confié |lundi le maire|", but not "on a dit |bonjour|": whether a name or a role stands close behind a verb. */
function isSomebodyBehind(reader: Reader, verb: number): boolean {
  for (let i = verb + 1; i <= verb + MAX_BEHIND && reader.items[i]?.kind === 'word'; i++)
    if (reader.items[i]?.upper || isTitle(reader, i)) return true;
  return false;
}

/** Between a verb and who speaks stand a time and an article. */
const MAX_BEHIND = 4;

function closesRelative(reader: Reader, { at, to }: CueMatch, start: number, end: number): boolean {
  const comma = at - 1;
  // In German and Swedish the subject would stand behind the verb.
  if (!isMark(reader, comma, ',') || has(reader, 'verb-second')) return false;
  for (let i = comma - 1; i > start && i > comma - 20; i--) {
    if (!isMark(reader, i, ',')) continue;
    const isArticle = isIn(reader, i + 1, 'determiners') || isIn(reader, i + 1, 'that');
    if (!isIn(reader, i + 1, 'relatives') || isArticle || i - start >= MAX_REACH) return false;
    if (reader.items[i - 1]?.upper === true) return true;
    const behind = isOnlySubject(reader, start, i) ? subjectAfter(reader, to, end) : undefined;
    return behind === null || (behind !== undefined && !namesSpeaker(reader, behind));
  }
  return false;
}

/** "|Проблемы|, которые их составляют, добавляют сюжет": words without a verb before a relative clause, so that the one behind it may be theirs. */
function isOnlySubject(reader: Reader, start: number, comma: number): boolean {
  if (!has(reader, 'case-genitive') || has(reader, 'capital-nouns')) return false;
  for (let i = start; i < comma; i++) {
    const isVerb = isFiniteVerb(reader, i) || isIn(reader, i, 'auxiliaries');
    if (isVerb || reader.items[i]?.kind !== 'word') return false;
  }
  return true;
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
    if (isIn(reader, i, 'as')) {
      const first = asStart(reader, i, start);
      return first === start || isTagEdge(reader, first - 1, start) ? i : null;
    }
    const item = reader.items[i];
    // "Wie die Mission (UNMISS) am 22. August mitteilte"
    const isDate = item?.text === '.' && reader.items[i - 1]?.kind === 'number';
    if (item?.kind === 'punct' && !"'’()".includes(item.text) && !isDate) return null;
    if (isIn(reader, i, 'that')) return null;
  }
  return null;
}

/** "Jak v úterý dříve uvedl list X, …": nothing but circumstances stands between "as" and its verb. */
function opensAs(reader: Reader, asWord: number | null, verb: number): boolean {
  if (asWord === null) return false;
  // "Jak ČTK řekl mluvčí X, …", "Jak ale ČTK řekl …": whom it was told stands before the verb.
  let first = asWord + 1;
  while (first < verb && (isIn(reader, first, 'adverbs') || isIn(reader, first, 'conjunctions'))) first++;
  const told = listenerAt(reader, first, verb)?.to ?? (reader.items[first]?.upper ? first + 1 : null);
  const behind = told === null ? null : subjectAfter(reader, verb + 1, reader.items.length);
  const isTold = has(reader, 'dative-listener') && behind?.kind === 'named';
  for (let i = told !== null && isTold ? told : first; i < verb; i++) {
    const isTime = isIn(reader, i, 'times') || isIn(reader, i + 1, 'times');
    if (!isTime && !isIn(reader, i, 'adverbs')) return false;
  }
  return true;
}

/** "tal y como", "ainsi que", "după cum": where the words that open such a clause begin. */
function asStart(reader: Reader, as: number, start: number): number {
  const light = ['adverbs', 'openers', 'conjunctions', 'prepositions'] as const;
  let first = as;
  while (first > start && first > as - 3 && light.some((list) => isIn(reader, first - 1, list))) first--;
  return first;
}

/** A tag is followed by a mark, the end, a quotation, or circumstances ("on Monday", "in an interview with …"). */
function endsTag(reader: Reader, to: number, end: number, match: CueMatch): boolean {
  const heard = listenerEnd(reader, to, end, match);
  if (heard > to) return endsTag(reader, heard, end, { ...match, at: heard - 1 });
  if (to >= end) return true;
  const verb = reader.items[match.at - 1];
  if (match.form.mode === 'say' && verb?.kind === 'quote') return true;
  if (isIn(reader, to, 'determiners') && isIn(reader, to + 1, 'times'))
    return endsTag(reader, to + 2, end, match);
  if (has(reader, 'unspaced') && reader.items[to]?.kind === 'word') return false;
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
      !has(reader, 'bare-claims'))
  );
}

/** A clause has at least this many words; fewer before a verb may be a circumstance. */
const MIN_CLAUSE = 6;

/** Whether words before a comma are a clause rather than a circumstance ("Tras la reunión, dijo el ministro que …"). */
function isWhole(reader: Reader, start: number, to: number): boolean {
  const lists = ['prepositions', 'times', 'conjunctions', 'adverbs'] as const;
  const opensAside = lists.some((list) => isIn(reader, start, list)) && !isIn(reader, start, 'articles');
  return to - start > MIN_CLAUSE && isMark(reader, to - 1, ',') && !opensAside;
}

/** "…, indique un courriel que nous avons lu": a word that is "that" and "which" goes on with who says it. */
function isRelative(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'that') && isIn(reader, i, 'relatives');
}

/** ", że …", ", dlaczego …" */
function opensClaim(reader: Reader, comma: number): boolean {
  if (!isMark(reader, comma, ',')) return false;
  // "…, a transmis, citată de X, că …"
  if (opensCue(reader, comma + 1))
    for (let i = comma + 2; i < comma + MAX_REACH; i++)
      if (isMark(reader, i, ',')) return isIn(reader, i + 1, 'that');
  const isRelative = isIn(reader, comma + 1, 'relatives') || isIn(reader, comma + 1, 'determiners');
  return isIn(reader, comma + 1, 'that') && !isRelative;
}

/** Whether words that are no circumstance follow the verb of a tag whose subject stands before it. */
function hasObject(reader: Reader, to: number, end: number): boolean {
  // Where a language has no articles a case may show whom it was told ("…, johtaja Anna Berg sanoo Ylelle").
  if (has(reader, 'bare-claims') || reader.lexicon.words.articles.size === 0) return false;
  if (to >= end || reader.items[to]?.kind !== 'word') return false;
  // Portuguese "a" is an article too ("acusou a administração").
  if (isIn(reader, to, 'prepositions')) return isIn(reader, to, 'articles');
  const light = ['adverbs', 'times', 'conjunctions', 'relatives'] as const;
  return !light.some((list) => isIn(reader, to, list));
}
