/** What the first telling of a story rests on: where the chain ends, or cannot be followed further. */
import type { CitedSource, Origin, SourceType } from '../analysis.ts';
import { UNNAMED_SPEAKER } from '../attribution/unnamed-speaker.ts';
import { isPublication } from '../sources/is-publication.ts';
import { foldVagueSources } from './fold-vague-sources.ts';
import { hasProperName } from './has-proper-name.ts';
import { isOwnOutlet } from './know-outlets.ts';
import { isNamedPublication, isSameName } from './same-source.ts';
import { sourceNodeId, type TellingNode } from './telling-node.ts';

/** Sources that speak for themselves. */
const SPEAKERS: readonly SourceType[] = ['person', 'institution', 'official-body', 'anonymous'];

const REACHED: Origin = { reached: true, reason: null };

/** The node at which a chain ends, how, and what kind of source it is; the type is null for a telling. */
export type End = { node: string; origin: Origin; type: SourceType | null };

/**
 * Share of the sentences that say what a report rests on; later ones name publications for side matters. An agency may
 * stand a little lower, after the first who speak to it. Other shares are worse on the story groups (`bench/chain.ts`).
 */
const TOP = { agency: 1 / 3, other: 0.25 } as const;

/**
 * Where the chain of a story ends.
 *
 * 1. Take the publications that the first telling cites, vague ones folded into named ones, and leave out the
 *    go-betweens: those through which another is cited.
 * 2. The end is an unnamed press near its top, else a study that stands there before any agency, else the agency that it
 *    credits there or outside the text, else a study, a press release or another publication near its top and before anybody
 *    speaks; of a platform whoever posted there.
 * 3. None of them: its own reporting.
 *
 * @param ordered - the tellings, the first one first; at least one.
 */
export function findEnd(ordered: readonly TellingNode[]): End {
  const [first] = ordered;
  const sources =
    first?.sources.filter((source) => !isNamedPublication(source) || !isOwnOutlet(source.name, first)) ?? [];
  const everywhere = ordered.flatMap((telling) => telling.sources);
  const folded = foldVagueSources(everywhere); // 1
  const goBetweens = new Set(sources.filter(isDocument).map(({ through }) => through));
  const candidates = sources.filter((source) => isDocument(source) && !goBetweens.has(source.name));
  const isNearTop = ({ sentence, type }: CitedSource) =>
    type === 'agency'
      ? (sentence ?? 0) <= TOP.agency * (first?.sentences ?? 0)
      : sentence !== null && sentence <= TOP.other * (first?.sentences ?? 0);
  const near = candidates.filter((source) => isNearTop(source) && !comesAfterWitness(source, sources)); // 2
  const agency = near.find(({ type }) => type === 'agency');
  const document =
    near.find(({ type }) => type === 'vague') ??
    near.find((source) => source.type === 'study' && (!agency || isBefore(source, agency))) ??
    agency ??
    near[0];
  const end = document?.kind === 'platform' ? posterOn(document, sources) : document;
  if (!first || !end) return { node: first?.id ?? '', origin: REACHED, type: null }; // 3
  const name = folded.get(end.name) ?? publishedName(end, first.language);
  const known = ordered.find(({ outlet }) => outlet !== null && isSameName(outlet, name));
  if (known) return { node: known.id, origin: REACHED, type: null };
  const cited = everywhere.filter((source) => [source.name, folded.get(source.name)].includes(name));
  return { node: sourceNodeId(name), origin: howItEnds(cited), type: end.type };
}

/** "A study" in a journal is found under the journal's name. */
function publishedName({ type, name, through }: CitedSource, language: string | null): string {
  return type === 'study' && through !== null && !hasProperName(name, language) ? through : name;
}

/** What a report cites after somebody who speaks to it is a side matter; the agency to which they speak is not. */
function comesAfterWitness(source: CitedSource, sources: readonly CitedSource[]): boolean {
  if (source.type === 'agency' || source.type === 'vague') return false;
  return sources.some(
    ({ type, sentence }) =>
      SPEAKERS.includes(type) && sentence !== null && source.sentence !== null && sentence < source.sentence,
  );
}

/** "A new study shows …, Weller told the agency": who reports of a study to an agency rests on it all the same. */
function isBefore(one: CitedSource, other: CitedSource): boolean {
  return one.sentence !== null && (other.sentence === null || one.sentence < other.sentence);
}

/** Who posted what stands on a platform: whoever the same sentence cites. */
function posterOn(platform: CitedSource, sources: readonly CitedSource[]): CitedSource | undefined {
  return sources.find(
    ({ type, sentence, name }) =>
      SPEAKERS.includes(type) && sentence === platform.sentence && name !== UNNAMED_SPEAKER,
  );
}

function isDocument(source: CitedSource): boolean {
  return isPublication(source) || source.type === 'study' || source.type === 'press-release';
}

function howItEnds(cited: readonly CitedSource[]): Origin {
  if (cited.some((source) => source.link !== null)) return REACHED;
  if (cited.every((source) => source.type === 'vague')) return { reached: false, reason: 'vague' };
  if (cited.every((source) => source.type === 'anonymous')) return { reached: false, reason: 'anonymous' };
  return { reached: false, reason: 'not-linked' };
}
