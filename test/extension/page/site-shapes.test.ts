import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { article } from './support/parse.ts';
import { FURNITURE, pageOfShape, SHAPES, type Story } from './support/site-shapes.ts';

const STORIES = new URL('../../../../shared/bench/stories/stories.jsonl', import.meta.url);

/** One article in eleven, which is some from each third of the groups and most of the scripts. */
const EVERY = 11;

const stories: Story[] = existsSync(STORIES)
  ? readFileSync(STORIES, 'utf8')
      .trim()
      .split('\n')
      .filter((_, i) => i % EVERY === 0)
      .map((line) => JSON.parse(line) as { title: string; lang: string; text: string })
      .map(({ title, lang, text }) => ({ title, language: lang, paragraphs: text.split(/\n+/) }))
  : [];

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/gu, '');

describe.skipIf(stories.length === 0)('stories in many languages', () => {
  it.each(Object.keys(SHAPES))('are read whole and without furniture from %s', (shape) => {
    for (const story of stories) {
      const { raw } = article(pageOfShape(shape, story), 'https://daily.example/2024/02/story.html');
      const told = raw.paragraphs
        .filter(({ role }) => role !== 'noise')
        .map(({ start, end, role }) => ({ role, text: raw.text.slice(start, end) }));
      expect(bare(raw.title ?? '')).toBe(bare(story.title));
      expect(bare(told[0]?.text ?? '')).toBe(bare(story.title));
      const text = bare(told.map((paragraph) => paragraph.text).join(''));
      for (const paragraph of story.paragraphs) expect(text).toContain(bare(paragraph));
      expect(text).not.toContain(FURNITURE);
    }
  });
});
