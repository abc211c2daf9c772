/** What other tasks of the machine take away from a measurement. */

/** Processor time of one look, in milliseconds: several turns of the scheduler. */
const LOOK_MS = 100;

/** How many times longer than its processor time a computation takes here and now; 1 on an idle machine. */
export function contention(): number {
  const [before, start] = [process.cpuUsage(), performance.now()];
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= LOOK_MS * 1000) break;
  }
  return (performance.now() - start) / LOOK_MS;
}
