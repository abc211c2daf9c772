/** A forward proxy on this machine through which a test browser sends everything, so that nothing leaves unseen. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the proxy saw it; `url` is `host:port` for an encrypted tunnel, which is always refused. */
export type LoggedRequest = { method: string; url: string };

/** A running log; `requests` grows while the browser works. */
export type RequestLog = {
  port: number;
  requests: LoggedRequest[];
  close(): Promise<void>;
};

/**
 * Hosts that Chromium and Firefox themselves ask for (component updates, sign-in, settings) whatever is
 * installed, and that no flag of theirs silences.
 */
const BROWSER_OWN_HOSTS = [
  'accounts.google.com',
  'update.googleapis.com',
  'clients2.google.com',
  'firefox.settings.services.mozilla.com',
];

/**
 * The requests that nobody asked for: all but those to `base` and the browsers' own.
 *
 * @param base - address of the test's page server; its pages and icons are what the reader opened.
 */
export function strayRequests(log: RequestLog, base: string): LoggedRequest[] {
  return log.requests.filter(({ url }) => {
    if (url.startsWith(`${base}/`)) return false;
    const host = url.replace(/^https?:\/\//, '').split(/[:/]/)[0] ?? '';
    return !BROWSER_OWN_HOSTS.includes(host);
  });
}

/**
 * Starts the proxy. Requests to 127.0.0.1 are passed on, everything else is logged and answered 403.
 *
 * @returns the log, with the port to name in the browser's proxy settings.
 */
export async function startRequestLog(): Promise<RequestLog> {
  const requests: LoggedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '';
    requests.push({ method: incoming.method ?? 'GET', url });
    if (!url.startsWith('http://127.0.0.1:')) {
      outgoing.writeHead(403).end();
      return;
    }
    const onward = request(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    requests.push({ method: 'CONNECT', url: incoming.url ?? '' });
    socket.on('error', () => undefined); // the browser may hang up first
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
