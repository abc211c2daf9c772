import type { CitedSource } from '../../../src/analysis.ts';
import type { TellingPairs } from '../../../src/chain/compare-prints.ts';
import type { TellingNode } from '../../../src/chain/telling-node.ts';

/** A cited source with defaults for what a test does not care about; it stands at the top. */
export function source(name: string, fields: Partial<CitedSource> = {}): CitedSource {
  return {
    ...{
      name,
      type: 'outlet',
      kind: null,
      country: null,
      through: null,
      link: null,
      times: 1,
      sentence: 1,
      heard: false,
    },
    ...fields,
  };
}

/** The press of a country, unnamed. */
export function vaguePress(name: string, country: string, fields: Partial<CitedSource> = {}): CitedSource {
  return source(name, { type: 'vague', kind: 'media', country, ...fields });
}

/** A telling of ten sentences with defaults. */
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
    sentences: 10,
    names: new Set(),
    copied: null,
    ...fields,
  };
}

/** The article being read. */
export function article(fields: Partial<TellingNode> = {}): TellingNode {
  return telling('article', { kind: 'article', language: 'sv', ...fields });
}

/** A day of March 2026. */
export function march(day: number): NonNullable<TellingNode['published']> {
  return { iso: `2026-03-0${day}`, precision: 'day', doubt: null };
}

/**
 * So many of the ten sentences of any two tellings correspond, the first ones, or those of two given by their ids.
 *
 * @param agreed - keys are two ids with a blank between them, in either order.
 * @param similarity - of sentences that correspond.
 */
export function agreeing(pairs: number, agreed: Record<string, number> = {}, similarity = 0.7): TellingPairs {
  return (here, there) => {
    const count = agreed[`${here} ${there}`] ?? agreed[`${there} ${here}`] ?? pairs;
    const nearest = Float32Array.from({ length: 10 }, (_, index) => (index < count ? similarity : 0.1));
    return { pairs: count, nearest };
  };
}

/** Sentences of ten that two texts written apart may have in common. */
export const APART = agreeing(1);

/** Sentences of ten that a translation has in common with its original. */
export const TRANSLATED = agreeing(9);

/** Sentences of ten that tell the same in other words. */
export const RETOLD = agreeing(9, {}, 0.5);
