import type { Span } from '../article.ts';
import { isPress } from '../sources/is-press.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { uncasedName } from '../sources/uncased-name.ts';
import type { Antecedents } from './antecedents.ts';
import { kindSpeaker, officeOf, spoken } from './body-before.ts';
import { citedAgain } from './cited-again.ts';
import { hasName, isDefinite, isUncased } from './definite.ts';
import { isOutletNoun, isPlainOutlet } from './find-listener.ts';
import { isOwnedRole } from './name-run.ts';
import { nounHead } from './noun-head.ts';
import {
  has,
  hasDocument,
  isIn,
  isJoining,
  isMark,
  isQuotedName,
  isTitle,
  type NounPhrase,
  type Reader,
} from './noun-phrase.ts';
import { HOLDER, roleAtBody, UNNAMED } from './role-at-body.ts';
import type { Speaker, Speakers } from './speakers.ts';
import { UNNAMED_SPEAKER } from './unnamed-speaker.ts';

/**
 * Who is meant by the phrase that names a source, pronouns and roles included; null when nobody can be meant.
 *
 * @param written - the words of the phrase.
 * @param resolve - who is meant by words that name somebody.
 */
export function whoSpeaks(
  reader: Reader,
  whole: NounPhrase,
  written: string,
  speakers: Speakers,
  antecedents: Antecedents,
  resolve: (written: string) => ResolvedSource,
  named: Span,
): Speaker | null {
  const phrase = anaphor(reader, whole);
  const carried =
    pronounSpeaker(phrase, speakers) ?? roleSpeaker(reader, phrase, speakers, antecedents, resolve, named);
  if (carried) return carried;
  if (phrase.kind.endsWith('pronoun')) return unnamedSpeaker(named, phrase.kind === 'plural-pronoun');
  const circle = circleOf(reader, phrase, speakers, resolve, named);
  if (circle) return circle;
  const resolved = resolve(written);
  const isHolder =
    isOwnRole(reader, phrase) &&
    !isOneOf(reader, phrase) &&
    !isIn(reader, phrase.core.to - 1, 'spokespeople');
  const own = isHolder
    ? { ...resolved, ...HOLDER }
    : { ...resolved, ...roleAtBody(reader, phrase, resolved) };
  const again = citedAgain(reader, phrase, own, isDefinite(reader, phrase), speakers);
  if (again) return again;
  const source = isInJournal(reader, phrase, own) ? { ...own, ...STUDY } : own;
  const short = isUncased(written) ? shortName(source, speakers) : null;
  if (short) return short;
  const writers = isDefinite(reader, phrase) ? behindReport(source, speakers) : null;
  if (writers) return writers;
  const meant = kindSpeaker(reader, phrase, source, speakers, antecedents, named);
  if (meant) return meant;
  const office = officeOf(reader, phrase, speakers, antecedents, named);
  if (office) return office;
  if (isUnnamed(reader, phrase, source))
    return { ...source, ...UNNAMED, through: null, named, isPlural: false };
  const isPerson = isAged(reader, phrase, source) || isApposed(reader, phrase, source);
  const role = isPerson ? 'person' : roleType(reader, phrase, source);
  if (role) return { ...source, type: role, isGuess: false, through: null, named, isPlural: false };
  if (isWriter(reader, phrase, source))
    return { ...source, type: 'outlet', isGuess: false, through: null, named, isPlural: false };
  const article = articleOf(reader, phrase);
  const isPlural = isGroup(source, reader, phrase);
  return { ...source, through: null, named, isPlural, ...(article !== null && { article }) };
}

/** "a source", "tidligere medarbejder i styrelsen", "yhtiön johdossa toiminut lähde": whoever has no name, whatever body stands beside. */
function isUnnamed(reader: Reader, phrase: NounPhrase, { kind }: ResolvedSource): boolean {
  if (kind === null && isIn(reader, phrase.core.from, 'anonymous')) return true;
  // "jeden z funkcjonariuszy"
  const { from } = phrase.core;
  const isPart = isIn(reader, from, 'parts') && isIn(reader, from + 1, 'innerPrepositions');
  if (isPart && has(reader, 'case-genitive') && phrase.kind === 'plain') return true;
  if (isOneOf(reader, phrase)) return true;
  return phrase.kind === 'plain' && isIn(reader, nounHead(reader, phrase) ?? phrase.core.to - 1, 'anonymous');
}

/** "a cég egyik vezetője", "egyik munkatársa": one of several, where the role stands behind whose it is. */
function isOneOf(reader: Reader, { core }: NounPhrase): boolean {
  if (!has(reader, 'titles-behind') || !isTitle(reader, core.to - 1)) return false;
  for (let i = core.from; i < core.to; i++) if (isIn(reader, i, 'parts')) return true;
  return false;
}

/** "пише «Кордон»", "„Goniec” pisze", "„Nordblatt“ berichtet": an unknown name in quotation marks beside what only a publication does, or in 《》. */
function isWriter(reader: Reader, { from, to, core }: NounPhrase, { type, kind }: ResolvedSource): boolean {
  if (type !== 'institution' || kind !== null) return false;
  if (closesReport(reader, from, to)) return core.to - core.from === 1;
  if (isMark(reader, core.from - 1, '《') && isMark(reader, core.to, '》')) return !hasDocument(reader, core);
  if (reader.items[core.from]?.kind !== 'quote') return false;
  const isBeside = isIn(reader, from - 1, 'publishing') || isIn(reader, to, 'publishing');
  return isBeside || (has(reader, 'quoted-papers') && core.from === from);
}

/** "…, skriver Kustnytt.": a verb of publications beside an unknown name at the end of a sentence, without a word on where it was said. */
function closesReport(reader: Reader, from: number, to: number): boolean {
  const isEnd = (i: number) => i >= reader.items.length || isMark(reader, i, '.');
  if (from === 0 || reader.items[from]?.upper !== true) return false;
  return isIn(reader, from - 1, 'reporting') ? isEnd(to) : isIn(reader, to, 'reporting') && isEnd(to + 1);
}

/** "a klub igazgatója": a role behind whose it is, which is a person's, and of somebody who was not named by it before. */
function isOwnRole(reader: Reader, { core }: NounPhrase): boolean {
  const last = core.to - 1;
  if (!has(reader, 'titles-behind') || core.from === last || !isIn(reader, last, 'roles')) return false;
  return isOwnedRole(reader, last);
}

/** "a portál forrásai", "джерело Суспільного": unnamed people, through the outlet beside them whose they are. */
function circleOf(
  reader: Reader,
  { core }: NounPhrase,
  speakers: Speakers,
  resolve: (written: string) => ResolvedSource,
  named: Span,
): Speaker | null {
  const last = core.to - 1;
  const isBehind = has(reader, 'titles-behind');
  const noun = isBehind ? last : circleNoun(reader, core);
  if (!isBehind && !has(reader, 'case-genitive')) return null;
  if (core.from === last || !isIn(reader, noun, 'anonymous')) return null;
  const words = (from: number, to: number) => reader.items.slice(from, to).map(({ text }) => text);
  const owner = resolve((isBehind ? words(core.from, last) : words(noun + 1, core.to)).join(' '));
  const isOutlet = owner.kind !== null && isPress(owner.type);
  const isNoun = isOutletNoun(reader, isBehind ? last - 1 : noun + 1);
  // "rozmówca „Hospodářských novin”": whose source somebody is, publishes.
  const quoted = reader.items[noun + 1];
  const isQuoted =
    !isBehind && isIn(reader, noun, 'informants') && isQuotedName(quoted) && owner.kind === null;
  const publisher = isQuoted && quoted ? { ...owner, name: quoted.text.slice(1, -1) } : null;
  const outlet = isNoun ? speakers.outlet() : isOutlet ? owner : publisher;
  if (!isBehind && outlet === null) return null;
  const source = { ...resolve(words(noun, noun + 1).join(' ')), type: 'anonymous', isGuess: false } as const;
  return { ...source, through: outlet?.name ?? null, named, isPlural: false };
}

/** "Второй |собеседник| газеты": the first noun for unnamed people in a phrase, behind what describes them. */
function circleNoun(reader: Reader, { from, to }: NounPhrase['core']): number {
  for (let i = from; i < to - 1 && (i === 0 || !reader.items[i]?.upper); i++)
    if (isIn(reader, i, 'anonymous')) return i;
  return from;
}

/** The article of a phrase in languages whose articles tell women from men; null for "l’" and for none. */
function articleOf(reader: Reader, { from }: NounPhrase): string | null {
  const word = reader.items[from]?.lower ?? '';
  const { feminineArticles, articles } = reader.lexicon.words;
  return feminineArticles.size > 0 && articles.has(word) && !word.endsWith("'") ? word : null;
}

/** "La mairesse" after "le ministre": somebody else. */
function isOtherGender(reader: Reader, phrase: NounPhrase, { article }: Speaker): boolean {
  const own = articleOf(reader, phrase);
  const { feminineArticles } = reader.lexicon.words;
  return own !== null && article !== undefined && feminineArticles.has(own) !== feminineArticles.has(article);
}

/** "Forscher im Fachjournal Nature": what they say there is a study's. */
function isInJournal(reader: Reader, { from, to }: NounPhrase, { type }: ResolvedSource): boolean {
  for (let i = from; i < to; i++) if (isIn(reader, i, 'journals')) return type === 'vague';
  return false;
}
const STUDY = { type: 'study', kind: 'study', isGuess: false } as const;

/** Groups that write studies ("die Forscher", "forskarna"), and what the press as a whole writes ("den Berichten"). */
const AUTHORS = ['researchers', 'writers'];
const REPORTS = 'reports';

/** "schreiben die Autoren", "heißt es in den Berichten": the study or the outlet cited before, if the words mean it. */
function behindReport(source: ResolvedSource, speakers: Speakers): Speaker | null {
  if (source.name === REPORTS) return speakers.outlet();
  if (!AUTHORS.includes(source.name)) return null;
  const study = speakers.alike({ ...source, type: 'study', kind: 'study' }, false);
  return study?.type === 'study' ? study : null;
}

/** Whoever it is that a text lets speak without ever having named them. */
export function unnamedSpeaker(named: Span, isPlural = false): Speaker {
  return {
    name: UNNAMED_SPEAKER,
    type: 'anonymous',
    kind: null,
    country: null,
    through: null,
    named,
    isPlural,
  };
}

/** "同部の担当者": the noun that stands for a body named before, without whoever speaks for it. */
function anaphor(reader: Reader, phrase: NounPhrase): NounPhrase {
  const { from, to } = phrase.core;
  const isBody = BODIES.some((list) => isIn(reader, from, list));
  if (!has(reader, 'unspaced') || to - from < 2 || !isBody) return phrase;
  const words = reader.items.slice(from, to).map(({ text }) => text);
  const name = uncasedName(words.join(''), reader.lexicon.language);
  if (name?.is !== 'body' || name.name !== words[0]) return phrase;
  return { ...phrase, from, to: from + 1, core: { from, to: from + 1 } };
}

const BODIES = ['authorities', 'companies', 'outletNouns'] as const;

/** "山本さん", after "山本和彦さん": a short name of somebody cited before, where no capitals show names. */
function shortName(source: ResolvedSource, speakers: Speakers): Speaker | null {
  const isOpen = source.kind === null && (source.type === 'person' || source.isGuess === true);
  const least = source.type === 'person' ? 1 : SHORTEST_NAME;
  return isOpen && source.name.length >= least ? speakers.called(source.name) : null;
}

/** A last name in Chinese letters has one or two, and one alone is a name only beside a title ("하 박사"); elsewhere more. */
const SHORTEST_NAME = 2;

function pronounSpeaker(phrase: NounPhrase, speakers: Speakers): Speaker | null {
  if (phrase.kind === 'person-pronoun') return speakers.person() ?? speakers.latest();
  if (phrase.kind === 'plural-pronoun') return speakers.group() ?? speakers.latest();
  if (phrase.kind === 'thing-pronoun') return speakers.thing() ?? speakers.latest();
  return null;
}

/** "dodaje ekspert", "the official said", "the paper wrote": whoever of that sort was cited last. */
function roleSpeaker(
  reader: Reader,
  phrase: NounPhrase,
  speakers: Speakers,
  antecedents: Antecedents,
  resolve: (written: string) => ResolvedSource,
  { start }: Span,
): Speaker | null {
  if (hasName(reader, phrase)) return null;
  const last = lastHead(reader, phrase);
  // "este responsável": a role that is pointed at is somebody's who was named.
  if (isIn(reader, phrase.from, 'demonstratives') && isTitle(reader, last)) return speakers.person();
  if (!isDefinite(reader, phrase)) return null;
  if (isSeveral(reader, phrase, last)) return null;
  // "Эксперты считают": several, even where one of them is a role.
  const noun = reader.items[last]?.lower ?? '';
  if (reader.lexicon.groups.has(noun) && !reader.lexicon.words.roles.has(noun)) return null;
  // "die 61-Jährige": an age says nothing of what somebody was cited as.
  if (/^\p{N}/u.test(reader.items[last]?.text ?? '')) return null;
  // "das Unternehmen" is no form of "Unternehmer".
  const isCompany = isIn(reader, last, 'companies');
  if (isTitle(reader, last) && !isCompany) {
    const holder = antecedents.holder(reader.items[last]?.lower ?? '', start);
    if (holder) {
      const known = speakers.person();
      if ((known?.writer ?? known)?.name === holder.name) return known;
      const place = { start: holder.at, end: holder.at + holder.length };
      const person = resolve(holder.name);
      // "a spokesman, Anadolu Ajansı": what stands beside a role may be a body.
      if (person.type === 'person' || person.kind === null)
        return { ...person, type: 'person', through: null, named: place, isPlural: false };
    }
  }
  // "der Kanzler": an office whose holder was not named is nobody who was cited before.
  if (isIn(reader, last, 'roles') && !isCompany) {
    const isOther = isIn(reader, last, 'offices') || isOwnRole(reader, phrase);
    const person = isOther ? null : speakers.person();
    return person && isOtherGender(reader, phrase, person) ? null : person;
  }
  // Where no capitals show names, an ending (新华社) does not make a noun of them.
  const isNoun = isUncased(reader.items[last]?.text ?? '')
    ? isIn(reader, last, 'outletNouns')
    : isOutletNoun(reader, last) || isPlainOutlet(reader, phrase.core);
  if (!isNoun) return null;
  // "the agency" may be an authority.
  if (isIn(reader, last, 'authorities') && speakers.outlet()?.type !== 'agency') return null;
  return outletBefore(typeByWords(noun, reader.lexicon.language)?.kind ?? null, speakers, antecedents, start);
}

/** "le journal bavarois": the outlet cited last, or one of the kind that was named since without being cited. */
function outletBefore(
  kind: string | null,
  speakers: Speakers,
  antecedents: Antecedents,
  start: number,
): Speaker | null {
  const isOutlet = ({ type }: ResolvedSource) => isPress(type);
  const cited = speakers.outlet();
  const named = antecedents.body(start, (one) => isOutlet(one) && (cited === null || one.kind === kind));
  const isLater =
    named !== null && named.name !== cited?.name && named.named.start > (cited?.named.start ?? -1);
  return isLater ? spoken(named, speakers) : cited;
}

/** "die Forscher": an article that a role of this form has only where it means several. */
function isSeveral(reader: Reader, { from }: NounPhrase, head: number): boolean {
  const { feminineEndings } = reader.lexicon.parts;
  const word = reader.items[head]?.lower ?? '';
  return (
    isIn(reader, from, 'manyArticles') &&
    feminineEndings.some((ending) => reader.lexicon.words.roles.has(`${word}${ending}`))
  );
}

/** "Maëlys, 18 ans", "Weller (59)": an unknown name with an age is a person's. */
function isAged(reader: Reader, { to, core, kind }: NounPhrase, source: ResolvedSource): boolean {
  if (source.kind !== null || kind.endsWith('pronoun') || core.to !== to) return false;
  if (!reader.items[core.to - 1]?.upper || !isMark(reader, to, ',(')) return false;
  const isDate = isIn(reader, to + 2, 'months') || isIn(reader, to + 2, 'times');
  return /^(?:[1-9]|[1-9]\d|10\d)$/u.test(reader.items[to + 1]?.text ?? '') && !isDate;
}

/** "A csapatkapitány, Domingues, …": a single unknown name behind a role and a comma is a person's. */
function isApposed(reader: Reader, { core }: NounPhrase, source: ResolvedSource): boolean {
  const isUnknown = source.type === 'institution' && source.kind === null && core.to - core.from === 1;
  return isUnknown && isMark(reader, core.from - 1, ',') && isTitle(reader, core.from - 2);
}

/** "the governor" is a known person, "a baker" an unnamed one; null for what is no role. */
function roleType(
  reader: Reader,
  { from, to, core, kind }: NounPhrase,
  source: ResolvedSource,
): ResolvedSource['type'] | null {
  if (source.isGuess !== true && !(source.type === 'institution' && source.kind === null)) return null;
  const head = nounHead(reader, { from, to, core, kind });
  // "le Premier ministre", "the Chancellor": an office with a capital.
  if (kind === 'named' && head === null && !has(reader, 'capital-nouns'))
    return isTitle(reader, core.to - 1) && isDefinite(reader, { from, to, core, kind }) ? 'person' : null;
  for (let i = core.from; i < (head === null ? core.to : head + 1); i++)
    if (isTitle(reader, i)) {
      const isOffice = head !== null && isIn(reader, i, 'spokespeople');
      const isKnown = isDefinite(reader, { from, to, core, kind }) || isKnownHead(reader, core.from, i);
      return isOffice || isKnown ? 'person' : 'anonymous';
    }
  return null;
}

/** "|Direktøren| for hospitalet", "sjukhusets |chef|": a noun with the ending of an article, or behind whose it is. */
function isKnownHead(reader: Reader, first: number, head: number): boolean {
  const { definiteEndings } = reader.lexicon.parts;
  const word = reader.items[head]?.lower ?? '';
  // "en brandman": a Swedish noun that only ends as those with an article do.
  const isBase = word.endsWith('man');
  if (!isBase && definiteEndings.some((ending) => word.endsWith(ending))) return true;
  return has(reader, 's-genitive') && head > first && reader.items[head - 1]?.lower.endsWith('s') === true;
}

function lastHead(reader: Reader, phrase: NounPhrase): number {
  for (let i = phrase.core.from; i < phrase.core.to; i++) if (isIn(reader, i, 'prepositions')) return i - 1;
  let last = phrase.core.to - 1;
  // "الموقع نفسه": what says that somebody was cited before may close their words.
  while (last > phrase.core.from && isIn(reader, last, 'again')) last--;
  return last;
}

function isGroup(source: ResolvedSource, reader: Reader, phrase: NounPhrase): boolean {
  if (source.type === 'vague') return true;
  for (let i = phrase.core.from; i < phrase.core.to; i++) if (isJoining(reader, i)) return true;
  return false;
}
