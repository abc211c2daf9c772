import type { Span } from '../article.ts';
import { type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import type { CueMatch } from './find-cues.ts';
import { has, isIn, type NounPhrase, phrase, type Reader } from './noun-phrase.ts';

/** Polish leaves its subject out: "Dodał, że …". */
export function canDropSubject(reader: Reader, match: CueMatch): boolean {
  // "после того как я заметил": the subject is there, and it is who writes.
  const isOwn = isIn(reader, match.at - 1, 'selfPronouns') && !isIn(reader, match.at - 1, 'separables');
  return has(reader, 'drops-subject') && match.form.mode !== 'name' && !isOwn;
}

/** A draft for a verb with its source and claims; `to` is the end of cue and source together. */
export function verbDraft(
  reader: Reader,
  match: CueMatch,
  subject: NounPhrase | null,
  claims: Span[],
  more: { to?: number; pointsBack?: boolean; pointsForward?: boolean },
): Draft {
  const source = subject && speakerOfUtterance(reader, subject);
  const cue = spanOf(
    reader,
    match.at,
    match.tailTo <= match.to || match.tail - match.to > 6 ? match.to : match.tailTo,
  );
  const from = Math.min(match.at, source?.from ?? match.at);
  const to = Math.max(match.to, source?.to ?? 0, more.to ?? 0);
  return {
    ...PLAIN_DRAFT,
    form: 'verb',
    source,
    cue,
    claims,
    pointsBack: more.pointsBack ?? false,
    pointsForward: more.pointsForward ?? false,
    group: { from, to },
    belief: match.form.belief,
    isObject: match.form.mode === 'name',
  };
}

/** An English "-ing" form, or a cue that ends as gerunds do ("aggiungendo", "ajoutant"). */
export function isGerund(reader: Reader, i: number): boolean {
  const item = reader.items[i];
  if (item?.kind !== 'word' || item.lower.length <= 5) return false;
  if (has(reader, 'gerunds')) return item.lower.endsWith('ing');
  const { parts, formsOf } = reader.lexicon;
  return formsOf(item.lower).length > 0 && parts.gerundEndings.some((ending) => item.lower.endsWith(ending));
}

/** "das Fazit von Trainer Brandt", "der Vorwurf der Opposition": whose words they are. */
function speakerOfUtterance(reader: Reader, subject: NounPhrase): NounPhrase {
  if (!has(reader, 'case-genitive')) return subject;
  for (let i = subject.from; i + 2 < subject.to; i++) {
    if (!isIn(reader, i, 'utterances') || !isIn(reader, i + 1, 'by')) continue;
    return phrase(reader, i + 2, subject.to) ?? subject;
  }
  return subject;
}
