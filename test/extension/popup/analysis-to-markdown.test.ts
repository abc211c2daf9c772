import { expect, it, vi } from 'vitest';
import { analysisToMarkdown } from '../../../extension/popup/analysis-to-markdown.ts';
import { localeText } from '../locale-text.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

it('writes what the popup says, with links', () => {
  expect(analysisToMarkdown(sampleAnalysis(), 'Also told in German.', localeText('en'))).toBe(
    `**[Bron stängs igen](<https://example.org/sv>)**

Also told in German.

## Other tellings

- [Brücke über den Kleinen Belt für drei Wochen gesperrt](<https://example.org/de>) (unknown outlet, German, 7 Feb 2024 or 2 Jul 2024, not certain, Same story: 3 of 4 sentences agree; 2 rare names in common; numbers agree in 1 sentence)
- [Little Belt bridge shut for three weeks](<https://example.org/en>) (Harbour Post, English, 2024, by the copyright line, Same story: 3 of 4 sentences agree; 2 rare names in common; numbers agree in 1 sentence)

## Whom it cites

- Vestkysten (secondhand, newspaper, through “Danska medier”, no link, 2 times)
- “Danska medier” (vague or anonymous, not named, 1 time)
- “en ingenjör” (vague or anonymous, anonymous, 1 time)
- Mette Holm (firsthand, person, 1 time)

## Related stories

- Tunel pod Bełtem droższy o miliard (Kurier Portowy, Polish, date unknown, Related: 3 of 4 sentences agree; 2 rare names in common; numbers agree in 1 sentence)
`,
  );
});

it('lets no page write Markdown of its own', () => {
  const analysis = sampleAnalysis({
    title: '[click](javascript:x) *now*\n# and <b>here</b>',
    url: 'https://example.org/a)b>c<d',
    sources: [],
    story: { verdict: 'none', story: null, score: 0, tellings: [] },
  });

  expect(analysisToMarkdown(analysis, 's', localeText('en'))).toBe(
    '**[\\[click\\](javascript:x) \\*now\\* \\# and \\<b\\>here\\</b\\>](<https://example.org/a)b%3Ec%3Cd>)**\n\ns\n',
  );
});

it('makes no link of an address that does not lead to the web', () => {
  const analysis = sampleAnalysis({ url: 'file:///home/me/a.html', sources: [] });

  expect(analysisToMarkdown(analysis, 's', localeText('en'))).toMatch(/^\*\*Bron stängs igen\*\*\n/);
});
