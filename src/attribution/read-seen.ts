import { claimSpan, type Draft, PLAIN_DRAFT, spanOf } from './draft.ts';
import { documentBefore, type Hearing } from './find-hearings.ts';
import type { Reader } from './noun-phrase.ts';

/**
 * Documents of which a sentence says only that an outlet has seen them ("Kravet kom i |et brev| til ledelsen, som VG har lest"): what
 * they say is what follows the clause about the outlet, else what stands before it, or what another draft of the sentence holds.
 */
export function readSeen(
  reader: Reader,
  hearings: readonly Hearing[],
  drafts: readonly Draft[],
  end: number,
): Draft[] {
  return hearings.flatMap(({ from, to }) => {
    const noun = documentBefore(reader, from);
    if (noun === null) return [];
    // "за |даними| інспекторату, які наводить PAP": the cue may hold the document.
    const isCited = ({ source, isRelay, form, group }: Draft) =>
      !isRelay &&
      source !== null &&
      ((source.from <= noun && noun < source.to) ||
        (form === 'preposition' && group.from <= noun && noun < group.to));
    if (drafts.some(isCited)) return [];
    const said = drafts.find(({ claims }) => claims.length > 0)?.claims;
    const told = claimSpan(reader, to, end) ?? claimSpan(reader, 0, from);
    const claims = said ?? (told ? [told] : []);
    if (claims.length === 0) return [];
    const source = { from: noun, to: from, core: { from: noun, to: noun + 1 }, kind: 'plain' } as const;
    const cue = spanOf(reader, from, to);
    return [{ ...PLAIN_DRAFT, form: 'preposition' as const, source, cue, claims, group: { from: noun, to } }];
  });
}
