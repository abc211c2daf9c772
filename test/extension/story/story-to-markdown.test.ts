import { expect, it, vi } from 'vitest';
import type { Story, StoryTelling } from '../../../extension/story/load-story.ts';
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

  const markdown = storyToMarkdown(story, 'Also told in German.', localeText('en'));

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
