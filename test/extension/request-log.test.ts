import { beforeEach, expect, it, vi } from 'vitest';
import { beginRequestLog, readRequestLog, watchRequests } from '../../extension/request-log.ts';
import { fakeBrowser, ORIGIN, resetFakeBrowser } from './fake-browser.ts';

vi.mock('../../extension/browser.ts', async () => ({
  browser: (await import('./fake-browser.ts')).fakeBrowser,
}));

type Entry = { name: string };
type OnEntries = (list: { getEntries(): Entry[] }) => void;

let report: OnEntries = () => {};
let refuse: (event: { blockedURI: string }) => void = () => {};
const observe = vi.fn();

beforeEach(() => {
  resetFakeBrowser();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = observe;
      constructor(onEntries: OnEntries) {
        report = onEntries;
      }
    },
  );
  vi.stubGlobal('addEventListener', (_: string, listener: typeof refuse) => {
    refuse = listener;
  });
});

const loaded = (...names: string[]) => report({ getEntries: () => names.map((name) => ({ name })) });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

it('is empty where everything comes from the package', async () => {
  watchRequests('options');
  await beginRequestLog(1000);
  loaded(`${ORIGIN}assets/options.js`, 'data:text/plain,x', 'blob:https://example.org/1');
  await settle();

  expect(await readRequestLog(2000)).toEqual({ since: 1000, requests: [] });
  // What was loaded before anybody listened counts too.
  expect(observe).toHaveBeenCalledWith({ type: 'resource', buffered: true });
});

it('has every request to anywhere else, those that come together and those that are refused', async () => {
  watchRequests('options');
  loaded('https://a.example/1', 'http://127.0.0.1/2');
  refuse({ blockedURI: 'https://b.example' });
  await settle();

  const { requests } = await readRequestLog(0);
  expect(requests).toMatchObject([
    { where: 'options', url: 'https://a.example/1', refused: false },
    { where: 'options', url: 'http://127.0.0.1/2', refused: false },
    { where: 'options', url: 'https://b.example', refused: true },
  ]);
});

it('keeps when it began, and no more than a hundred requests', async () => {
  watchRequests('options');
  await beginRequestLog(1000);
  await beginRequestLog(2000);
  loaded(...Array.from({ length: 120 }, (_, i) => `https://a.example/${i}`));
  await settle();

  const { since, requests } = await readRequestLog(3000);
  expect(since).toBe(1000);
  expect(requests).toHaveLength(100);
});

it('leaves out what is no request', async () => {
  await fakeBrowser.storage.local.set({ requestLog: { since: 'x', requests: [1, { url: 'x' }] } });

  expect(await readRequestLog(5)).toEqual({ since: 5, requests: [] });
});
