import kinds from '../../data/sources/kinds.json' with { type: 'json' };
import type { SourceType } from '../analysis.ts';
import type { ResolvedSource } from './resolve-source.ts';

type Words = Record<string, string[] | undefined>;

/**
 * A source that the catalogue does not hold, typed by the words of its name ("gazeta", "ministry", "studien"); null
 * when no word tells. The name stays as written, with the word that told in it.
 */
export function typeByWords(surface: string, language: string | null): ResolvedSource | null {
  const words = surface.toLowerCase().split(/[\s-]+/u);
  for (const { type, kind, words: lists, endings, prefix } of kinds) {
    const list: Words = lists;
    const any = [...(list['any'] ?? []), ...((language === null ? [] : list[language]) ?? [])];
    const ends: Words = endings;
    const tails = [...(ends['any'] ?? []), ...((language === null ? [] : ends[language]) ?? [])];
    const hit = words.some(
      (word) =>
        any.includes(word) ||
        tails.some((tail) => word.endsWith(tail) && (prefix || word.length > tail.length)),
    );
    if (hit) return { name: nameWithout(surface, type), type: type as SourceType, kind, country: null };
  }
  return null;
}

/** "fińską gazetą "Ilta-Sanomat"" is named by its proper name: the words before the first capital go. */
function nameWithout(surface: string, type: string): string {
  if (type !== 'outlet' && type !== 'agency' && type !== 'social-media') return surface;
  const words = surface.split(' ');
  const first = words.findIndex((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return first > 0 ? words.slice(first).join(' ') : surface;
}
