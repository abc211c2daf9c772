/** Long work cut into slices, between which the page gets its turn. */

/**
 * Work that can rest between its steps. It yields the node of the page at which it stands, or nothing, or says that
 * the next step is a large one that should have a slice of its own.
 */
export type Steps<Value> = Generator<Node | 'large-step' | undefined, Value, void>;

/** Milliseconds of one slice: a quarter of a long task, since the page has work of its own and a step may be large. */
const SLICE_MS = 12;

/** Beginnings on a page that keeps changing under the work; the last one is done in one go. */
const ATTEMPTS = 3;

/** The outcome of all steps, one after the other. */
export function inOneGo<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in slices. When the page takes away the node at which the work stands, what comes after it is unknown, and
 * the work begins again; the last of several attempts is done in one go.
 */
export async function inSlices<Value>(begin: () => Steps<Value>): Promise<Value> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await sliced(begin());
    if (outcome !== 'page-changed') return outcome.value;
  }
  return inOneGo(begin());
}

async function sliced<Value>(steps: Steps<Value>): Promise<{ value: Value } | 'page-changed'> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { value };
    if (performance.now() < until && value !== 'large-step') continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (typeof value === 'object' && !value.isConnected) return 'page-changed';
    until = performance.now() + SLICE_MS;
  }
}
