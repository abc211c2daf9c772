/** A command of the command line. */
export type Command = {
  /** What `--help` prints, with a line break at its end. */
  usage: string;
  /**
   * Runs the command; its answers go to standard output and what is wrong to standard error.
   *
   * @returns whether all of its input was good.
   * @throws UsageError if the arguments are none that it has.
   */
  run(args: string[]): Promise<boolean>;
};
