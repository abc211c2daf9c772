import { describe, expect, it } from 'vitest';
import demo from '../../../extension/welcome/demo.json';
import { demoExcerpt } from '../../../extension/welcome/demo-excerpt.ts';
import { findCitations, groupSources, normaliseArticle, type RawArticle } from '../../../src/index.ts';
import { demoArticle } from '../../support/demo-article.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

describe.each(Object.keys(demo))('the demo story in %s', (language) => {
  const raw = demo[language as keyof typeof demo] as RawArticle;

  it('is the article of the demo page', () => {
    const { title, outlet, text } = demoArticle(`demo-${language}`);

    // Otherwise: npx tsx scripts/welcome-demo.ts
    expect({ title: raw.title, outlet: raw.outlet, text: raw.text }).toEqual({ title, outlet, text });
  });

  it('is shown by paragraphs with claims of several kinds, whole and in pieces', () => {
    const article = normaliseArticle(raw, '2026-11-23');
    const citations = findCitations(article);
    const analysis = { ...sampleAnalysis(), ...article, citations, sources: groupSources(citations) };

    const excerpt = demoExcerpt(analysis, article.paragraphs);

    expect(excerpt.length).toBeGreaterThan(0);
    expect(excerpt.length).toBeLessThanOrEqual(3);
    for (const pieces of excerpt) {
      expect(article.text).toContain(pieces.map(({ text }) => text).join(''));
      expect(pieces.some(({ standing }) => standing !== null)).toBe(true);
    }
    // Its firsthand claims are quoted inside secondhand ones, where one line has to do.
    expect(new Set(excerpt.flat().flatMap(({ standing }) => standing ?? [])).size).toBeGreaterThan(1);
  });
});

it('shows nothing of an article without claims', () => {
  const analysis = { ...sampleAnalysis(), citations: [] };

  expect(demoExcerpt(analysis, [{ start: 0, end: 5, role: 'body', language: null, links: [] }])).toEqual([]);
});
