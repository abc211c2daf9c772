import { describe, expect, it, vi } from 'vitest';
import type { ComparedPair } from '../../../extension/story/compare-texts.ts';
import type { Story, StoryTelling } from '../../../extension/story/load-story.ts';
import { pairsToMarkdown } from '../../../extension/story/pairs-to-markdown.ts';
import { storyToMarkdown } from '../../../extension/story/story-to-markdown.ts';
import { localeText } from '../locale-text.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

it('writes the tellings with their times, the chain and how the origins were counted', () => {
  const analysis = sampleAnalysis();
  const telling: StoryTelling = {
    ...{ id: 'article', standing: 'article', title: 'Bron [stängs]', outlet: 'Kustposten', language: 'sv' },
    ...{ url: 'https://example.org/sv', published: analysis.published, entry: null },
  };
  const story = { analysis, tellings: [telling], others: [] } as Partial<Story> as Story;

  const markdown = storyToMarkdown(story, [], 'Also told in German.', localeText('en'));

  expect(markdown).toMatch(/^\*\*\[Bron stängs igen\]/);
  expect(markdown).toContain(
    '## Who told it, and when\n\n- 7 Feb 2024: [Bron \\[stängs\\]](<https://example.org/sv>) (Kustposten, Swedish)',
  );
  expect(markdown).toContain(
    '## The chain\n\n- **This article**\n  - cites Danish media\n    - probably means Vestkysten',
  );
  expect(markdown).toContain('## How many independent origins\n\n- 3 tellings, 1 origin');
  expect(markdown).not.toContain('- - ');
});

it('names the tellings that are counted although they are only likely of the story', () => {
  const sample = sampleAnalysis();
  const likely = sample.story.tellings.filter(({ outlet }) => outlet !== null).slice(0, 1);
  const independence = { ...sample.independence, likely: likely.map(({ id }) => id) };
  const story = {
    analysis: { ...sample, independence },
    tellings: [],
    others: [],
  } as Partial<Story> as Story;

  expect(storyToMarkdown(story, [], '', localeText('en'))).toContain(
    `- Counted although the match is not certain: ${likely[0]?.outlet}`,
  );
});

describe('with texts at hand', () => {
  const FROM = 'Vier Wochen *zu*. Nur hier.';
  const TO = 'Stängt tre veckor. Sprickor. Länge.';
  const telling = (id: string, part: Partial<StoryTelling>): StoryTelling => ({
    ...{
      id,
      standing: 'same',
      title: id,
      outlet: null,
      language: null,
      url: null,
      published: null,
      entry: id,
    },
    ...part,
  });
  const pair = {
    first: telling('de', { outlet: 'Hafenblatt', language: 'de' }),
    second: telling('sv', { language: 'sv' }),
  };
  const span = { start: 0, end: 17 };
  const aligned = [0, 19, 29].map((start) => ({
    ...{ similarity: 0.8, moved: start === 19, from: start === 0 ? [span] : [{ start: 0, end: 4 }] },
    to: [{ start, end: start + 6 }],
  }));
  const compared = (part: object = {}): ComparedPair => ({
    ...{ pair, order: 'open' },
    outcome: {
      ...{ name: 'compared', first: { text: FROM, language: 'de' }, second: { text: TO, language: 'sv' } },
      comparison: {
        ...{ aligned, onlyFrom: [{ start: 18, end: 27 }], onlyTo: [], sentences: { from: 2, to: 3 } },
        drift: [
          {
            ...{ kind: 'number-changed', from: [span], to: [{ start: 0, end: 6 }] },
            ...{ before: { start: 0, end: 4, says: '4' }, after: { start: 7, end: 10, says: '3' } },
          },
        ],
        ...part,
      },
    },
  });
  const write = (...pairs: ComparedPair[]) => pairsToMarkdown(pairs, localeText('en'));

  it('writes them sentence under sentence with what changed, their own marks made harmless', () => {
    const markdown = write(compared());

    expect(markdown).toContain('### Hafenblatt (German) / sv (Swedish)');
    expect(markdown).toContain(
      [
        '- First text: Vier Wochen \\*zu\\*.',
        '  - Second text: Stängt',
        '  - **≠ number changed: 4 → 3**',
      ].join('\n'),
    );
    expect(markdown).toContain('- First text: Nur hier. (only here)\n  - Second text: not in this text');
    expect(markdown).toContain('  - **≠ stands at another place**');
  });

  it('leaves out pairs that have too little in common, and everything without pairs', () => {
    expect(write(compared({ aligned: aligned.slice(1) }))).toBe('');
    expect(write({ pair, order: 'open', outcome: { name: 'no-text' } })).toBe('');
  });

  it('says so where a comparison failed', () => {
    expect(write({ pair, order: 'open', outcome: { name: 'failed', message: 'no room' } })).toContain(
      'no room',
    );
  });
});
