/** How a cited source is put into words, on the page's card and in the popup alike. */
// Not through src/index.ts, which would bring the analysis with all its language tables into pages.
import { UNNAMED_SPEAKER } from '../src/attribution/unnamed-speaker.ts';
import type { Chain, Source, SourceStanding, SourceType } from '../src/index.ts';
import { withoutRelease } from '../src/sources/release-name.ts';
import type { MessageKey, Text } from './text.ts';

const MARKS: Record<SourceStanding, string> = { firsthand: '●', secondhand: '◐', vague: '◌' };

const STANDINGS: Record<SourceStanding, MessageKey> = {
  firsthand: 'standingFirsthand',
  secondhand: 'standingSecondhand',
  vague: 'standingVague',
};

const TYPES: Record<SourceType, MessageKey> = {
  outlet: 'typeOutlet',
  agency: 'typeAgency',
  person: 'typePerson',
  institution: 'typeInstitution',
  'official-body': 'typeOfficialBody',
  study: 'typeStudy',
  'social-media': 'typeSocialMedia',
  'press-release': 'typePressRelease',
  anonymous: 'typeAnonymous',
  vague: 'typeVague',
};

/** Narrower kinds that have a word of their own; others are named by their type. */
const KINDS: Record<string, MessageKey> = {
  portal: 'kindPortal',
  newspaper: 'kindNewspaper',
  broadcaster: 'kindBroadcaster',
};

/** The sign of a standing; never alone, because signs are not read aloud well. */
export function standingMark(standing: SourceStanding): string {
  return MARKS[standing];
}

/** A standing in words: "secondhand". */
export function standingText(standing: SourceStanding, { t }: Text): string {
  return t(STANDINGS[standing]);
}

/** Sources that have no name: what the library calls them is English, whatever the article's language. */
const NAMELESS: readonly SourceType[] = ['vague', 'anonymous'];

/**
 * A source as the reader knows it: its name; without one, the article's own words in quotation marks ("“danska medier”"); a
 * press release by who wrote it, because {@link kindText} says what it is.
 */
export function sourceName(
  { name, type, surfaces }: Pick<Source, 'name' | 'type' | 'surfaces'>,
  { t }: Pick<Text, 't'>,
): string {
  if (name === UNNAMED_SPEAKER) return t('unnamedSpeaker');
  const words = surfaces[0];
  if (NAMELESS.includes(type) && words !== undefined) return t('quotedWords', words.replaceAll(/\s+/gu, ' '));
  return withoutRelease(name);
}

/** A chain in which the article's sources are named as {@link sourceName} does it. */
export function withSourceNames(chain: Chain, sources: readonly Source[], text: Text): Chain {
  const names = new Map(sources.map((source) => [source.name, sourceName(source, text)]));
  const nodes = chain.nodes.map((node) =>
    node.kind === 'source' ? { ...node, label: names.get(node.label) ?? node.label } : node,
  );
  return { ...chain, nodes };
}

/** What a source is, as narrowly as known: "portal", "news agency". */
export function kindText({ type, kind }: Pick<Source, 'type' | 'kind'>, { t }: Text): string {
  const narrow = kind === null ? undefined : KINDS[kind];
  return t(narrow ?? TYPES[type]);
}

/**
 * How a source is reached: through whom, and whether there is a link; empty for what needs neither.
 *
 * @param sources - all sources of the article, one of which may be the way.
 */
export function throughText(source: Source, sources: readonly Source[], text: Text): string[] {
  const parts = [];
  const way = sources.find(({ name }) => name === source.through);
  if (source.through) parts.push(text.t('throughSource', way ? sourceName(way, text) : source.through));
  // Only what was published somewhere could have been linked to.
  if (source.standing === 'secondhand') parts.push(text.t(source.link ? 'linked' : 'notLinked'));
  return parts;
}
