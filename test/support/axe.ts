/** axe-core in a page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** The script that defines `axe` in a page. */
export const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

type Found = { violations: { id: string; nodes: { html: string }[] }[] };

/** What axe-core finds broken on a page, the rule with the first element that breaks it; empty when there is nothing. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Found> } };
    // Every rule is run; what passes is only not written down, which is most of the time it takes.
    const { violations: broken } = await axe.run({ resultTypes: ['violations'] });
    return broken.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
