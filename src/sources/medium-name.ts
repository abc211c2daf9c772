import { findEntry } from './catalogue.ts';

/** What stands for the platform where none is named. */
const POST = 'post';
const RELEASE = 'press release';

/** The name of a press release of somebody ("Havkilde (press release)"). */
export function releaseOf(name: string): string {
  return `${name} (${RELEASE})`;
}

/** The name of a post of somebody on a platform of the catalogue, null for one that is not named ("Havkilde (Facebook)"). */
export function postOf(name: string, platform: string | null): string {
  return `${name} (${platform ?? POST})`;
}

/** Whose press release or post a name is; any other name as it stands. */
export function withoutMedium(name: string): string {
  return readMedium(name)?.writer ?? name;
}

/** The platform of a post by its name, null for one that names none and for any other name. */
export function platformOf(name: string): string | null {
  const medium = readMedium(name)?.medium ?? POST;
  return medium === POST || medium === RELEASE ? null : medium;
}

function readMedium(name: string): { writer: string; medium: string } | null {
  const [, writer, medium] = /^(.+) \(([^()]+)\)$/u.exec(name) ?? [];
  if (writer === undefined || medium === undefined) return null;
  const isMedium = medium === RELEASE || medium === POST || findEntry(medium)?.type === 'social-media';
  return isMedium ? { writer, medium } : null;
}
