import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/**
 * Four projects: `unit` (ring 1 and the command line, in Node), `page` (ring 2, jsdom and real browsers),
 * `shell` (ring 3 with a fake browser), `e2e` (the built extension in Chromium and Firefox).
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          // No test changes what another reads: loading the library and its data once saves half of the time.
          isolate: false,
          include: [
            'test/src/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/data/**/*.test.ts',
            'test/repository.test.ts',
          ],
        },
      },
      {
        ...jsx,
        test: {
          name: 'page',
          include: ['test/extension/page/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'shell',
          include: ['test/extension/**/*.test.ts', 'test/extension/**/*.test.tsx'],
          exclude: ['test/extension/page/**'],
        },
      },
      {
        ...jsx,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
