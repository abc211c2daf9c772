import { describe, expect, it } from 'vitest';
import data from '../../../extension/page/byline.json' with { type: 'json' };
import { authorInLine, bareName } from '../../../extension/page/byline.ts';
import { article, prose } from './support/parse.ts';

describe('bylines', () => {
  it.each(data.examples)('reads "%s"', (line, author) => {
    expect(authorInLine(line ?? '')).toBe(author);
  });

  it.each(data.nearMisses)('finds no author in "%s"', (line) => {
    expect(authorInLine(line)).toBeNull();
  });

  it.each(['Ida Berglund', 'Vincent van der Weert', 'Bo Ek', 'Publius Ovid'])(
    'leaves the name %s whole',
    (name) => {
      expect(bareName(name)).toBe(name);
    },
  );

  const authorOf = (lines: string[]): string | null =>
    article(
      `<h1>Bridge sold</h1>${lines.map((line) => `<p>${line}</p>`).join('')}<p>${prose(4)}</p><p>${prose(4, 4)}</p>`,
    ).raw.author;

  it.each([
    [['07/02/2024 08:01', 'Ida Hansson', 'Nyheter', 'Foto: Shutterstock']],
    [['Ida Hansson', '24 Wochen vor', '|', '07/02/2024', 'Welt']],
    [['Nyheter', 'Av Ida Hansson']],
  ])('reads the lines %j below a headline', (lines) => {
    expect(authorOf(lines)).toBe('Ida Hansson');
  });

  it('does not take a name for the author when no date stands beside it', () => {
    expect(authorOf(['Old Bridge', 'Most Read Today'])).toBeNull();
  });
});
