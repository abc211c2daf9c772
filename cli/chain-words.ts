/** What is said of a chain, in English: in a terminal, in a drawing and to screen readers. */
import type { ChainEdge, ChainNode, Origin, PublishedDate } from '../src/index.ts';

const DIRECTED: Record<ChainEdge['type'], string> = {
  translates: 'translates',
  copies: 'copies',
  cites: 'cites',
  links: 'links to',
  credits: 'credits',
};

/** What an edge says from its first node to its second. */
export function edgeWords({ type, directed }: ChainEdge): string {
  if (directed) return DIRECTED[type];
  if (type === 'translates') return 'shares its text, direction unknown, with';
  return type === 'copies' ? 'shares its wording, direction unknown, with' : 'stands for';
}

/** How a chain ends at a node. */
export function endWords({ reached, reason }: Origin): string {
  if (reached) return 'origin';
  const why = {
    'not-linked': 'nobody links to it',
    vague: 'not named',
    anonymous: 'anonymous',
    'not-in-index': 'not at hand',
  };
  return `origin, unreachable${reason === null ? '' : `: ${why[reason]}`}`;
}

/** A date with its doubt as a range: "2024-02-07 or 2024-07-02 (written …)", "2024-02 (day unknown)". */
export function dateWords(published: PublishedDate | null): string {
  if (!published) return 'date unknown';
  const { iso, doubt, precision } = published;
  const shown = iso.replace('T', ' ');
  if (doubt && doubt.alternatives.length > 0) return [iso, ...doubt.alternatives].sort().join(' or ');
  if (doubt) return `about ${shown}`;
  return precision === 'month' || precision === 'year' ? `${shown}, day unknown` : shown;
}

/** What a node is called. */
export function nodeWords({ label, id }: Pick<ChainNode, 'label' | 'id'>): string {
  return label === '' ? id : label;
}
