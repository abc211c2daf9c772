import { claimSpan, type Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { isIn, isMark, type NounPhrase, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { subjectAfter } from './subject.ts';
import { verbDraft } from './verb-draft.ts';

/** "X, köprünün açılacağını söyledi", "X “…” dedi": a verb behind what was said, in languages that build sentences so. */
export function readFinal(reader: Reader, match: CueMatch, start: number, end: number): Draft | null {
  const mark = isMark(reader, match.at - 1, ',') ? match.at - 2 : match.at - 1;
  const quote = reader.items[mark]?.kind === 'quote' ? mark : null;
  const first = openingEnd(reader, start, match.at);
  const marked = markedSubject(reader, first, match.at);
  if (quote !== null) {
    const claim = claimSpan(reader, quote, quote + 1);
    const source = marked ?? subjectAfter(reader, match.to, end) ?? nounPhraseAfter(reader, first, quote);
    return claim && source && (marked || source.kind !== 'plain')
      ? verbDraft(reader, match, source, [claim], {})
      : null;
  }
  if (match.to < end && reader.items[match.to]?.kind !== 'punct') return null;
  const source = marked ?? nounPhraseAfter(reader, first, match.at);
  if (reader.lexicon.parts.subjectEndings.length > 0 && !marked) return null;
  if (!source || !(marked || opensClaim(reader, source))) return null;
  const claim = claimSpan(reader, source.to, match.at);
  return claim ? verbDraft(reader, match, source, [claim], {}) : null;
}

/** A subject marked by its ending ("대변인은", "報道官は"): the words up to it, without the ending where it is cut off. */
function markedSubject(reader: Reader, from: number, end: number): NounPhrase | null {
  const { subjectEndings } = reader.lexicon.parts;
  for (let i = from; i < end && i < from + 8; i++) {
    const item = reader.items[i];
    if (item?.kind !== 'word') return null;
    const ending = subjectEndings.find((last) => item.lower.endsWith(last));
    if (!ending) continue;
    const isApart = item.lower === ending;
    if (isApart && i === from) return null;
    return { from, to: i + 1, core: { from, to: isApart ? i : i + 1 }, kind: 'plain' };
  }
  return null;
}

function openingEnd(reader: Reader, start: number, end: number): number {
  let at = start;
  while (at < end && (isIn(reader, at, 'openers') || isMark(reader, at, ','))) at++;
  return at;
}

/** A name or an unnamed group stands alone; other words only before a comma, because nothing else ends them. */
function opensClaim(reader: Reader, source: NounPhrase): boolean {
  return source.kind === 'named' || isMark(reader, source.to, ',');
}
