import { resolveSource } from '../sources/resolve-source.ts';
import type { Draft } from './draft.ts';
import { isOutletNoun } from './find-listener.ts';
import { has, isIn, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';
import { opensWithGenitive } from './subject-unspaced.ts';

/** The longest name of an outlet has this many words ("The New York Review of Books"). */
const MAX_NAME = 6;

/** A phrase in two: who or what is cited, and the outlet that has heard or seen it. */
type Parted = Pick<Draft, 'hearer'> & { source: NounPhrase | null };

/**
 * A draft without the words in its source that tell which outlet has heard or seen it ("Reutersin haastattelemat
 * |asiantuntijat|", "|Analysts| polled by Bloomberg", "|rozmówców| „Rzeczpospolitej”"), with that outlet as its `hearer`;
 * the draft itself where its source has no such words.
 *
 * @param isOutlet - whether items name an outlet or agency.
 */
export function withoutHearer(
  reader: Reader,
  draft: Draft,
  isOutlet: (from: number, to: number) => boolean,
): Draft {
  const { source } = draft;
  if (!source || draft.hearer || source.kind.endsWith('pronoun')) return draft;
  const before = beforePhrase(reader, source, isOutlet);
  if (before) {
    const isOwn = isIn(reader, source.from, 'heard');
    return { ...draft, hearer: before, source: isOwn ? phrase(reader, source.from + 1, source.to) : source };
  }
  if (source.to - source.from < 2) return draft;
  const heard = heardAt(reader, source);
  const parted =
    heard === null
      ? (ofOutlet(reader, source, isOutlet) ?? inReport(reader, source, isOutlet))
      : apart(reader, source, heard, isOutlet);
  if (!parted?.source) return draft;
  const { relative } = source;
  return { ...draft, ...parted, source: { ...parted.source, ...(relative !== undefined && { relative }) } };
}

/** Words from the name of an outlet to those that it has heard ("Door |de Volkskrant gisteren geraadpleegde| analisten"). */
const MAX_BETWEEN = 4;

/** "Von Bloomberg befragte |Analysten|": the outlet in words before a phrase of which the last is one for hearing; or null. */
function beforePhrase(
  reader: Reader,
  { from }: NounPhrase,
  isOutlet: (from: number, to: number) => boolean,
): NounPhrase | null {
  // "Uit door Trouw |opgevraagde stukken|": the word for hearing may have been taken for the phrase's own.
  const heard = isIn(reader, from - 1, 'heard') ? from - 1 : from;
  if (!isIn(reader, heard, 'heard')) return null;
  let first = heard;
  while (first > 0 && first > heard - MAX_BETWEEN - MAX_NAME && reader.items[first - 1]?.kind !== 'punct')
    first--;
  return outletIn(reader, first, heard, isOutlet);
}

/** The first word of a phrase that leads from an outlet to whom or what it has heard or seen; null for none. */
function heardAt(reader: Reader, { from, to }: NounPhrase): number | null {
  for (let i = from; i < to; i++) if (isIn(reader, i, 'heard')) return i;
  return null;
}

/** What is left of a phrase with an outlet beside a word for hearing: the words behind both, else those before both. */
function apart(
  reader: Reader,
  { from, to }: NounPhrase,
  heard: number,
  isOutlet: (from: number, to: number) => boolean,
): Parted | null {
  const hearer = outletIn(reader, from, to, isOutlet);
  if (!hearer) return null;
  // 路透社看到|的一封信: a noun that is written together with what leads to it keeps the words before it.
  if (has(reader, 'unspaced') && opensWithGenitive(reader, heard + 1))
    return { source: phrase(reader, from, to), hearer };
  let behind = Math.max(heard + 1, hearer.to);
  while (behind < to && isIn(reader, behind, 'heard') && !isIn(reader, behind, 'anonymous')) behind++;
  // "Reutersin lähteet": whose sources they are.
  if (isIn(reader, to - 1, 'anonymous') && hearer.to < to) behind = Math.min(behind, to - 1);
  if (behind < to) return { source: phrase(reader, behind, to), hearer };
  const before = Math.min(heard, hearer.from);
  return before > from ? { source: phrase(reader, from, before), hearer } : null;
}

/**
 * Unnamed people with the outlet whose sources they are: behind them ("zdrojů agentury Reuters", "bronnen van De Telegraaf"), or
 * before them ("NRKs kilder", "the BBC's sources").
 */
function ofOutlet(
  reader: Reader,
  { from, to }: NounPhrase,
  isOutlet: (from: number, to: number) => boolean,
): Parted | null {
  const isCase = has(reader, 'case-genitive');
  let at = from;
  while (at < to && !isIn(reader, at, isCase ? 'anonymous' : 'informants')) at++;
  if (at === to) return null;
  const first = isIn(reader, from, 'determiners') ? from + 1 : from;
  const owner = reader.items[at - 1]?.lower === "'s" ? at - 1 : at;
  if (!isCase && isOutlet(first, owner) && isGenitive(reader, at - 1)) {
    const span = { from: first, to: owner };
    // "nettstedets kilder": an outlet that was named before.
    const isNoun = owner - first === 1 && reader.items[first]?.upper === false;
    const kind = isNoun ? 'plain' : 'named';
    return { source: phrase(reader, at, to), hearer: { ...span, core: span, kind } };
  }
  const isLed = !isCase && isIn(reader, at + 1, 'by');
  if (!isLed && !isCase) return null;
  const hearer = outletIn(reader, at + 1, to, isOutlet);
  const noun = isLed ? at + 2 : at + 1;
  if (!hearer || (hearer.from > noun && !isOutletNoun(reader, noun) && !isIn(reader, noun, 'determiners')))
    return null;
  return { source: phrase(reader, from, at + 1), hearer };
}

/** "NRKs", "Reuters", "BBC's": a name that ends as genitives do. */
function isGenitive(reader: Reader, i: number): boolean {
  return reader.items[i]?.lower.endsWith('s') === true;
}

/** "|Ylen haastattelussa| Weller", "Weller |Iltalehden haastattelussa|": by its case, where somebody beside it said something. */
function inReport(
  reader: Reader,
  { from, to }: NounPhrase,
  isOutlet: (from: number, to: number) => boolean,
): Parted | null {
  const { listenerEndings } = reader.lexicon.parts;
  const isReport = (i: number) =>
    isIn(reader, i, 'documents') && listenerEndings.some((end) => reader.items[i]?.lower.endsWith(end));
  for (let i = from + 1; i < to; i++) {
    const isLast = i === to - 1;
    const hearer = isReport(i) ? outletBefore(reader, isLast ? from + 1 : from, i, isOutlet) : null;
    if (!hearer) continue;
    const source = isLast ? phrase(reader, from, hearer.from) : phrase(reader, i + 1, to);
    return source && { source, hearer };
  }
  return null;
}

/** The name of an outlet that ends before item `end`: the longest that is known, else the shortest ("Weller |Iltalehden|"); or null. */
function outletBefore(
  reader: Reader,
  start: number,
  end: number,
  isOutlet: (from: number, to: number) => boolean,
): NounPhrase | null {
  let found: number | null = null;
  for (let i = end - 1; i >= start && reader.items[i]?.upper; i--) {
    const words = reader.items.slice(i, end).map(({ text }) => text);
    const isKnown = resolveSource(words.join(' '), reader.lexicon.language).country !== null;
    if (isOutlet(i, end) && (isKnown || found === null)) found = i;
  }
  if (found === null) return null;
  const span = { from: found, to: end };
  return { ...span, core: span, kind: 'named' };
}

/** The first and longest name of an outlet within items `[from, to)`, or null. */
function outletIn(
  reader: Reader,
  from: number,
  to: number,
  isOutlet: (from: number, to: number) => boolean,
): NounPhrase | null {
  for (let i = from; i < to; i++) {
    const item = reader.items[i];
    // "A lap birtokába jutott jelentés", "sitenin ulaştığı dosya": the outlet that was cited last.
    if (isIn(reader, i, 'determiners') && isIn(reader, i + 1, 'outletNouns') && !reader.items[i + 1]?.upper)
      continue;
    const isNoun = isIn(reader, i, 'outletNouns') && !isIn(reader, i, 'selfPronouns');
    // "a lap |által| látott levél"
    const heard = isIn(reader, i + 1, 'by') ? i + 2 : i + 1;
    if (isNoun && (i === 0 || !item?.upper) && isIn(reader, heard, 'heard'))
      return { from: i, to: i + 1, core: { from: i, to: i + 1 }, kind: 'plain' };
    if (item?.upper === false && item.text.toUpperCase() !== item.lower && !isIn(reader, i, 'smallNames'))
      continue;
    // 接受|路透社|采访的人
    const lists = ['recipients', 'quantifiers', 'articles'] as const;
    if (lists.some((list) => isIn(reader, i, list)) && !reader.items[i + 1]?.upper) continue;
    let end = i + 1;
    while (end < to && end < i + MAX_NAME && !isIn(reader, end, 'heard') && !isIn(reader, end, 'by')) end++;
    for (; end > i; end--)
      if (isOutlet(i, end)) {
        const span = { from: i, to: end };
        return { ...span, core: span, kind: 'named' };
      }
  }
  return null;
}
