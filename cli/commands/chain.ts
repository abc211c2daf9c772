import { type Article, chainArticles, DataError, type NamedArticle } from '../../src/index.ts';
import { answerLines } from '../answer-lines.ts';
import { chainToMermaid } from '../chain-to-mermaid.ts';
import { chainToSvg } from '../chain-to-svg.ts';
import type { Command } from '../command.ts';
import { loadEncoder } from '../knowledge.ts';
import { lineToArticle } from '../line-to-article.ts';
import { parseArguments, UsageError } from '../parse-arguments.ts';
import { printChain } from '../print-chain.ts';
import { readPage } from '../read-page.ts';
import { today } from '../today.ts';

/** `hearsay chain`: who took a story from whom, and what changed on the way. */
export const chainCommand: Command = {
  usage: `Usage: hearsay chain [--json | --mermaid | --svg] FILE FILE…

Reads articles that tell one story (HTML, text, or JSON Lines with one article a line; one file may be "-", standard
input, as HTML or text) and says which was made from which, whom they cite, where the chain ends, how many independent
origins remain, and what changed on each step.

  --json      one JSON object (docs/command-line.md) instead of text for a terminal
  --mermaid   a flowchart in Mermaid's language
  --svg       a drawing, with the same words for screen readers
`,
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'boolean' },
      mermaid: { type: 'boolean' },
      svg: { type: 'boolean' },
    });
    if (Object.values(values).filter(Boolean).length > 1) {
      throw new UsageError('--json, --mermaid and --svg exclude each other.');
    }
    const isAlone = positionals.length === 1 && isLines(positionals[0] ?? '');
    if (positionals.length < 2 && !isAlone) throw new UsageError('two articles or more are expected.');
    const doubled = positionals.find((path, index) => positionals.indexOf(path) !== index);
    if (doubled !== undefined) throw new UsageError(`"${doubled}" is given twice.`);
    const { articles, good } = await readArticles(positionals, today());
    if (articles.length < 2) {
      throw new DataError(`${articles.length} articles could be read; give two or more that tell one story`);
    }
    const result = chainArticles(articles, loadEncoder());
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ articles: articles.map(describe), ...result })}\n`);
    } else if (values.mermaid) process.stdout.write(chainToMermaid(articles, result));
    else if (values.svg) process.stdout.write(chainToSvg(articles, result));
    else process.stdout.write(printChain(articles, result));
    return good;
  },
};

function isLines(path: string): boolean {
  return /\.jsonl$/iu.test(path);
}

/** The articles of all files; one that cannot be read is named on standard error and left out. */
async function readArticles(
  paths: readonly string[],
  day: string,
): Promise<{ articles: NamedArticle[]; good: boolean }> {
  const articles = new Map<string, Article>();
  let good = true;
  for (const path of paths) {
    if (isLines(path)) {
      const answered = await answerLines(path, (value) => {
        const { id, article } = lineToArticle(value, day);
        if (articles.has(id)) throw new DataError(`the id "${id}" is taken; give each article its own`);
        articles.set(id, article);
        return null;
      });
      good &&= answered;
      continue;
    }
    try {
      articles.set(path, await readPage(path, null, day));
    } catch (error) {
      good = false;
      process.stderr.write(`hearsay chain: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return { articles: [...articles].map(([id, article]) => ({ id, article })), good };
}

function describe({ id, article }: NamedArticle) {
  const { url, title, author, outlet, language, published, text } = article;
  return { id, url, title, author, outlet, language, published, text };
}
