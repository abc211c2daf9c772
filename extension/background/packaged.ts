import { browser } from '../browser.ts';

/**
 * A file of our own package.
 *
 * @throws Error if it is missing.
 */
export async function packaged(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is missing from the extension. Install it again.`);
  return response;
}
