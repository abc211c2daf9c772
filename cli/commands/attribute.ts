import { findCitations } from '../../src/index.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { lineToArticle } from '../line-to-article.ts';
import { OUTPUT_OPTIONS, OUTPUT_USAGE } from '../output.ts';
import { onlyArgument, parseArguments } from '../parse-arguments.ts';
import { toAttribution } from '../to-attribution.ts';
import { today } from '../today.ts';

/** `hearsay attribute`: who is said to have said what. */
export const attributeCommand: Command = {
  usage: `Usage: hearsay attribute [-o OUT [--resume]] INPUT.jsonl|-

For each line {id, text, lang?} prints
{id, attributions[{source, cue, content, contentSpans?, sourceSpans, name, type, through}]}. Spans are [start, end)
in UTF-16 code units of the text, or null; a quotation that its cue splits has its pieces in contentSpans. "source" is
where the source is named, null where no words name it; sourceSpans holds the words beside the claim ("he", "the expert") when they are others.

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
