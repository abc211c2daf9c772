import { isAttachedOutlet, leadsToOutlet } from './attached-outlet.ts';
import { perfectListener } from './before-listener.ts';
import { isDefinite } from './definite.ts';
import type { Draft } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import {
  addresseeBefore,
  addresseeIn,
  behindRecipient,
  isDative,
  isOutletNoun,
  listenerAt,
  listenerBefore,
} from './find-listener.ts';
import { opensCue } from './match-words.ts';
import { has, isIn, isMark, isTitled, nounPhraseAfter, type Reader } from './noun-phrase.ts';
import { behindParenthesis } from './parenthesis.ts';
import { relativeEnd } from './relative-clause.ts';
import { isToldAt } from './told-behind-comma.ts';

/** Words in which whom a speaker told it to may stand after the verb. */
const LISTENER_REACH = 14;

/** Whom a speaker told it to: "told X", "säger X till Y", "gegenüber Y", "räumte X im NDR ein". */
export function toldTo(reader: Reader, match: CueMatch, draft: Draft, end: number): Draft['relay'] {
  const { source } = draft;
  const addressee = addresseeBefore(reader, match.at, 0);
  // 接受路透社采访的员工: words that describe who speaks.
  const isInSource = source !== null && source.from <= addressee && addressee < source.to;
  if (addressee < match.at && !isInSource) return addresseeIn(reader, addressee, match.at);
  const isInverted = source !== null && source.from > match.at;
  const before =
    source && !isInverted
      ? (outletBefore(reader, match.at, source.to) ?? outletBefore(reader, source.from, 0))
      : null;
  const opening = before ?? (source && !isInverted ? openingListener(reader, source.from) : null);
  if (opening) return opening;
  // "Seznam Zprávám v neděli potvrdil, že": whoever told it is left out.
  const dative = source === null && has(reader, 'dative-listener') ? listenerAt(reader, 0, match.at) : null;
  if (dative && isDative(reader, dative)) return dative;
  const oblique = obliqueListener(reader, match, source);
  if (oblique) return oblique;
  if (isInverted && source.from > match.to) {
    for (let at = match.to; at < source.from; at++) {
      const heard = listenerAt(reader, at, source.from);
      if (heard) return heard;
    }
    const first = isIn(reader, match.to, 'recipients') ? match.to + 1 : match.to;
    const between = nounPhraseAfter(reader, first, source.from);
    if (between?.kind === 'named' || reader.items[between?.from ?? -1]?.kind === 'quote') return between;
  }
  const told =
    source && !isInverted
      ? (toldBetween(reader, source.to, match.at) ?? perfectListener(reader, match.at, source.to - 1))
      : null;
  if (told) return told;
  const from = listenerStart(reader, isInverted ? source.to : match.to);
  // "verriet ein Spieler, der nicht genannt werden will, |dem „Abendblatt“|"
  const behindRelative = isInverted && has(reader, 'comma-claims') ? relativeEnd(reader, from, end) : null;
  if (behindRelative !== null && isIn(reader, behindRelative, 'oblique'))
    return nounPhraseAfter(reader, behindRelative, end);
  if (isIn(reader, from, 'that')) return null;
  // "kertoo lehdelle, että", "заявил агентству: рейсы не отменены": a noun in the case of listeners.
  const isMarked = reader.lexicon.parts.listenerEndings.length > 0 && isOutletNoun(reader, from);
  if (isMarked || (has(reader, 'dative-listener') && !isInverted)) {
    const heard = listenerAt(reader, from, end);
    if (heard) return heard;
  }
  // "fortalte dengang |avisen|, at": the paper that was named before, behind a subject of its own.
  let noun = from;
  while (isIn(reader, noun, 'adverbs') || isIn(reader, noun, 'times')) noun++;
  const paper = isInverted || !isIn(reader, noun, 'outletNouns') ? null : nounPhraseAfter(reader, noun, end);
  if (paper?.to === noun + 1 && isDefinite(reader, paper)) return paper;
  // "berichteten der „Freien Presse“ von einem Knall"
  if (draft.isObject && match.form.parts.length > 2 && from < match.tail)
    return nounPhraseAfter(reader, from, match.tail);
  if (!draft.isObject && (reader.items[from]?.upper || isIn(reader, from, 'determiners')))
    return nounPhraseAfter(reader, from, end);
  for (let at = from; at < end && at < from + LISTENER_REACH; at++) {
    const item = reader.items[at];
    if (!item || item.kind === 'quote' || isMark(reader, at, ';:–—') || isIn(reader, at, 'that')) return null;
    // "للصحيفة"
    if (isAttachedOutlet(reader, at))
      return { from: at, to: at + 1, core: { from: at, to: at + 1 }, kind: 'named' };
    // "w rozmowie z PAP" is read by its own cue.
    if (!isIn(reader, at, 'recipients') || opensCue(reader, at)) continue;
    const heard = nounPhraseAfter(reader, behindRecipient(reader, at), end);
    if (
      heard &&
      !isIn(reader, heard.core.from, 'times') &&
      (heard.kind === 'named' ||
        leadsToOutlet(reader, at) ||
        isOutletNoun(reader, heard.to - 1) ||
        isTitled(reader, at + 1))
    )
      return heard;
  }
  return null;
}

/** "В УФСБ |«Новой газете»| подтвердили": an outlet that its case alone marks, between who speaks and the verb. */
function toldBetween(reader: Reader, from: number, verb: number): Draft['relay'] {
  if (!has(reader, 'dative-listener')) return null;
  for (let at = from; at < verb; at++) {
    if (isMark(reader, at, ',') || isIn(reader, at, 'prepositions')) return null;
    const heard = listenerAt(reader, at, verb);
    if (heard) return heard;
  }
  return null;
}

/**
 * "Kormányzati forrásból a lapnak azt mondták", "A lapnak nyilatkozva Weller azt mondta": an outlet that its case marks as a
 * listener, before a verb or a subject and behind item `from`.
 */
function outletBefore(reader: Reader, end: number, from: number): Draft['relay'] {
  if (reader.lexicon.parts.listenerEndings.length === 0) return null;
  let at = end;
  while (at > from && isIn(reader, at - 1, 'adverbs')) at--;
  const heard = at > from ? listenerBefore(reader, at, from - 1) : at;
  return heard < at ? nounPhraseAfter(reader, heard, at) : null;
}

/** "A lapnak több, az ügyre rálátó forrás is azt mondta": a noun for an outlet in the case of a listener opens the sentence. */
function openingListener(reader: Reader, end: number): Draft['relay'] {
  const { listenerEndings } = reader.lexicon.parts;
  const at = isIn(reader, 0, 'determiners') ? 1 : 0;
  const lower = reader.items[at]?.lower ?? '';
  const isHeard = isIn(reader, at, 'outletNouns') && listenerEndings.some((ending) => lower.endsWith(ending));
  return isHeard && at < end ? nounPhraseAfter(reader, 0, at + 1) : null;
}

/** "Dem Sender X hatte Weller gesagt", "wie sie dem Sender X sagte": whom the case of an article before the verb shows. */
function obliqueListener(reader: Reader, match: CueMatch, source: Draft['source']): Draft['relay'] {
  if (!source) return null;
  // "Wie der Leiter, Dirk Berg, dem Sender X sagte"
  const told = isMark(reader, source.to, ',') ? source.to + 1 : source.to;
  const isTold = told === source.to ? isIn(reader, told, 'oblique') : isToldAt(reader, told);
  if (told < match.at && isTold) return nounPhraseAfter(reader, told, match.at);
  const opening = isIn(reader, 0, 'oblique') ? nounPhraseAfter(reader, 0, match.at) : null;
  const isOpening = opening && (opening.to === match.at || isIn(reader, opening.to, 'perfects'));
  return isOpening ? opening : null;
}

/** Behind "(52)" and "laut dpa", which may stand between whoever speaks and whom they told it to. */
function listenerStart(reader: Reader, from: number): number {
  let at = behindParenthesis(reader, from);
  for (const group of reader.insertions ?? []) if (group.from === at) at = group.to;
  return at;
}
