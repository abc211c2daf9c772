import { findEntry } from '../sources/catalogue.ts';
import { isCountryName } from '../sources/national-group.ts';
import { typeByWords } from '../sources/type-by-words.ts';
import { has, isIn, isTitle, type Reader } from './noun-phrase.ts';
import { personByCase } from './person-by-case.ts';

/** Lower-case words inside names: Ursula von der Leyen, Simone de Beauvoir. */
export const PARTICLES = new Set([
  'von',
  'van',
  'den',
  'der',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'af',
  'av',
  'zu',
  'ter',
  'ten',
]);

/** Items of a name. */
type Run = { from: number; to: number };

/** The name inside a phrase: the capitalised run at its end or before its first preposition, without titles. */
export function nameRun(reader: Reader, from: number, to: number): Run | null {
  // "fuentes de Moncloa", "Πηγές του Μαξίμου"
  const isHead = !has(reader, 'verb-final') && isIn(reader, from, 'anonymous');
  if (isHead && !reader.items[from + 1]?.upper) return null;
  const placed = personByCase(reader, from, to);
  if (placed) return placed;
  let head = to;
  for (let i = from + 1; i < to; i++) {
    if (
      isIn(reader, i, 'prepositions') &&
      !reader.items[i]?.upper &&
      !isInsideName(reader, i, to) &&
      !(PARTICLES.has(reader.items[i]?.lower ?? '') && isBetweenCapitals(reader, i))
    ) {
      head = i;
      break;
    }
  }
  head = Math.min(head, personEnd(reader, from, head));
  // "Niels Frederiksen pytany o fanów": what opens a sentence may stand behind its subject too.
  while (head > from + 1 && head < to && isIn(reader, head - 1, 'openers') && !reader.items[head - 1]?.upper)
    head--;
  if (has(reader, 'titles-behind')) {
    // "a Richter egyik vezetője": whoever it is has no name.
    for (let i = from + 1; i < head; i++) if (isIn(reader, i, 'parts')) return null;
    head = roleBehind(reader, from, head);
  }
  if (reader.items[head - 1]?.kind === 'quote') return null;
  let start = head;
  while (start > from && (isNamePart(reader, start - 1) || isInsideName(reader, start - 1, head))) start--;
  if (isOffice(reader, start, head)) return { from: start, to: head };
  // "Halász Ferenc": where a role stands behind its name, one with a capital is a name.
  const mayLead = !has(reader, 'titles-behind');
  while (start < head && ((mayLead && isTitle(reader, start)) || !reader.items[start]?.upper)) start++;
  // "Brandts Kollege Nils Frei", "Sahil Güvenlik Sözcüsü Nikos Alexiou": a role inside a run of capitals begins the name.
  const hasRoles = has(reader, 'capital-nouns') || has(reader, 'verb-final');
  for (let i = head - 2; i > start && hasRoles; i--)
    if (isTitle(reader, i)) {
      start = i + 1;
      break;
    }
  // "η πρόεδρος του Συλλόγου Ναυτών": whose role it is, is not who holds it.
  if (start < head && isIn(reader, start - 1, 'genitives') && holdsRole(reader, from, start - 1)) return null;
  const words = head - start;
  const person = personAfterPlace(reader, from, to, head);
  if (person || words === 0) return person;
  const isWhole = head === to || has(reader, 'titles-behind');
  // After a role a long run holds an office too: "Naukowiec Instytutu Polityki Zagranicznej Jussi Lassila".
  const isLong = words > 3 || (words === 3 && has(reader, 'case-genitive') && !has(reader, 'capital-nouns'));
  // "Burgemeester Anna Berg van Meersel": the last two words are no name where the first is small.
  const isPair = isLong && reader.items[head - 2]?.upper === true && !isBody(reader, head - 2, head);
  if (isPair && holdsTitle(reader, from, start)) return { from: head - 2, to: head };
  if (words >= 2 && (isWhole || words <= 4)) return { from: start, to: head };
  // "Міністерстві економіки України": whose ministry it is, is not its name.
  if (
    isWhole &&
    words === 1 &&
    start > from &&
    has(reader, 'case-genitive') &&
    (isOfCountry(reader, from, start) || isMinistry(reader, from, start))
  )
    return { from, to: head };
  // "Ministerul rus al Apărării": whose ministry it is.
  const isOwned =
    isWhole && words === 1 && has(reader, 'case-genitive') && isIn(reader, start - 1, 'genitives');
  if (isOwned && isBody(reader, from, start - 1) && !holdsTitle(reader, from, start))
    return { from, to: head };
  // "представитель министерства обороны Японии": a country closes what tells who it is, and names nobody.
  if (words === 1 && start > from && isCountryOf(reader, start) && holdsTitle(reader, from, start))
    return null;
  // "аналітика варшавської фірми Cyberwise": the body where somebody without a name works.
  const isAtBody = words === 1 && has(reader, 'case-genitive') && !has(reader, 'capital-nouns');
  if (isAtBody && isWorker(reader, from) && isBody(reader, start - 1, start)) return null;
  // "șeful Guvernului": one word behind a role is a body's, and whoever holds the role is not named.
  if (
    words === 1 &&
    has(reader, 'case-genitive') &&
    isTitle(reader, start - 1) &&
    isBody(reader, start, head)
  )
    return null;
  // "pani Janina z Nowej Soli"
  const isCalled = words === 1 && isIn(reader, start - 1, 'titles') && !isIn(reader, start - 1, 'roles');
  if (isCalled && start > from && has(reader, 'case-genitive')) return { from: start, to: head };
  // One capitalised word names by itself ("Weller", "Regnum"), but not in German, where every noun has a capital.
  return isWhole && words === 1 && !has(reader, 'capital-nouns')
    ? { from: start, to: head }
    : start > from && isWhole && isTitle(reader, start - 1)
      ? { from: start, to: head }
      : null;
}

/** "Rzecznik Praw Pacjenta": a role with a capital opens the name of a body of the catalogue. */
function isOffice(reader: Reader, from: number, to: number): boolean {
  if (to - from < 2 || !isTitle(reader, from)) return false;
  const words = reader.items.slice(from, to).map(({ text }) => text);
  return findEntry(words.join(' '))?.type === 'official-body';
}

/** "ο μετεωρολόγος Κώστας Λαγουδάκης του Αστεροσκοπείου": where the name behind a role ends before whose it is; else `to`. */
function personEnd(reader: Reader, from: number, to: number): number {
  if (!has(reader, 'case-genitive')) return to;
  for (let i = from + 3; i < to; i++) {
    const isName = reader.items[i - 1]?.upper === true && reader.items[i - 2]?.upper === true;
    if (isIn(reader, i, 'genitives') && isName && holdsTitle(reader, from, i - 2)) return i;
  }
  return to;
}

/** "Kamil Šaško egészségügyi miniszter": where the role behind a name begins; `end` itself where none stands there. */
function roleBehind(reader: Reader, from: number, end: number): number {
  let first = end;
  while (first > from && !reader.items[first - 1]?.upper) first--;
  if (first === from || !holdsTitle(reader, first, end)) return end;
  // "a Szegedi Egyetem kutatója": whose kutató it is is no name of theirs.
  const isOwned = isBody(reader, from, first) && isOwnedRole(reader, end - 1);
  return isOwned && !isIn(reader, end - 1, 'spokespeople') ? from : first;
}

/** Whether a role has the ending by which somebody owns it ("kutatója"). */
export function isOwnedRole(reader: Reader, i: number): boolean {
  const word = reader.items[i]?.lower ?? '';
  return reader.lexicon.parts.ownedRoleEndings.some((ending) => word.endsWith(ending));
}

/** Whether a role stands among words, and none that speaks for a body, which is named then. */
function holdsRole(reader: Reader, from: number, to: number): boolean {
  if (!has(reader, 'case-genitive')) return false;
  for (let i = from; i < to; i++) if (isIn(reader, i, 'spokespeople')) return false;
  return holdsTitle(reader, from, to);
}

/** "το υπουργείο Ενέργειας": whose ministry it is. */
function isMinistry(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(from, to).map(({ text }) => text);
  return typeByWords(words.join(' '), reader.lexicon.language)?.kind === 'ministry';
}

/** A role that is no office: whoever holds it speaks for nobody else. */
function isWorker(reader: Reader, i: number): boolean {
  const lists = ['roles', 'anonymous'] as const;
  return (
    lists.some((list) => isIn(reader, i, list)) &&
    !isIn(reader, i, 'spokespeople') &&
    !isIn(reader, i, 'titles')
  );
}

function isOfCountry(reader: Reader, from: number, last: number): boolean {
  const isBodyBefore = isBody(reader, from, last) && !holdsTitle(reader, from, last);
  return isBodyBefore && isCountryOf(reader, last);
}

/** Whether a word is the name of a country that the words before it belong to. */
function isCountryOf(reader: Reader, i: number): boolean {
  if (!has(reader, 'case-genitive') || has(reader, 'capital-nouns')) return false;
  return isCountryName(reader.items[i]?.text ?? '', reader.lexicon.language);
}

function holdsTitle(reader: Reader, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isTitle(reader, i)) return true;
  return false;
}

/** "Głównej Policji": words that say what kind of body they name. */
function isBody(reader: Reader, from: number, to: number): boolean {
  const words = reader.items.slice(from, to).map(({ text }) => text);
  return typeByWords(words.join(' '), reader.lexicon.language) !== null;
}

/** "konsul w Ostrawie Paweł Gierałt", "глава комитета Госдумы по обороне Андрей Картаполов": the name behind an office and its place. */
function personAfterPlace(reader: Reader, from: number, to: number, head: number): Run | null {
  if (head >= to) return null;
  let first = to;
  while (first > head && reader.items[first - 1]?.upper) first--;
  // "участвовавший в работе микробиолог Дмитрий Иванов": the role may stand behind the place.
  if (!holdsTitle(reader, from, first)) return null;
  // "ministr Jan Mráz v Otázkách Václava Moravce": the name stands before the place.
  if (has(reader, 'case-genitive') && isNamed(reader, from, head)) return null;
  const isName = to - first >= 2 && to - first <= 3 && !isBody(reader, to - 2, to);
  // "a shopkeeper in the village of Ban Nong": two capitals right behind a preposition are the place.
  if (to - first === 2 && isIn(reader, first - 1, 'prepositions')) return null;
  // "konsul w Ostrawie Paweł Gierałt": right behind the preposition the first capital is the place.
  return isName && (first > head + 1 || to - first === 3) ? { from: to - 2, to } : null;
}

/** Whether words end with a first and a last name behind a role. */
function isNamed(reader: Reader, from: number, to: number): boolean {
  const first = to - 2;
  if (first <= from || isBody(reader, first, to) || !isTitle(reader, first - 1)) return false;
  return reader.items[first]?.upper === true && reader.items[first + 1]?.upper === true;
}

function isNamePart(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  const isBetween = isBetweenCapitals(reader, i);
  // "Il Sole 24 Ore"
  if (item?.kind === 'number') return isBetween;
  if (item?.kind !== 'word') return false;
  return item.upper || (PARTICLES.has(item.lower) && isBetween);
}

/**
 * Whether capitals stand on both sides of an item, or of it and one more particle behind a first name ("Jan van den Berg", but
 * "Jan Berg van de Zweedse douane").
 */
function isBetweenCapitals(reader: Reader, i: number): boolean {
  const [before, after] = [behindParticles(reader, i, -1), behindParticles(reader, i, 1)];
  if (reader.items[before]?.upper !== true || reader.items[after]?.upper !== true) return false;
  if (after - before === 2) return true;
  const isLast = reader.items[before - 1]?.upper === true && !isTitle(reader, before - 1);
  return !isLast && !isBody(reader, after, after + 1) && !isTitle(reader, before);
}

/** "Jan |van den| Berg": the item beside item `i` in a direction, behind the particle that may stand there too. */
function behindParticles(reader: Reader, i: number, step: 1 | -1): number {
  return PARTICLES.has(reader.items[i]?.lower ?? '') && PARTICLES.has(reader.items[i + step]?.lower ?? '')
    ? i + 2 * step
    : i + step;
}

/** "Stockholm Center for Freedom": a preposition between a capitalised word for a body and what its name goes on with. */
function isInsideName(reader: Reader, i: number, to: number): boolean {
  const before = reader.items[i - 1];
  if (!has(reader, 'noun-chains') || !before?.upper || !isIn(reader, i, 'prepositions') || i + 1 >= to)
    return false;
  for (let k = i + 1; k < to; k++) if (!reader.items[k]?.upper) return false;
  return typeByWords(before.text, reader.lexicon.language) !== null;
}
