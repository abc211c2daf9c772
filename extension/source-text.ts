/** How a cited source is put into words, on the page's card and in the popup alike. */
import type { Source, SourceStanding, SourceType } from '../src/index.ts';
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

/** What a source is, as narrowly as known: "portal", "news agency". */
export function kindText({ type, kind }: Pick<Source, 'type' | 'kind'>, { t }: Text): string {
  const narrow = kind === null ? undefined : KINDS[kind];
  return t(narrow ?? TYPES[type]);
}

/** How a source is reached: through whom, and whether there is a link; empty for what needs neither. */
export function throughText(source: Source, text: Text): string[] {
  const parts = [];
  if (source.through) parts.push(text.t('throughSource', source.through));
  // Only what was published somewhere could have been linked to.
  if (source.standing === 'secondhand') parts.push(text.t(source.link ? 'linked' : 'notLinked'));
  return parts;
}
