/**
 * Every request that a part of Hearsay makes, or tries to make: the log that the options page shows, and that is empty.
 *
 * Not a wrapper round `fetch`, which code could go round. The browser itself keeps a record of what a page or a worker
 * loads, by whatever means (Resource Timing), and reports what our security policy refuses (`securitypolicyviolation`).
 * Both are listened to in the background and on every page of ours. Scripts in web pages are not, because there the
 * record is the page's: `content.js` is instead searched for every way to the network when it is built and tested.
 */
import { browser } from './browser.ts';
import { isRecord } from './guards.ts';

/** One request, or one that the browser refused. */
export type LoggedRequest = {
  /** The part of Hearsay that made it: `background`, or a page's folder. */
  where: string;
  url: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the security policy stopped it. */
  refused: boolean;
};

/** The log, and since when it is kept, in milliseconds since 1970. */
export type RequestLog = { since: number; requests: LoggedRequest[] };

const KEY = 'requestLog';

/** More would only repeat what the first hundred say. */
const LONGEST_LOG = 100;

/** The log; empty, and kept since `now`, when there is none. */
export async function readRequestLog(now: number): Promise<RequestLog> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { since, requests } = isRecord(stored) ? stored : {};
  return {
    since: typeof since === 'number' ? since : now,
    requests: Array.isArray(requests) ? requests.filter(isLoggedRequest) : [],
  };
}

/** Begins the log when there is none yet. */
export async function beginRequestLog(now: number): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  if (!(KEY in stored)) await browser.storage.local.set({ [KEY]: await readRequestLog(now) });
}

/** Logs what this page or worker loads from anywhere but our own package, what it has loaded already included. */
export function watchRequests(where: string): void {
  const log = (url: string, refused: boolean) => {
    if (isOurs(url)) return;
    // One at a time, or the second would overwrite the first.
    writing = writing.then(() => add({ where, url, at: Date.now(), refused }));
  };
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) log(name, false);
  });
  observer.observe({ type: 'resource', buffered: true });
  addEventListener('securitypolicyviolation', (event) => log(event.blockedURI, true));
}

let writing: Promise<void> = Promise.resolve();

async function add(request: LoggedRequest): Promise<void> {
  const { since, requests } = await readRequestLog(request.at);
  if (requests.length >= LONGEST_LOG) return;
  await browser.storage.local.set({ [KEY]: { since, requests: [...requests, request] } });
}

/** Whether an address is in our own package, or in memory, and asks nobody. */
function isOurs(url: string): boolean {
  return url.startsWith(browser.runtime.getURL('')) || /^(blob|data):/.test(url);
}

function isLoggedRequest(value: unknown): value is LoggedRequest {
  return (
    isRecord(value) &&
    typeof value['where'] === 'string' &&
    typeof value['url'] === 'string' &&
    typeof value['at'] === 'number' &&
    typeof value['refused'] === 'boolean'
  );
}
