/** Writes the sections of bench/results.md; the file is never edited by hand. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('results.md', import.meta.url);

const HEAD = `# Results

Written by the scripts in this folder, one section each, with the commit that was measured (a \`+\` marks uncommitted
changes). Timings come from a shared machine: trust the ratios, not the milliseconds.
`;

/** A table row by row, the first row being its head. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...body.map(line)].join('\n');
}

/**
 * Replaces the section of one script, prints it, and leaves the others as they are.
 *
 * @param script - file name without ending; sections are sorted by it.
 * @param title - what was measured, on which split and how many.
 * @param body - Markdown without headings.
 */
export function record(script: string, title: string, body: string): void {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const sections = new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/`bench\/([\w-]+)\.ts`/.exec(section)?.[1] ?? '', section.trimEnd()]),
  );
  const day = new Date().toISOString().slice(0, 10);
  const run = `*\`bench/${script}.ts\`, commit ${commit()}, ${day}, Node ${process.versions.node}*`;
  sections.set(script, `## ${title}\n\n${run}\n\n${body.trim()}`);
  const sorted = [...sections].sort(([a], [b]) => a.localeCompare(b)).map(([, section]) => section);
  writeFileSync(FILE, `${[HEAD.trim(), ...sorted].join('\n\n')}\n`);
  console.log(`${title}\n${body.trim()}`);
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '.', ':!bench/results.md') !== '';
  return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '');
}
