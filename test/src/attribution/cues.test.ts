import { describe, expect, it } from 'vitest';
import { parseCueData } from '../../../src/attribution/cue-data.ts';
import de from '../../../src/attribution/cues/de.json' with { type: 'json' };
import en from '../../../src/attribution/cues/en.json' with { type: 'json' };
import pl from '../../../src/attribution/cues/pl.json' with { type: 'json' };
import sv from '../../../src/attribution/cues/sv.json' with { type: 'json' };
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

describe.each(Object.entries({ de, en, pl, sv }))('cues of %s', (language, file) => {
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
    expect(spans).toContainEqual({ surface: source, claims: expect.arrayContaining([claim]) });
  });

  const nearMisses = data.entries.flatMap(({ id, nearMisses: list }) => list.map((text) => ({ id, text })));

  it.each(nearMisses)('$id: finds nobody in $text', ({ text }) => {
    expect(findCitations(plainArticle(text, language)).map(({ surface, cue }) => ({ surface, cue }))).toEqual(
      [],
    );
  });
});
