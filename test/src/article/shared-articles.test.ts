import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noiseTexts, normaliseArticle } from '../../../src/article/normalise-article.ts';
import { textToArticle } from '../../../src/article/text-to-article.ts';

const FOLDER = new URL('../../../../shared/articles/', import.meta.url);
const STORIES = new URL('../../../../shared/bench/stories/stories.jsonl', import.meta.url);
const hasArticles = existsSync(FOLDER);
const hasStories = existsSync(STORIES);

const read = (text: string) => normaliseArticle(textToArticle(text), '2026-06-15');
const file = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

type Expected = { articles: Record<string, { noise?: string[]; author?: string | null; language: string }> };
type Story = { id: string; lang: string; title: string; text: string; noise: string[] };

const DAY_MONTH = { reason: 'day-month-order' };
const CASES = [
  ['000_8432dbdd8dce86e0.txt', ['sv'], { iso: '2024-02-07T08:01', doubt: DAY_MONTH }, true],
  ['001_149cd47eccacf6d5.txt', ['de'], { iso: '2024-02-07', doubt: DAY_MONTH }, true],
  ['002_caef04b4040702c7.txt', ['en'], { iso: '2024', doubt: { reason: 'copyright-year' } }, true],
  ['003_4aff1e08da48c974.txt', ['pl'], { iso: '2023-06', precision: 'month', doubt: null }, false],
  ['004_35bc7e6c20a75b7e.txt', ['en', 'sv'], null, false],
] as const;

describe.skipIf(!hasArticles)('the five shared articles (skipped without ../shared)', () => {
  it.each(CASES)('%s has its languages, date, title and author', (name, languages, published, hasTitle) => {
    const expected = JSON.parse(file('expected.json')) as Expected;
    const article = read(file(name));

    expect(article.languages).toEqual(languages);
    if (published) expect(article.published).toMatchObject(published);
    else expect(article.published).toBeNull();
    expect(article.title !== null).toBe(hasTitle);
    expect(article.author).toBe(expected.articles[name]?.author ?? null);
    expect(article.partial).toBeNull();
    expect(article.text).toBe(file(name));
  });

  it.each(CASES)('%s has its furniture marked and nothing else', (name) => {
    const { noise = [] } = (JSON.parse(file('expected.json')) as Expected).articles[name] ?? {};
    const found = [...new Set(noiseTexts(read(file(name))))];

    // The expectation describes long lines by their beginning or end ("© 2024, GDC. …").
    expect(found).toHaveLength(noise.length);
    for (const text of noise) {
      const words = text.replace(/^the photo caption that ends /, '').replace(/ …$/, '');
      expect(found.some((line) => line.includes(words))).toBe(true);
    }
  });

  it('the forum post is Swedish for two paragraphs and English after them', () => {
    const { paragraphs } = read(file('004_35bc7e6c20a75b7e.txt'));

    expect(paragraphs.map(({ language }) => language)).toEqual(['sv', 'sv', 'en', 'en', 'en', 'en']);
    expect(paragraphs.at(-1)?.links).toHaveLength(1);
  });
});

describe.skipIf(!hasStories)('the story groups (skipped without ../shared)', () => {
  it('have their furniture found with precision and recall of at least 0.95', () => {
    const stories = readFileSync(STORIES, 'utf8').trim().split('\n');
    let right = 0;
    let found = 0;
    let wanted = 0;
    let language = 0;
    for (const line of stories) {
      const story = JSON.parse(line) as Story;
      const article = read(`${story.title}\n\n${story.text}`);
      const texts = noiseTexts(article);
      found += texts.length;
      wanted += story.noise.length;
      right += texts.filter((text) => story.noise.includes(text)).length;
      if (article.language === story.lang && article.title === story.title) language++;
    }

    expect(right / found).toBeGreaterThanOrEqual(0.95);
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
    expect(language).toBe(stories.length);
  });
});
