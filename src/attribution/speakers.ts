import type { Span } from '../article.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';

/** Somebody the article has just cited, and through whom. */
export type Speaker = ResolvedSource & {
  through: string | null /** Where it was named last. */;
  named: Span;
  isPlural: boolean;
};

/** Whom pronouns, roles and left-out subjects mean: the sources cited so far, latest last. */
export type Speakers = {
  /** Remembers a source as the latest. */
  add: (speaker: Speaker) => void;
  /** The latest person; with `isPlural`, the latest group or several. */
  person: () => Speaker | null;
  group: () => Speaker | null;
  /** The latest institution or outlet, for "it" and "the company". */
  thing: () => Speaker | null;
  /** The latest outlet or agency, for "the paper". */
  outlet: () => Speaker | null;
  latest: () => Speaker | null;
};

/** An empty memory of speakers. */
export function createSpeakers(): Speakers {
  const latest: Partial<Record<'person' | 'group' | 'thing' | 'outlet' | 'any', Speaker>> = {};
  return {
    add: (speaker) => {
      latest.any = speaker;
      if (speaker.isPlural) latest.group = speaker;
      else if (speaker.type === 'person' || speaker.type === 'anonymous') latest.person = speaker;
      else latest.thing = speaker;
      if (speaker.type === 'outlet' || speaker.type === 'agency') latest.outlet = speaker;
    },
    person: () => latest.person ?? null,
    group: () => latest.group ?? null,
    thing: () => latest.thing ?? null,
    outlet: () => latest.outlet ?? null,
    latest: () => latest.any ?? null,
  };
}
