import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildStories, STORY_FOLDERS } from '../../bench/build-stories.ts';
import type { StoryArticle, StoryGroup } from '../../bench/story-source.ts';

const folders = Object.values(STORY_FOLDERS);
const read = (folder: URL, name: string) => readFileSync(new URL(name, folder), 'utf8');
const articles = folders.flatMap((folder) =>
  read(folder, 'stories.jsonl')
    .trimEnd()
    .split('\n')
    .map((line): StoryArticle => JSON.parse(line)),
);
const groups: Record<string, StoryGroup> = Object.assign(
  {},
  ...folders.map((folder) => JSON.parse(read(folder, 'groups.json'))),
);
const sources = folders.flatMap((folder) => {
  const source = new URL('source/', folder);
  return readdirSync(source).map((name) => ({ name, file: read(source, name) }));
});
const DAY = 86_400_000;

const byId = new Map(articles.map((article) => [article.id, article]));
const storyOf = (group: StoryGroup) => group.same_story.map((id) => byId.get(id)!);
const time = ({ published }: StoryArticle) => Date.parse(published);

describe('our story groups', () => {
  it.each(Object.entries(STORY_FOLDERS))('%s: are what the build makes of their sources', (_, folder) => {
    const built = buildStories(folder);

    expect(read(folder, 'stories.jsonl')).toBe(built.stories);
    expect(read(folder, 'groups.json')).toBe(built.groups);
  });

  it.each(articles)(
    '$id: every marked span stands in the text, trimmed and within one paragraph',
    (article) => {
      const spans = [
        ...article.cites.flatMap(({ mentions }) => mentions.map((span) => ({ ...span, is: span.surface }))),
        ...[...article.claims, ...article.unattributed].map((span) => ({ ...span, is: span.quote })),
      ];

      for (const { start, end, is } of spans) {
        expect(article.text.slice(start, end)).toBe(is);
        expect(is).toMatch(/^\S(?:[^\n]*\S)?$/u);
      }
      for (const noise of article.noise) expect(article.text.split('\n\n')).toContain(noise);
      expect(article.text).not.toMatch(/[[\]{}|]|\n{3}|^#/m);
    },
  );

  it.each(articles)('$id: every claim and every hop has a source that the article mentions', (article) => {
    const named = new Set(article.cites.map(({ source }) => source));

    expect(article.claims.filter(({ source }) => !named.has(source))).toEqual([]);
    expect(article.cites.filter(({ hop_of }) => hop_of !== null && !named.has(hop_of))).toEqual([]);
  });

  it.each(articles)('$id: no claim overlaps another or an unattributed span', (article) => {
    const spans = [...article.claims, ...article.unattributed].sort((a, b) => a.start - b.start);
    const crossing = spans.filter(({ start }, index) => start < (spans[index - 1]?.end ?? 0));

    expect(crossing).toEqual([]);
  });

  it.each(articles)('$id: comes after the article of its group that it derives from', (article) => {
    const parent = article.chain.copies_or_translates;
    if (parent === null) {
      expect(article.role).not.toBe('copy');
      return;
    }
    expect(byId.get(parent)?.group).toBe(article.group);
    expect(time(article)).toBeGreaterThan(time(byId.get(parent)!));
    if (article.role === 'copy') expect(byId.get(parent)?.lang).toBe(article.lang);
  });

  it.each(Object.entries(groups))(
    '%s: holds its articles, in at least three languages, within three days',
    (id, group) => {
      const mine = articles.filter((article) => article.group === id);
      const story = storyOf(group);
      const times = story.map(time);

      expect(group.articles).toEqual(mine.map((article) => article.id));
      expect(group.articles).toEqual([...group.same_story, ...group.related_different]);
      expect(group.related_different.length).toBeGreaterThanOrEqual(2);
      expect(new Set(story.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(3);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(3 * DAY);
      expect(group.expected.independent_origins).toBeLessThanOrEqual(story.length);
    },
  );

  it.each(Object.entries(groups))(
    '%s: its origin is a source or an outlet of the story, or unreachable',
    (_, group) => {
      const names = storyOf(group).flatMap(({ outlet, cites }) => [
        outlet,
        ...cites.map(({ source }) => source),
      ]);
      const { origin, accept_also } = group.expected;
      const wanted = origin.startsWith('unreachable: ') ? accept_also : [origin, ...accept_also];

      expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  it.each(sources)('$name: lists each source that it cites once, and no other', ({ file }) => {
    const listed = [...file.matchAll(/^source (\S+) =/gm)].map(([, key]) => key);
    const cited = new Set([...file.matchAll(/[[{<]([a-z0-9]+)(?=[<|])/g)].map(([, key]) => key));

    expect([...listed].sort()).toEqual([...cited].sort());
  });

  it('give no address twice', () => {
    const urls = articles.map(({ url }) => url);

    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !/^https:\/\/[^/]+\.example\//.test(url))).toEqual([]);
  });
});
