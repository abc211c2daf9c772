import { type Citation, findCitations, type Span } from '../../src/index.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { lineToArticle } from '../line-to-article.ts';
import { OUTPUT_OPTIONS, OUTPUT_USAGE } from '../output.ts';
import { onlyArgument, parseArguments } from '../parse-arguments.ts';
import { today } from '../today.ts';

/** `hearsay attribute`: who is said to have said what. */
export const attributeCommand: Command = {
  usage: `Usage: hearsay attribute [-o OUT [--resume]] INPUT.jsonl|-

For each line {id, text, lang?} prints
{id, attributions[{source, cue, content, contentSpans?, sourceSpans, name, type, through}]}. Spans are [start, end)
in UTF-16 code units of the text, or null; a quotation that its cue splits has its pieces in contentSpans. "source" is
where the source is named; sourceSpans holds the words beside the claim ("he", "the expert") when they are others.

${OUTPUT_USAGE}`,
  async run(args) {
    const { values, positionals } = parseArguments(args, OUTPUT_OPTIONS);
    const path = onlyArgument(positionals, 'INPUT.jsonl');
    const day = today();
    const answer = (value: unknown): string => {
      const { id, article } = lineToArticle(value, day);
      return JSON.stringify({ id, attributions: findCitations(article).map(toAttribution) });
    };
    return answerLines(path, answer, values);
  },
};

function toAttribution(citation: Citation): Record<string, unknown> {
  const { cue, claim, claimSpans, source, type, through, named } = citation;
  const pieces = claimSpans.map(toPair);
  const words = citation.start === citation.end ? null : toPair(citation);
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

function toPair({ start, end }: Span): [number, number] {
  return [start, end];
}
