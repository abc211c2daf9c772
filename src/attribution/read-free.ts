import { clauseSubject } from './clause-subject.ts';
import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { isMark, type Reader } from './noun-phrase.ts';
import { isSubjunctive } from './reported-mood.ts';
import { apposedName } from './subject-after.ts';

/** The finite verb of a main clause stands among its first items. */
const VERB_REACH = 14;

/**
 * The drafts of a sentence with what stands behind a colon or semicolon in the mood of reported speech ("Der Schiedsrichter
 * verteidigte sich: Der Kontakt habe nicht gereicht.", "…, hieß es in der Mitteilung; die Kosten seien hoch"): it goes on with
 * whoever was cited before the mark, or else with whom the sentence is about.
 */
export function readFree(reader: Reader, drafts: readonly Draft[], end: number): Draft[] {
  const result = [...drafts];
  for (let mark = 1; mark < end; mark++) {
    if (!isMark(reader, mark, ':;')) continue;
    const to = partEnd(reader, mark + 1, end);
    const claim = isReported(reader, mark + 1, to) ? claimSpan(reader, mark + 1, to) : null;
    const isTaken = result.some(({ claims, cue }) =>
      [...claims, cue].some((span) => claim !== null && span.start < claim.end && claim.start < span.end),
    );
    if (!claim || isTaken) continue;
    const last = result.findLastIndex(({ group, source }) => source !== null && group.from < mark);
    const before = result[last];
    if (before) {
      result[last] = { ...before, claims: [...before.claims, claim], isSilent: false };
      continue;
    }
    const subject = clauseSubject(reader, 0, mark);
    const source = subject && (apposedName(reader, subject, mark) ?? subject);
    if (!source || source.to >= mark) continue;
    const group = { from: source.from, to: mark };
    const cue = spanOf(reader, source.to, mark);
    result.push({ ...PLAIN_DRAFT, form: 'verb', source, cue, claims: [claim], group, isWeak: true });
  }
  return result;
}

function partEnd(reader: Reader, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isMark(reader, i, ';')) return i;
  return end;
}

function isReported(reader: Reader, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + VERB_REACH; i++) if (isSubjunctive(reader, i)) return true;
  return false;
}
