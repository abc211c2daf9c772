import { isBareParticiple, lastWord } from './bare-participle.ts';
import type { Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { listenerAt } from './find-listener.ts';
import { opensCue } from './match-words.ts';
import { has, isFiniteVerb, isIn, isTitle, type Reader } from './noun-phrase.ts';
import { readObjectFirst } from './object-opens.ts';
import { readApposed } from './read-apposed.ts';
import { readCircumstance } from './read-circumstance.ts';
import { readFinal } from './read-final.ts';
import { readGerund } from './read-gerund.ts';
import { readMarked } from './read-marked.ts';
import { readPointer } from './read-pointer.ts';
import { readReport } from './read-report.ts';
import { readTag } from './read-tag.ts';
import { isGerund } from './verb-draft.ts';

/**
 * What a verb of saying reports, or null when it reports nothing here.
 *
 * Tried in this order: a clause that looks back on what was said ("as X wrote", ", said X"), then a clause whose
 * object is what was said ("X said that …").
 */
export function readVerb(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  if (isGerund(reader, match.at) && !isIn(reader, match.at - 1, 'auxiliaries'))
    return readGerund(reader, match, start, end);
  if (isIn(reader, match.at, 'circumstantial')) return readCircumstance(reader, match, start, end);
  // "صحة ما |ورد|": what somebody else speaks of.
  if (reader.lexicon.parts.definiteBeginnings.length > 0 && isIn(reader, match.at - 1, 'what')) return null;
  // "people the BBC spoke to |said|": what stands before the verb is of another clause.
  const isBehind = reader.insertions?.some(({ to }) => to === match.at) === true;
  // "zu erwarten": an infinitive has no subject.
  if (!isBehind && (isIn(reader, match.at - 1, 'infinitives') || isNoun(reader, match.at))) return null;
  // "pentru a preciza": what looks like an auxiliary opens an infinitive behind a preposition.
  if (isIn(reader, match.at - 1, 'auxiliaries') && isPreposition(reader, match.at - 2)) return null;
  // "pokazuje się": another verb.
  if (!has(reader, 'verb-second') && isIn(reader, match.to, 'separables')) return null;
  // "was told that": who stands before it heard it.
  const isParticiple = match.form.parts[0]?.length === 1 && !isGerund(reader, match.at);
  if (isParticiple && isIn(reader, lastWord(reader, match.at), 'beings')) return null;
  if (isParticiple && isBareParticiple(reader, match.at)) return null;
  if (has(reader, 'verb-final'))
    return reader.lexicon.parts.subjectEndings.length > 0
      ? readMarked(reader, match, start)
      : readFinal(reader, match, start, end);
  return (
    readObjectFirst(reader, match, start, end) ??
    readApposed(reader, match, start, end) ??
    readPointer(reader, match, start, end) ??
    readTag(reader, match, start, end) ??
    (match.form.mode === 'tag' ? null : readReport(reader, match, start, end))
  );
}

/** Whether item `i` is a preposition and no name ("Di Maio ha detto"). */
function isPreposition(reader: Reader, i: number): boolean {
  return isIn(reader, i, 'prepositions') && !isIn(reader, i, 'articles') && !reader.items[i]?.upper;
}

/** "la réplica", "em nota": a form that is a noun too; "comme l’annonce X" has a pronoun. */
function isNounBehindArticle(reader: Reader, i: number): boolean {
  // "O alerta foi dado", "o alerta da polícia": behind a noun, and behind no verb.
  const isFollowed = isIn(reader, i + 1, 'auxiliaries') || isIn(reader, i + 1, 'genitives');
  // "Det varsler hun", "Lo conferma il sindaco": what stands before the verb is the sentence before.
  const isPointer = isIn(reader, i - 1, 'pointers') && !(isIn(reader, i - 1, 'articles') && isFollowed);
  if (!isIn(reader, i, 'nounVerbs') || isPointer) return false;
  if (isIn(reader, i - 1, 'as') && opensSubject(reader, i + 1)) return false;
  const lists = ['as', 'relatives', 'pronounsPerson', 'pronounsPlural', 'pronounsThing'] as const;
  if (lists.some((list) => isIn(reader, i - 2, list))) return false;
  return isIn(reader, i - 1, 'determiners') || isIn(reader, i - 1, 'prepositions');
}

/** "según cuenta |Rosario|", "segundo conta |a cozinheira|": what opens a subject behind "as" and a verb, and not whose a noun is ("según denuncia |de|"). */
function opensSubject(reader: Reader, i: number): boolean {
  if (isIn(reader, i, 'genitives') || (isIn(reader, i, 'prepositions') && !isIn(reader, i, 'articles')))
    return listenerAt(reader, i, reader.items.length) !== null;
  return isIn(reader, i, 'determiners') || isTitle(reader, i) || reader.items[i]?.upper === true;
}

/** "the report", "in pledged delegates", "his early tweets": a form that is a noun or a participle here. */
function isNoun(reader: Reader, i: number): boolean {
  const before = reader.items[i - 1];
  if (before?.kind !== 'word') return false;
  // "专家的建议": what describes a noun stands before it.
  const { attributeEndings } = reader.lexicon.parts;
  if (has(reader, 'unspaced') && attributeEndings.some((ending) => before.lower.endsWith(ending)))
    return true;
  if (!has(reader, 'bare-claims')) return isNounBehindArticle(reader, i);
  if (isIn(reader, i - 1, 'genitives')) return true;
  if (isIn(reader, i - 1, 'prepositions') && !isIn(reader, i - 1, 'conjunctions') && !before.upper)
    return true;
  if (isIn(reader, i, 'nounForms') && isNounForm(reader, i)) return true;
  if (!isIn(reader, i, 'nounVerbs') || isIn(reader, i - 1, 'auxiliaries')) return false;
  const last = lastWord(reader, i);
  const { manyEndings } = reader.lexicon.parts;
  const word = reader.items[pluralHead(reader, last)]?.lower ?? '';
  return !isIn(reader, last, 'conjunctions') && !manyEndings.some((ending) => word.endsWith(ending));
}

/** "figures from the authority show", "emails seen by the BBC show": the noun that opens a subject, by which its verb stands. */
function pluralHead(reader: Reader, last: number): number {
  for (let i = last; i > 0 && i > last - MAX_SUBJECT && reader.items[i]?.kind !== 'punct'; i--)
    if ((isIn(reader, i, 'innerPrepositions') || opensCue(reader, i)) && isIn(reader, i - 1, 'documents'))
      return i - 1;
  return last;
}

/** Words of a subject behind its noun. */
const MAX_SUBJECT = 9;

/** "denied reports of", "late-night tweets", "claims accusing": a plural noun that is also a verb of the third person. */
function isNounForm(reader: Reader, i: number): boolean {
  const before = reader.items[i - 1];
  const isOwned = before?.upper === false && /(?:ed|ing)$|-/u.test(before.lower);
  return (
    isOwned ||
    isFiniteVerb(reader, i + 1) ||
    isIn(reader, i + 1, 'by') ||
    isIn(reader, i + 1, 'suchAs') ||
    isGerund(reader, i + 1)
  );
}
