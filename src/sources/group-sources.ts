import type { Citation, Source, SourceStanding, SourceType } from '../analysis.ts';
import { onceForEach } from '../once-for-each.ts';
import { findEntry } from './catalogue.ts';
import { nationalGroup } from './national-group.ts';

/** Types that published or studied something themselves: who cites them did not hear it at first hand. */
const SECONDHAND: readonly SourceType[] = ['outlet', 'agency', 'social-media', 'study'];
const VAGUE: readonly SourceType[] = ['vague', 'anonymous'];

/**
 * The sources of an article, each once, in the order of their first citation; empty without citations.
 *
 * A source that is once reached through another is counted as reached through it.
 */
export const groupSources: (citations: readonly Citation[]) => Source[] = onceForEach(group);

function group(citations: readonly Citation[]): Source[] {
  const byName = new Map<string, Citation[]>();
  for (const citation of citations) {
    const list = byName.get(citation.source);
    if (list) list.push(citation);
    else byName.set(citation.source, [citation]);
  }
  return [...byName].map(([name, list]) => toSource(name, list));
}

function toSource(name: string, citations: readonly Citation[]): Source {
  const through = citations.find((citation) => citation.through !== null)?.through ?? null;
  const type = citations[0]?.type ?? 'vague';
  return {
    name,
    type,
    kind: citations.find((citation) => citation.kind !== null)?.kind ?? null,
    standing: standingOf(type, through),
    country: findEntry(name)?.country ?? nationalGroup(name, 'en')?.country ?? null,
    surfaces: [...new Set(citations.map((citation) => citation.surface))],
    citations: citations.map((citation) => citation.id),
    through,
    link: citations.find((citation) => citation.link !== null)?.link ?? null,
  };
}

function standingOf(type: SourceType, through: string | null): SourceStanding {
  if (VAGUE.includes(type)) return 'vague';
  return through !== null || SECONDHAND.includes(type) ? 'secondhand' : 'firsthand';
}
