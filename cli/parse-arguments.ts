import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A table of options, as `parseArgs` takes it. */
type Options = NonNullable<ParseArgsConfig['options']>;

/** What {@link parseArguments} returns: values typed by the table, and the positional arguments. */
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** The command was called in a way that it does not have. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Options and positional arguments of a command, by its table of options.
 *
 * @throws UsageError for an option that the table does not have, a missing value, or a surplus one.
 */
export function parseArguments<const T extends Options>(args: string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The only positional argument.
 *
 * @param what - how the message calls it, for example `QUERIES.jsonl`.
 * @throws UsageError if there is none, or more than one.
 */
export function onlyArgument(positionals: string[], what: string): string {
  const [first, ...more] = positionals;
  if (first === undefined) throw new UsageError(`${what} is missing.`);
  if (more.length > 0) throw new UsageError(`one ${what} is expected, found also "${more.join('", "')}".`);
  return first;
}

/**
 * A whole number from 1.
 *
 * @throws UsageError for anything else.
 */
export function parseCount(value: string, option: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`${option} takes a whole number from 1, found "${value}".`);
  }
  return count;
}
