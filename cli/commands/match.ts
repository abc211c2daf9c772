import { matchTellings } from '../../src/index.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { loadEncoder, loadPacks } from '../knowledge.ts';
import { lineToArticle } from '../line-to-article.ts';
import { OUTPUT_OPTIONS, OUTPUT_USAGE } from '../output.ts';
import { onlyArgument, parseArguments, parseCount } from '../parse-arguments.ts';
import { today } from '../today.ts';

/** Matches printed for each query when `--top` does not say otherwise; as many as are aligned. */
const DEFAULT_TOP = '20';

/** `hearsay match`: the tellings nearest to each query, with verdicts. */
export const matchCommand: Command = {
  usage: `Usage: hearsay match [--pack FILE]… [--top N] [--align] [-o OUT [--resume]] QUERIES.jsonl|-

For each line {id, text | paras[], lang?, title?, published?} prints
{id, matches[{telling, story, verdict, score}]}, best first. The nearest tellings come whatever their verdict
(same, unsure, related, none); a query that is in the pack finds itself.

  --pack FILE   pack to search; may be given several times; the starter pack if it is not given
  --top N       matches for each query (${DEFAULT_TOP})
  --align       also which sentences correspond, what is copied, which numbers slipped, and why the verdict
${OUTPUT_USAGE}`,
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      pack: { type: 'string', multiple: true },
      top: { type: 'string', default: DEFAULT_TOP },
      align: { type: 'boolean' },
      ...OUTPUT_OPTIONS,
    });
    const path = onlyArgument(positionals, 'QUERIES.jsonl');
    const top = parseCount(values.top, '--top');
    const packs = await loadPacks(values.pack ?? []);
    const encoder = loadEncoder();
    const day = today();
    const answer = async (value: unknown): Promise<string> => {
      const { id, article } = lineToArticle(value, day);
      const found = await matchTellings(article, packs, encoder, top);
      const matches = found.map(({ telling, verdict, score, aligned, copied, slips, reasons }) => ({
        ...{ telling: telling.id, story: telling.story, verdict, score },
        ...(values.align ? { aligned, copied, slips, reasons } : {}),
      }));
      return JSON.stringify(values.align ? { id, matches, text: article.text } : { id, matches });
    };
    return answerLines(path, answer, values);
  },
};
