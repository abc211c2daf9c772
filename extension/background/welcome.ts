import { browser } from '../browser.ts';
import { readPolicy } from '../settings/policy.ts';

/** Opens the first-run page when Hearsay is installed, once: not on updates, and not where a policy forbids it. */
export async function onInstalled({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install' || (await readPolicy()).welcome === false) return;
  await browser.tabs.create({ url: browser.runtime.getURL('welcome/index.html') });
}
