import type { Span } from '../article.ts';
import { isPublication } from '../sources/is-publication.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import type { Draft } from './draft.ts';
import { framedSubject, isOfTheirWords } from './framed-subject.ts';
import type { Identifier } from './identify.ts';
import { canSpeak, type Found } from './judge-draft.ts';
import type { CitationParts } from './new-citation.ts';
import { type Reader, surfaceOf } from './noun-phrase.ts';
import type { Speakers } from './speakers.ts';

/** What the citations of an article are made with. */
type Tools = Identifier & {
  speakers: Speakers;
  push: (source: ResolvedSource, surface: Span, parts: CitationParts) => Found;
};

/**
 * Cites whom an outlet has heard in a sentence that has no other cue ("Speaking with EurActiv, Suleymenov rejected …"), who is
 * heard through it from here on; nobody where the sentence tells of none.
 *
 * @param spoken - what was cited last in the sentence before.
 */
export function addFrame(
  reader: Reader,
  drafts: readonly Draft[],
  outlet: string,
  spoken: Found | null,
  tools: Tools,
): void {
  const frame = drafts.find(({ isRelay }) => isRelay);
  if (frame && isOfTheirWords(reader, frame)) {
    reachThrough(reader, frame, outlet, spoken, tools);
    return;
  }
  const framed = framedSubject(reader, drafts);
  const heard = framed && tools.speakerOf(reader, framed.phrase);
  if (!framed || !heard || isPublication(heard) || !canSpeak(reader, framed.phrase, heard)) return;
  const surface = surfaceOf(reader, framed.phrase);
  const named = tools.namedAt(heard, surface);
  const { claims } = framed;
  const cue = claims.length > 0 ? framed.cue : null;
  tools.push(heard, surface, { cue, form: 'verb', through: outlet, hedges: [], claims, named });
  tools.speakers.add({ ...heard, through: outlet });
}

/** "Jego słowa cytuje PAP.", "„…” – cytuje go PAP.": whoever spoke before, or the person named last, was heard through an outlet. */
function reachThrough(
  reader: Reader,
  { cue }: Draft,
  outlet: string,
  spoken: Found | null,
  { dropped, push, speakers }: Tools,
): void {
  const [first] = reader.items;
  const speaker = first?.kind === 'quote' ? dropped(reader, cue, true, false) : speakers.latest();
  if (first?.kind === 'quote' && speaker && !isPublication(speaker)) {
    const { named } = speaker;
    push(speaker, cue, { cue, form: 'verb', through: outlet, hedges: [], claims: [first.inner], named });
    speakers.add({ ...speaker, through: outlet });
    return;
  }
  if (!spoken || isPublication(spoken)) return;
  spoken.through ??= outlet;
  if (speaker?.name === spoken.source) speakers.add({ ...speaker, through: spoken.through });
}
