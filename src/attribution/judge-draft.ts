import type { Citation } from '../analysis.ts';
import type { Paragraph, Span } from '../article.ts';
import { capitalOf } from '../sources/capital-of.ts';
import { isFirstName } from '../sources/first-name.ts';
import { isPress } from '../sources/is-press.ts';
import { isPublication } from '../sources/is-publication.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import type { Draft } from './draft.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import { isRoleOfSeveral } from './noun-head.ts';
import { formsFrom, has, hasDocument, isIn, isTitle, type NounPhrase, type Reader } from './noun-phrase.ts';
import type { NameWords } from './people.ts';
import type { Label } from './read-label.ts';
import type { Speaker } from './speakers.ts';
import { UNNAMED_SPEAKER } from './unnamed-speaker.ts';

/** A citation before it has its id. */
export type Found = Omit<Citation, 'id'>;

/** Roles of paragraphs that are read for attributions. */
const READ_ROLES: readonly Paragraph['role'][] = ['headline', 'body', 'quote'];

/** Whether a paragraph is read for attributions: furniture, captions and bylines are not. */
export function isReadRole({ role }: Paragraph): boolean {
  return READ_ROLES.includes(role);
}

/** Tells the words of a language that begin sentences but no names. */
export function smallWords(language: string | null): (word: string) => boolean {
  const words = lexiconFor(language)?.words;
  if (!words) return () => false;
  const lists = [
    words.as,
    words.determiners,
    words.prepositions,
    words.conjunctions,
    words.openers,
    words.that,
  ];
  return (word) => lists.some((list) => list.has(word));
}

/** What the words of a language tell of names. */
export function nameWords(language: string | null): NameWords {
  const lexicon = lexiconFor(language);
  return {
    isSmall: smallWords(language),
    particles: lexicon?.words.nameParticles ?? new Set(),
    isBody: (word) => typeByWords(word, language) !== null,
    // But for German a word further inside is part of a name ("Instytutu Polityki Zagranicznej").
    isRole: (word, index) =>
      lexicon !== null &&
      (index === 0 || lexicon.traits.has('capital-nouns')) &&
      lexicon.factsOf(word).isTitle,
    isVerb: reportVerbs(lexicon),
    isOutletNoun: (word) => lexicon?.factsOf(word).lists.has('outletNouns') ?? false,
    isFirstName: (word) => isFirstName(word, language),
    isFamilyFirst: lexicon?.traits.has('family-name-first') ?? false,
  };
}

/** Tells the verbs of saying of one word in a language that leaves subjects out, and so puts them behind the verb. */
function reportVerbs(lexicon: Lexicon | null): (word: string) => boolean {
  if (!lexicon?.traits.has('drops-subject')) return () => false;
  return (word) =>
    lexicon
      .formsOf(word)
      .some(({ mode, parts }) => (mode === 'say' || mode === 'claim') && parts.flat().length === 1);
}

/** Tells the nouns of a language that mean a body named before ("company"). */
export function genericWords(language: string | null): (word: string) => boolean {
  const words = lexiconFor(language)?.words;
  if (!words) return () => false;
  const lists = [words.companies, words.authorities, words.outletNouns, words.documents];
  return (word) => lists.some((list) => list.has(word));
}

/** Tells the nouns of a language that stand before the names of companies and other bodies, in any case. */
export function companyWords(language: string | null): (word: string) => boolean {
  const lexicon = lexiconFor(language);
  return (word) => lexicon !== null && word !== '' && lexicon.factsOf(word).lists.has('companies');
}

/** "The perspective suggests", "the road shows": no source, unless its words say that it can speak. */
export function isThing(reader: Reader, draft: Draft, speaker: Speaker): boolean {
  const { source, hearer } = draft;
  if (!source || source.kind.endsWith('pronoun') || hasDocument(reader, source)) return false;
  // "Ritningar som SVT har läst visar": whom or what an outlet has heard or seen tells something.
  if (hearer) return false;
  // "Die Zeit zeigt", "Die Welt glaubt": papers are called so, but they tell.
  const isWord = has(reader, 'capital-nouns') && source.core.to - source.core.from === 1;
  if (isWord && draft.belief && speaker.type === 'outlet' && reader.items[source.core.from]?.kind === 'word')
    return true;
  // "NVE avviste kravet": a name of capitals alone, wherever it stands.
  const isAcronym = /^\p{Lu}{2,6}$/u.test(speaker.name);
  const isMany = draft.belief && opensWithRole(reader, source) && isThinking(reader, draft);
  if (speaker.isGuess === true && source.kind === 'plain' && !isAcronym && !isMany) return true;
  // "Le tribunal a condamné X", "il ricorso è stato respinto dalla Cassazione": a ruling.
  if ((draft.isObject || draft.form === 'passive') && speaker.kind === 'court')
    return !isSaying(reader, draft);
  // "Ein Schub", "das Revival": where every noun has a capital, an article shows what is no name.
  const isNoun = has(reader, 'capital-nouns') && reader.items[source.from]?.upper === false;
  if (isNoun && !canSpeak(reader, source, speaker)) return true;
  // The capital of the first word of a sentence says nothing.
  const { from, to } = source.core;
  return (
    from === 0 &&
    to === 1 &&
    !isMany &&
    speaker.type === 'institution' &&
    speaker.kind === null &&
    !/\p{Lu}.*\p{Lu}/u.test(reader.items[from]?.text ?? '')
  );
}

/** "She said that she thinks …", "he said the union opposed it": what is said of oneself or wanted inside a claim is part of it. */
export function isNested(draft: Draft, made: readonly { citation: Found }[]): boolean {
  const isPart = draft.isObject || draft.isSilent || draft.source?.kind.endsWith('pronoun');
  if (draft.form !== 'verb' || !isPart) return false;
  return made.some(({ citation }) =>
    citation.claimSpans.some(({ start, end }) => start <= draft.cue.start && draft.cue.end <= end),
  );
}

/** "Laut dpa sagte der Richter …": the publication whose report holds the words of this source. */
export function reporterOf(
  made: readonly { citation: Found }[],
  surface: Span,
  speaker: { name: string; type: Citation['type'] },
  claims: readonly Span[],
): string | null {
  if (isPress(speaker.type)) return null;
  const holder = made.find(
    ({ citation }) =>
      (isPress(citation.type) || citation.kind === 'media') &&
      citation.source !== speaker.name &&
      (isWithin(citation, surface) ||
        citation.claimSpans.some(
          ({ start, end }) =>
            (start <= surface.start && surface.end <= end) ||
            (start === claims[0]?.start && end === claims[0].end && holdsBetween(citation, surface)),
        )),
  );
  return holder?.citation.source ?? null;
}

/** "Laut dpa sagte der Richter", "Агентство Bloomberg со слов трейдеров утверждает": whether a report leads to whom stands at a place. */
function holdsBetween({ form, end, cue }: Found, surface: Span): boolean {
  return form === 'preposition' || (cue !== null && end < surface.start && surface.end <= cue.start);
}

/** "Finansavisen skriver, |basert på tre kilder|, at …": whether words stand between the verb of a citation and what it says. */
function isWithin({ form, cue, claimSpans }: Found, { start, end }: Span): boolean {
  const said = claimSpans[0];
  return form === 'verb' && cue !== null && said !== undefined && cue.end <= start && end <= said.start;
}

/** "This perspective": a demonstrative before what is no person, outlet or document. */
export function isDemonstrative(reader: Reader, draft: Draft): boolean {
  const source = draft.source;
  if (source?.kind !== 'plain' || !isIn(reader, source.from, 'demonstratives')) return false;
  const lists = ['roles', 'titles', 'anonymous', 'outletNouns', 'documents'] as const;
  for (let i = source.from; i < source.to; i++) if (lists.some((list) => isIn(reader, i, list))) return false;
  return true;
}

/** Whether a role stands before the name: then it is a person's, whatever else is named with it. */
export function holdsTitle(reader: Reader, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.core.from; i++) if (isTitle(reader, i)) return true;
  return false;
}

/**
 * A state's stance ("Kina anser") is reported without anybody being heard, and so is what its capital thinks or shows ("Berlin har
 * visat, att …"); what a capital denies or demands its government has said.
 */
export function isCountry(reader: Reader, draft: Draft, speaker: Speaker): boolean {
  const source = draft.source;
  if (!source || source.core.to - source.core.from > 1) return false;
  if (speaker.kind === 'country' || isIn(reader, source.core.from, 'never')) return true;
  const word = reader.items[source.core.from]?.text ?? '';
  return (
    !draft.isObject && speaker.kind === 'government' && capitalOf(word, reader.lexicon.language) !== null
  );
}

/** Whether a source that no cue marks is somebody: a person, a body, a role, or a pronoun for one that was cited. */
export function canSpeak(reader: Reader, source: NounPhrase | null, speaker: Speaker): boolean {
  if (!source || speaker.type === 'social-media' || speaker.kind === 'country') return false;
  if (speaker.name === UNNAMED_SPEAKER || source.kind === 'thing-pronoun') return false;
  if (source.kind.endsWith('pronoun')) return true;
  // 元船員: a role that is named for nobody, where no capitals show names.
  const isRole = speaker.type === 'anonymous' && reader.lexicon.parts.subjectEndings.length > 0;
  if (isRole || speaker.type === 'person' || (speaker.kind !== null && speaker.isGuess !== true)) return true;
  // "GPIAAF": an unknown name of capitals alone is an organisation's.
  if (/^\p{Lu}{3,6}$/u.test(speaker.name)) return true;
  for (let i = source.from; i < source.to; i++)
    if (isIn(reader, i, 'anonymous') || isTitle(reader, i) || isGroup(reader, i)) return true;
  return false;
}

/** "Le parquet a annoncé l’ouverture d’une enquête": a verb that reports clauses too tells what a court says. */
function isSaying(reader: Reader, { cue }: Draft): boolean {
  const last = reader.items.findLastIndex(({ end }) => end <= cue.end);
  return formsFrom(reader, last).some(({ mode, parts }) => mode === 'claim' && parts.length === 1);
}

/** "fear prices will fall", "expect delays": a verb of thinking, which roles have and things have not (list `announcing`). */
function isThinking(reader: Reader, { cue }: Draft): boolean {
  const at = reader.items.findIndex(({ start }) => start === cue.start);
  return isIn(reader, at, 'announcing');
}

/** "Engineers at the port": a phrase that opens with the plural of a role, where a plural ends in "s" and needs no article. */
function opensWithRole(reader: Reader, { from }: NounPhrase): boolean {
  return isRoleOfSeveral(reader, from);
}

/** "les analystes de X" */
function isGroup(reader: Reader, i: number): boolean {
  return reader.lexicon.groups.has(reader.items[i]?.lower ?? '');
}

/** Whether the words behind "citing" name somebody or a document, and not a reason ("citing its high price"). */
export function isCitable(
  reader: Reader,
  draft: Draft,
  sourceOf: (reader: Reader, phrase: NounPhrase) => Speaker | null,
): boolean {
  const { source, relay, group } = draft;
  const speaker = source && sourceOf(reader, source);
  if (!source || !speaker) return false;
  // "Weller vetoaa lakiin": who publishes cites somebody, anybody else says so.
  if (isIn(reader, group.from, 'quoting') || isIn(reader, group.to - 1, 'quoting')) {
    const citer = relay && sourceOf(reader, relay);
    if (citer && !isPublication(citer)) return false;
  }
  // A name is taken for somebody.
  const last = reader.items[source.core.to - 1];
  if (last?.kind !== 'word' || last.upper) return true;
  if (hasDocument(reader, source)) return true;
  return speaker.kind === 'country' || isPublication(speaker) || canSpeak(reader, source, speaker);
}

/**
 * Whether the words of a label ("Weller: Bridge is safe") name somebody: an outlet, a body, or a person, whom a headline names
 * again in the text ("Umstrittener Kita-Träger: …" is nobody).
 *
 * @param isKnown - whether the text names a person so, and again behind the label.
 */
export function isSomebodyLabelled(source: ResolvedSource, kind: Label['kind'], isKnown: boolean): boolean {
  const isPerson = source.type === 'person' && (isKnown || kind === 'quotation');
  return isPerson || (source.kind !== null && source.kind !== 'country' && source.isGuess !== true);
}

/** Whether a citation is of a source by words that overlap a place. */
export function isSame({ source: name, start, end }: Found, source: ResolvedSource, place: Span): boolean {
  return name === source.name && start < place.end && place.start < end;
}
