/** The story groups as the chain's and other benches read them. */
import { existsSync, readFileSync } from 'node:fs';
import { loadEncoder } from '../cli/knowledge.ts';
import { lineToArticle } from '../cli/line-to-article.ts';
import {
  type Article,
  type Citation,
  type Fingerprint,
  findCitations,
  makeFingerprint,
} from '../src/index.ts';
import { STORY_FOLDERS } from './build-stories.ts';
import type { StoryArticle, StoryGroup } from './story-source.ts';

/** An article of a story group with what is read of it. */
export type StoryItem = { row: StoryArticle; article: Article; citations: Citation[]; print: Fingerprint };

/** All articles of a set, and its groups by name. */
export type StorySet = {
  name: string;
  /** False for groups on which nothing is fitted or chosen. */
  development: boolean;
  items: StoryItem[];
  groups: Record<string, StoryGroup>;
};

const SETS = [
  ['16 shared groups', new URL('../../shared/bench/stories/', import.meta.url)],
  ['own groups (bench/stories)', STORY_FOLDERS.development],
  ['check groups (bench/stories/check)', STORY_FOLDERS.check],
] as const;

/** The day on which the tellings are read; all dates in them are earlier. */
const TODAY = '2026-11-23';

/** The encoder with which the sets are read. */
export const encoder = loadEncoder();

/** The sets that are there; a missing one is named on standard error. */
export function readStorySets(): StorySet[] {
  return SETS.flatMap(([name, folder]) => {
    if (existsSync(folder)) return [readSet(name, folder)];
    console.error(`${folder.pathname} is missing; that set was not measured.`);
    return [];
  });
}

function readSet(name: string, folder: URL): StorySet {
  const lines = readFileSync(new URL('stories.jsonl', folder), 'utf8').trimEnd().split('\n');
  const items = lines.map((line) => {
    const row: StoryArticle = JSON.parse(line);
    const { id, text, title, lang, outlet, url, published } = row;
    const { article } = lineToArticle({ id, text, title, lang, outlet, url, published }, TODAY);
    const citations = findCitations(article);
    return {
      row,
      article,
      citations,
      print: makeFingerprint(article, citations, encoder, { id, story: null }),
    };
  });
  const development = folder !== STORY_FOLDERS.check;
  return {
    name,
    development,
    items,
    groups: JSON.parse(readFileSync(new URL('groups.json', folder), 'utf8')),
  };
}
