import type { Citation, Span } from '../src/index.ts';

/** A line's answer of `hearsay attribute`. */
type Attribution = {
  source: Pair | null;
  sourceSpans?: Pair[];
  cue: Pair | null;
  content: Pair | null;
  contentSpans?: Pair[];
  name: string;
  type: Citation['type'];
  through: string | null;
};
/** Start and end of a span in UTF-16 code units of the text, end exclusive. */
type Pair = [start: number, end: number];

/**
 * A citation in the form of `hearsay attribute`.
 *
 * `source` is where the source is named, and null where no words name it: a left-out subject of whom the text says
 * nothing ("Dodał, że …") has no other place than its verb. `sourceSpans` holds the words beside the claim when they are
 * others than those that name the source.
 */
export function toAttribution(citation: Citation): Attribution {
  const { cue, claim, claimSpans, source, type, through, named } = citation;
  const pieces = claimSpans.map(toPair);
  const isLeftOut = cue !== null && cue.start === citation.start && cue.end === citation.end;
  const words = isLeftOut || citation.start === citation.end ? null : toPair(citation);
  return {
    source: named ? toPair(named) : words,
    ...(named && words ? { sourceSpans: [words] } : {}),
    cue: cue && toPair(cue),
    content: claim && toPair(claim),
    ...(pieces.length > 1 ? { contentSpans: pieces } : {}),
    name: source,
    type,
    through,
  };
}

function toPair({ start, end }: Span): Pair {
  return [start, end];
}
