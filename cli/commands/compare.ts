import { compareArticles } from '../../src/index.ts';
import type { Command } from '../command.ts';
import { comparisonToHtml } from '../comparison-to-html.ts';
import { loadEncoder } from '../knowledge.ts';
import { refuseSameFile } from '../output.ts';
import { parseArguments, UsageError } from '../parse-arguments.ts';
import { printComparison } from '../print-comparison.ts';
import { readPage } from '../read-page.ts';
import { today } from '../today.ts';
import { writeFileWhole } from '../write-file.ts';

/** Columns of a terminal that does not say how wide it is. */
const WIDTH = 100;

/** `hearsay compare`: two articles side by side, with what changed from the first to the second. */
export const compareCommand: Command = {
  usage: `Usage: hearsay compare [--json | --html OUT.html] [--width N] FROM TO

Sets two articles (HTML or text) side by side: which sentences say the same, what only one of them says, and what
changed from FROM to TO. One of the two may be "-", standard input.

  --json        one JSON object (docs/command-line.md) instead of text for a terminal
  --html OUT    write a page that shows the two beside each other
  --width N     columns of the text; those of the terminal, or ${WIDTH}, if not given
`,
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'boolean' },
      html: { type: 'string' },
      width: { type: 'string' },
    });
    const [first, second, ...more] = positionals;
    if (first === undefined || second === undefined) throw new UsageError('two articles are expected.');
    if (more.length > 0)
      throw new UsageError(`two articles are expected, found also "${more.join('", "')}".`);
    if (first === '-' && second === '-') throw new UsageError('only one article can be standard input.');
    if (values.json && values.html !== undefined)
      throw new UsageError('--json and --html exclude each other.');
    const width = Number(values.width ?? process.stdout.columns ?? WIDTH);
    if (!Number.isInteger(width) || width < 40) {
      throw new UsageError(`--width takes a whole number from 40, found "${values.width}".`);
    }
    const [from, to] = [await readPage(first, null, today()), await readPage(second, null, today())];
    const comparison = compareArticles(from, to, loadEncoder());
    if (values.html !== undefined) {
      for (const input of [first, second]) refuseSameFile(input, values.html);
      writeFileWhole(values.html, new TextEncoder().encode(comparisonToHtml(from, to, comparison)));
    } else if (values.json) {
      const side = ({ title, language, outlet, published, text }: typeof from) => ({
        ...{ title, language, outlet, published, text },
      });
      process.stdout.write(`${JSON.stringify({ from: side(from), to: side(to), ...comparison })}\n`);
    } else process.stdout.write(printComparison(from, to, comparison, width));
    return true;
  },
};
