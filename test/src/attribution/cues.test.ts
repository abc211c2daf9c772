import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCueData } from '../../../src/attribution/cue-data.ts';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const folder = new URL('../../../src/attribution/cues/', import.meta.url);

const languages = readdirSync(folder).map((name) => name.replace('.json', ''));

describe.each(languages)('cues of %s', (language) => {
  const file: unknown = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));
  const data = parseCueData(file, `${language}.json`);
  const sorted = (list: readonly string[]) => [...list].sort();

  it.each(data.entries.map((entry) => [entry.id, entry] as const))(
    '%s lists its forms once and in order',
    (_, entry) => {
      expect(new Set(entry.forms).size).toBe(entry.forms.length);
      expect(sorted(entry.forms)).toEqual(entry.forms.toSorted());
      expect(entry.examples.length).toBeGreaterThan(0);
      expect(entry.nearMisses.length).toBeGreaterThan(0);
    },
  );

  const examples = data.entries.flatMap(({ id, examples: list }) =>
    list.map((example) => ({ id, ...example })),
  );

  it.each(examples)('$id: finds "$source" in $text', ({ text, source, claim }) => {
    const found = findCitations(plainArticle(text, language));
    const spans = found.map((citation) => ({
      surface: citation.surface,
      claims: citation.claimSpans.map(({ start, end }) => text.slice(start, end)),
    }));
    const claims: unknown = claim === null ? [] : expect.arrayContaining([claim]);
    expect(spans).toContainEqual({ surface: source, claims });
  });

  const nearMisses = data.entries.flatMap(({ id, nearMisses: list }) => list.map((text) => ({ id, text })));

  it.each(nearMisses)('$id: finds nobody in $text', ({ text }) => {
    expect(findCitations(plainArticle(text, language)).map(({ surface, cue }) => ({ surface, cue }))).toEqual(
      [],
    );
  });
});
