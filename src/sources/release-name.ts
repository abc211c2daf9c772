/** How press releases are named; apart from the catalogue, so that pages can read the names without its data. */

const RELEASE = 'press release';

/** The name of a press release of somebody ("Havkilde (press release)"). */
export function releaseOf(name: string): string {
  return `${name} (${RELEASE})`;
}

/** Whose press release a name is; any other name as it stands. */
export function withoutRelease(name: string): string {
  const suffix = ` (${RELEASE})`;
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}
