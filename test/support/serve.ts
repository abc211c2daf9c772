/** Serves pages to test browsers from this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one address answers. */
export type ServedPage = { body: string | Buffer; type?: string; headers?: Record<string, string> };

/** A running server; `base` has no slash at its end. */
export type PageServer = { base: string; close(): Promise<void> };

/**
 * Serves pages on a free port of 127.0.0.1.
 *
 * @param find - the page for a path such as `/demo-sv/`, or null for a 404.
 */
export async function servePages(find: (path: string) => ServedPage | null, port = 0): Promise<PageServer> {
  const server = createServer((incoming, outgoing) => {
    const page = find(new URL(incoming.url ?? '/', 'http://127.0.0.1').pathname);
    if (!page) {
      outgoing.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.');
      return;
    }
    outgoing.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    outgoing.end(page.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
