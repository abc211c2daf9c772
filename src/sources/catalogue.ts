import agencies from '../../data/sources/agencies.json' with { type: 'json' };
import institutions from '../../data/sources/institutions.json' with { type: 'json' };
import officialBodies from '../../data/sources/official-bodies.json' with { type: 'json' };
import outlets from '../../data/sources/outlets.json' with { type: 'json' };
import owners from '../../data/sources/owners.json' with { type: 'json' };
import people from '../../data/sources/people.json' with { type: 'json' };
import platforms from '../../data/sources/platforms.json' with { type: 'json' };
import pressWords from '../../data/sources/press-words.json' with { type: 'json' };
import type { SourceType } from '../analysis.ts';
import { normaliseName } from './names.ts';
import type { ResolvedSource } from './resolved-source.ts';

/** One source as its file holds it. */
type CatalogueEntry = {
  name: string;
  aliases: string[];
  domains: string[];
  country: string | null;
  kind: string;
};

const FILES: readonly (readonly [SourceType, readonly CatalogueEntry[]])[] = [
  ['outlet', outlets],
  ['agency', agencies],
  ['official-body', officialBodies],
  ['institution', institutions],
  ['social-media', platforms],
  ['person', people],
];
const PRESS = new Set(pressWords.words.map(normaliseName));
let index: Map<string, ResolvedSource> | null = null;

/**
 * The catalogue's entry for a name, alias or domain, also inside "journalists from X" and "X-journalister"; or null.
 */
export function findEntry(name: string): ResolvedSource | null {
  const entries = load();
  const key = normaliseName(name);
  const direct =
    entries.get(key) ??
    entries.get(key.replace(/^(?:the|die|der|das|den|dem) /u, '')) ??
    entries.get(key.replace(/'?s$/u, ''));
  if (direct) return direct;
  const rest = withoutPressWords(key);
  if (rest === null) return null;
  const found = entries.get(rest) ?? entries.get(rest.replace(/'?s$/u, ''));
  return found && found.type !== 'person' ? found : null;
}

/** The name inside "journalists from X" and "X-journalister", in small letters; null where no such words stand with one. */
export function withoutPressWords(name: string): string | null {
  const words = normaliseName(name)
    .split(/[\s]+|(?<=\p{L})-(?=\p{L})/u)
    .filter((word) => word !== '');
  if (words.length < 2 || !words.some((word) => PRESS.has(word))) return null;
  const rest = words.filter((word) => !PRESS.has(word));
  return rest.length === 0 ? null : rest.join(' ');
}

function load(): Map<string, ResolvedSource> {
  if (index) return index;
  index = new Map();
  const belongings = listBelongings();
  for (const [type, entries] of FILES) {
    for (const { name, aliases, domains, country, kind } of entries) {
      const resolved = { name, type, kind, country, ...belongings.get(name) };
      for (const key of [name, ...aliases, ...domains]) {
        const normal = normaliseName(key);
        if (!index.has(normal)) index.set(normal, resolved);
      }
    }
  }
  return index;
}

/** To whom each title of data/sources/owners.json belongs. */
function listBelongings(): Map<string, Pick<ResolvedSource, 'owner' | 'newsroom'>> {
  return new Map(
    owners.flatMap(({ name: owner, titles, newsrooms }) => [
      ...titles.map((title) => [title, { owner }] as const),
      ...newsrooms.flatMap(({ name: newsroom, titles: shared }) =>
        shared.map((title) => [title, { owner, newsroom }] as const),
      ),
    ]),
  );
}
