import { loadPackagedData } from './packaged-data.ts';

/** Ring 1, as `src/index.ts` exports it. */
export type Library = typeof import('../../src/index.ts');

/**
 * The library, which is evaluated when it is first needed: a background that only answers from the history wakes
 * without it. No other value of `src/` that reads data may be imported by the background.
 */
export async function loadLibrary(): Promise<Library> {
  await loadPackagedData();
  return import('../../src/index.ts');
}
