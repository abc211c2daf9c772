/** Writes `stories.jsonl` and `groups.json` of our story groups from their `source/`: `npx tsx bench/build-stories.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readStorySource } from './story-source.ts';

/** The folders of our story groups: for development, and those on which nothing is fitted or chosen. */
export const STORY_FOLDERS = {
  development: new URL('stories/', import.meta.url),
  check: new URL('stories/check/', import.meta.url),
} as const;

/** The two data files of a folder as they follow from its sources, group by group in order of file names. */
export function buildStories(folder: URL): { stories: string; groups: string } {
  const source = new URL('source/', folder);
  const files = readdirSync(source).sort();
  const read = files.map((name) => readStorySource(readFileSync(new URL(name, source), 'utf8')));
  const lines = read.flatMap(({ articles }) => articles.map((article) => `${JSON.stringify(article)}\n`));
  const groups = Object.fromEntries(read.map(({ id, group }) => [id, group]));
  return { stories: lines.join(''), groups: `${JSON.stringify(groups, null, 1)}\n` };
}

if (process.argv[1]?.endsWith('build-stories.ts')) {
  for (const [name, folder] of Object.entries(STORY_FOLDERS)) {
    const { stories, groups } = buildStories(folder);
    writeFileSync(new URL('stories.jsonl', folder), stories);
    writeFileSync(new URL('groups.json', folder), groups);
    console.log(`${name}: ${stories.trimEnd().split('\n').length} articles`);
  }
}
