import { findCitations, fingerprintToJson, makeFingerprint } from '../../src/index.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { loadEncoder } from '../knowledge.ts';
import { lineToArticle } from '../line-to-article.ts';
import { OUTPUT_OPTIONS, OUTPUT_USAGE } from '../output.ts';
import { onlyArgument, parseArguments } from '../parse-arguments.ts';
import { today } from '../today.ts';

/** `hearsay fingerprint`: what an index keeps of articles. */
export const fingerprintCommand: Command = {
  usage: `Usage: hearsay fingerprint [-o OUT [--resume]] ARTICLES.jsonl|-

For each line {id, text | paras[], story?, lang?, title?, outlet?, author?, url?, published?} prints its
fingerprint, which holds vectors, numbers and facts and not the text (docs/pack-format.md).

${OUTPUT_USAGE}`,
  async run(args) {
    const { values, positionals } = parseArguments(args, OUTPUT_OPTIONS);
    const path = onlyArgument(positionals, 'ARTICLES.jsonl');
    const encoder = loadEncoder();
    const day = today();
    const answer = (value: unknown): string => {
      const { id, story, article } = lineToArticle(value, day);
      return fingerprintToJson(makeFingerprint(article, findCitations(article), encoder, { id, story }));
    };
    return answerLines(path, answer, values);
  },
};
