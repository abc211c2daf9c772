import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/analysis.ts';
import { normaliseArticle } from '../../../src/article/normalise-article.ts';
import { textToArticle } from '../../../src/article/text-to-article.ts';
import { findCitations } from '../../../src/attribution/find-citations.ts';

/** Real articles beside the project; their text is others' and is only read. */
const FOLDER = new URL('../../../../shared/articles/', import.meta.url);
const hasArticles = existsSync(fileURLToPath(new URL('expected.json', FOLDER)));

type Expected = {
  source: string;
  surface: string;
  cue?: string;
  type: string;
  through?: string;
  form?: string;
  times?: number;
};

const expected: Record<string, { cites: Expected[]; hedges?: string[] }> = hasArticles
  ? JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')).articles
  : {};

describe.skipIf(!hasArticles)('findCitations on the shared articles', () => {
  describe.each(Object.entries(expected))('%s', (file, { cites, hedges = [] }) => {
    const article = normaliseArticle(
      textToArticle(readFileSync(new URL(file, FOLDER), 'utf8')),
      '2024-08-01',
    );
    const citations = findCitations(article);
    const cuesOf = (list: readonly Citation[]) =>
      list.flatMap(({ cue }) => (cue ? [article.text.slice(cue.start, cue.end)] : []));

    it.each(cites)(
      'cites $source as "$surface"',
      ({ source, surface, cue, type, through, form, times = 1 }) => {
        const found = citations.filter((citation) => citation.source === source);
        expect(found.length).toBeGreaterThanOrEqual(times);
        expect(found.map((citation) => citation.surface)).toContain(surface);
        const [word = '', narrower] = type.replace(')', '').split(' (');
        const types = narrower === 'agency' ? ['outlet', 'agency'] : [word.replaceAll(' ', '-')];
        for (const citation of found) expect(types).toContain(citation.type);
        if (narrower) expect(found.map(({ kind }) => kind)).toContain(narrower);
        if (through) expect(found.map((citation) => citation.through)).toContain(through);
        if (form) expect(found.map((citation) => citation.form)).toContain(form);
        const cues = cuesOf(citations.filter((citation) => [source, through].includes(citation.source))).join(
          '\n',
        );
        for (const part of cue?.split(/ ?… ?| \/ /) ?? []) {
          // The words of the cue that lie between its source and its claim; "i" and names of outlets are not among them.
          const words = part.replace(/^i /, '').replace(/ EurActiv$/, '');
          expect(cues).toContain(words);
        }
      },
    );

    it('cites no photo agency', () => {
      expect(citations.map(({ source }) => source)).not.toContain('AFP');
    });

    it('marks the hedges', () => {
      const marked = citations.flatMap((citation) =>
        citation.hedges.map(({ start, end }) => article.text.slice(start, end)),
      );
      for (const hedge of hedges.filter((word) => word !== 'seemingly')) expect(marked).toContain(hedge);
    });
  });
});
