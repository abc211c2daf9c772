/**
 * The command line: reads which command is meant, runs it, and turns how it ended into an exit code.
 *
 * 0 is done, 1 is bad input (named on stderr; what was good has been answered), 2 is wrong usage.
 */
import type { Command } from './command.ts';
import { UsageError } from './parse-arguments.ts';

/** Loaded only when called: reading a pack's header must not wait for a page parser. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  analyse: async () => (await import('./commands/analyse.ts')).analyseCommand,
  match: async () => (await import('./commands/match.ts')).matchCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  chain: async () => (await import('./commands/chain.ts')).chainCommand,
  attribute: async () => (await import('./commands/attribute.ts')).attributeCommand,
  fingerprint: async () => (await import('./commands/fingerprint.ts')).fingerprintCommand,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
};

const USAGE = `hearsay: where a story was also told, whom it cites, and where the chain of sources ends. Offline.

Usage: hearsay <command> [options]

  analyse       everything about one article (HTML, text or "-" for stdin)
  match         the nearest tellings in packs, for queries as JSON Lines
  compare       two articles side by side, and what changed between them
  chain         which of several articles was made from which, and where the chain ends
  attribute     who is said to have said what, for texts as JSON Lines
  fingerprint   what an index keeps of articles, as JSON Lines
  pack          build, inspect, verify or merge packs of fingerprints

"hearsay <command> --help" explains a command. Exit codes: 0 done, 1 bad input, 2 wrong usage.
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? process.stderr : process.stdout).write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    process.stderr.write(`hearsay: no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.usage);
    return 0;
  }
  try {
    return (await command.run(args)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`hearsay ${name}: ${error.message}\n\n${command.usage}`);
      return 2;
    }
    process.stderr.write(`hearsay ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

// A reader such as "head" may close the pipe before everything is written; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`hearsay: standard output cannot be written: ${error.message}\n`);
  process.exit(1);
});
// Nobody is left to read what is wrong; the answers are still wanted.
process.stderr.on('error', () => {});
process.exitCode = await main(process.argv.slice(2));
