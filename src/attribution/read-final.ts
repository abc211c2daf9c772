import { claimSpan, type Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';
import { verbDraft } from './verb-draft.ts';

/** "X, köprünün açılacağını söyledi", "X “…” dedi": a verb behind what was said, in languages that build sentences so. */
export function readFinal(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const mark = isMark(reader, match.at - 1, ',') ? match.at - 2 : match.at - 1;
  const quote = reader.items[mark]?.kind === 'quote' ? mark : null;
  const first = openingEnd(reader, start, match.at);
  if (quote !== null) {
    const claim = claimSpan(reader, quote, quote + 1);
    const source = subjectAfter(reader, match.to, end) ?? speakerTo(reader, first, quote);
    if (!claim) return null;
    if (source && source.kind !== 'plain') return verbDraft(reader, match, source, [claim], {});
    // "“…” dedi.": nobody is named before the quotation, so whoever spoke last goes on.
    return !source && quote === first ? verbDraft(reader, match, null, [claim], {}) : null;
  }
  if (match.to < end && reader.items[match.to]?.kind !== 'punct') return null;
  const source = speakerTo(reader, first, match.at);
  if (!source || !opensClaim(reader, source)) return null;
  const claim = claimSpan(reader, afterPlace(reader, source.to, match.at), match.at);
  return claim ? verbDraft(reader, match, source, [claim], {}) : null;
}

/** "Anadolu Ajansına yaptığı açıklamada": where it was said stands between the speaker and what was said. */
function afterPlace(reader: Reader, from: number, end: number): number {
  for (let i = from; i < end && i < from + MAX_PLACE; i++) if (isIn(reader, i, 'places')) return i + 1;
  return from;
}

/** Words in which a speaker and where it was said are named. */
const MAX_PLACE = 10;

function openingEnd(reader: Reader, start: number, end: number): number {
  let at = start;
  while (at < end && (isIn(reader, at, 'openers') || isMark(reader, at, ','))) at++;
  return at;
}

/** "Anadolu Ajansına konuşan Yılmaz": whoever speaks stands behind whom it was told. */
function speakerTo(reader: Reader, from: number, end: number): NounPhrase | null {
  const found = nounPhraseAfter(reader, from, end);
  return found && isIn(reader, found.to, 'telling') ? nounPhraseAfter(reader, found.to + 1, end) : found;
}

/** A name or an unnamed group stands alone; other words only before a comma, because nothing else ends them. */
function opensClaim(reader: Reader, source: NounPhrase): boolean {
  return source.kind === 'named' || isMark(reader, source.to, ',');
}
