import type { CitedSource } from '../../../src/analysis.ts';
import type { TellingNode } from '../../../src/chain/telling-node.ts';

/** A cited source with defaults for what a test does not care about. */
export function source(name: string, fields: Partial<CitedSource> = {}): CitedSource {
  return { name, type: 'outlet', kind: null, country: null, through: null, link: null, times: 1, ...fields };
}

/** The press of a country, unnamed. */
export function vaguePress(name: string, country: string, fields: Partial<CitedSource> = {}): CitedSource {
  return source(name, { type: 'vague', kind: 'media', country, ...fields });
}

/** A telling with defaults; an agreement of 9 of 10 sentences unless told otherwise. */
export function telling(id: string, fields: Partial<TellingNode> = {}): TellingNode {
  return {
    id,
    kind: 'telling',
    label: id,
    language: 'en',
    outlet: null,
    url: null,
    published: null,
    sources: [],
    agreement: { pairs: 9, sentences: 10 },
    sentences: 10,
    others: new Map(),
    copied: null,
    ...fields,
  };
}

/** The article being read. */
export function article(fields: Partial<TellingNode> = {}): TellingNode {
  return telling('article', { kind: 'article', agreement: null, language: 'sv', ...fields });
}

/** An agreement that two texts written apart may have by chance. */
export const APART = { pairs: 2, sentences: 10 };
