import { findEntry } from './catalogue.ts';
import { withoutRelease } from './release-name.ts';

/** What stands for the platform where none is named. */
const POST = 'post';

/** The name of a post of somebody on a platform of the catalogue, null for one that is not named ("Havkilde (Facebook)"). */
export function postOf(name: string, platform: string | null): string {
  return `${name} (${platform ?? POST})`;
}

/** Whose press release or post a name is; any other name as it stands. */
export function withoutMedium(name: string): string {
  return readPost(name)?.writer ?? withoutRelease(name);
}

/** The platform of a post by its name, null for one that names none and for any other name. */
export function platformOf(name: string): string | null {
  const platform = readPost(name)?.platform ?? POST;
  return platform === POST ? null : platform;
}

function readPost(name: string): { writer: string; platform: string } | null {
  const [, writer, platform] = /^(.+) \(([^()]+)\)$/u.exec(name) ?? [];
  if (writer === undefined || platform === undefined) return null;
  return platform === POST || findEntry(platform)?.type === 'social-media' ? { writer, platform } : null;
}
