/** Writes `bench/stories/stories.jsonl` and `groups.json` from `bench/stories/source/`: `npx tsx bench/build-stories.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readStorySource } from './story-source.ts';

const FOLDER = new URL('stories/', import.meta.url);
const SOURCE = new URL('source/', FOLDER);

/** The two data files as they follow from the sources, group by group in order of file names. */
export function buildStories(): { stories: string; groups: string } {
  const files = readdirSync(SOURCE).sort();
  const read = files.map((name) => readStorySource(readFileSync(new URL(name, SOURCE), 'utf8')));
  const lines = read.flatMap(({ articles }) => articles.map((article) => `${JSON.stringify(article)}\n`));
  const groups = Object.fromEntries(read.map(({ id, group }) => [id, group]));
  return { stories: lines.join(''), groups: `${JSON.stringify(groups, null, 1)}\n` };
}

if (process.argv[1]?.endsWith('build-stories.ts')) {
  const { stories, groups } = buildStories();
  writeFileSync(new URL('stories.jsonl', FOLDER), stories);
  writeFileSync(new URL('groups.json', FOLDER), groups);
  console.log(`${stories.trimEnd().split('\n').length} articles`);
}
