/** The script that runs in web pages, as it is built: it must not have a single way to the network. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every way that a script in a page has to send something: calls, constructors, and elements that load. */
const WAYS = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket(?:Stream)?\b/,
  /\bWebTransport\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bimport\s*\(/,
  /\bnew\s+(?:Shared)?Worker\b/,
  /\bnew\s+Image\b/,
  /\.src\s*=[^=]/,
  /\bcreateElement\(\s*["'`](?:script|link|iframe|img|audio|video|object|embed|form)["'`]/,
  /\.submit\s*\(/,
  /\.ping\s*=[^=]/,
  /location(?:\.href)?\s*=[^=]/,
  /\bwindow\.open\b/,
];

/**
 * Readability makes an image out of an empty figure, in the copy of the page that it works on. That copy has no window,
 * and images of such a document are not loaded (HTML, "update the image data").
 */
const INERT_IMAGE = /this\._doc\.createElement\(["'`]img["'`]\)/g;

it.each(['chrome', 'firefox'])('the content script for %s has no way to the network', (target) => {
  const built = readFileSync(new URL(`../../dist/${target}/content.js`, import.meta.url), 'utf8');
  const script = built.replace(INERT_IMAGE, '');
  expect(built.match(INERT_IMAGE)).toHaveLength(1);

  expect(script.length).toBeGreaterThan(1000);
  expect(WAYS.filter((way) => way.test(script)).map(String)).toEqual([]);
});

it('looks for ways that it would find', () => {
  const bad = 'fetch(where); new Image().src = url; document.createElement("script")';

  expect(WAYS.filter((way) => way.test(bad))).toHaveLength(4);
});
