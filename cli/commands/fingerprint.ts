import { findCitations, fingerprintToJson, makeFingerprint } from '../../src/index.ts';
import type { Command } from '../command.ts';
import { loadEncoder } from '../knowledge.ts';
import { lineToArticle } from '../line-to-article.ts';
import { onlyArgument, parseArguments } from '../parse-arguments.ts';
import { answerLines } from '../read-lines.ts';
import { today } from '../today.ts';

/** `hearsay fingerprint`: what an index keeps of articles. */
export const fingerprintCommand: Command = {
  usage: `Usage: hearsay fingerprint ARTICLES.jsonl|-

For each line {id, text | paras[], story?, lang?, title?, outlet?, author?, url?, published?} prints its
fingerprint, which holds vectors, numbers and facts and not the text (docs/pack-format.md).
`,
  async run(args) {
    const { positionals } = parseArguments(args, {});
    const path = onlyArgument(positionals, 'ARTICLES.jsonl');
    const encoder = loadEncoder();
    const day = today();
    return answerLines(path, (value) => {
      const { id, story, article } = lineToArticle(value, day);
      return fingerprintToJson(makeFingerprint(article, findCitations(article), encoder, { id, story }));
    });
  },
};
