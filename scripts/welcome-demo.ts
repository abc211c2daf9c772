/**
 * Takes the demo story for the first-run page from the demo pages: `npx tsx scripts/welcome-demo.ts`.
 *
 * The articles are written to `extension/welcome/demo.json` as they are read from the pages; what Hearsay says of them
 * is not, because the background works it out while the reader looks on.
 */
import { writeFileSync } from 'node:fs';
import { demoArticle } from '../test/support/demo-article.ts';

/** Languages in which the demo story is told. */
const LANGUAGES = ['de', 'en', 'sv'] as const;

const articles = Object.fromEntries(LANGUAGES.map((language) => [language, demoArticle(`demo-${language}`)]));
const path = new URL('../extension/welcome/demo.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(articles, null, 2)}\n`);
