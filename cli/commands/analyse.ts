import { analyse } from '../../src/index.ts';
import type { Command } from '../command.ts';
import { loadEncoder, loadPacks } from '../knowledge.ts';
import { onlyArgument, parseArguments, UsageError } from '../parse-arguments.ts';
import { printAnalysis } from '../print-analysis.ts';
import { readPage } from '../read-page.ts';
import { readTexts } from '../read-texts.ts';
import { today } from '../today.ts';

/** `hearsay analyse`: everything Hearsay says about one article. */
export const analyseCommand: Command = {
  usage: `Usage: hearsay analyse [--pack FILE]… [--with FILE]… [--url URL] [--json] FILE.html|FILE.txt|-

Analyses one article. "-" reads standard input, HTML or text.

  --pack FILE   pack to search; may be given several times; the starter pack if it is not given
  --with FILE   another telling that you have, as HTML, text or JSON Lines, to say what changed between the two; packs
                hold no texts; may be given several times
  --url URL     address of the page, for its links and to know it among the tellings
  --json        one JSON object (docs/command-line.md) instead of text for a terminal
`,
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      pack: { type: 'string', multiple: true },
      with: { type: 'string', multiple: true },
      url: { type: 'string' },
      json: { type: 'boolean' },
    });
    const path = onlyArgument(positionals, 'FILE');
    const { url = null } = values;
    if (url !== null && !/^https?:\/\//iu.test(url)) {
      throw new UsageError(`--url takes an address that begins with http, found "${url}".`);
    }
    const knowledge = { encoder: loadEncoder(), packs: await loadPacks(values.pack ?? []) };
    const article = await readPage(path, url, today());
    const others = await readTexts(values.with ?? [], today());
    const analysis = await analyse(article, knowledge, others);
    const known = Object.keys(analysis.texts ?? {}).length;
    if (known < others.length) {
      process.stderr.write(
        `${others.length - known} of ${others.length} articles given with --with are no telling of the same story in the packs; use "hearsay compare".\n`,
      );
    }
    process.stdout.write(values.json ? `${JSON.stringify(analysis)}\n` : printAnalysis(analysis));
    return true;
  },
};
