// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { layOutChain } from '../../../extension/story/lay-out-chain.ts';
import { drawingSvg } from '../../../extension/story/save-drawing.tsx';
import { sampleAnalysis } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

it('makes a drawing that stands by itself: own colours, no button, and every name as text', () => {
  const { chain } = sampleAnalysis();
  const [first] = chain.nodes;
  if (first) first.label = '<Kust & posten>';
  const drawing = layOutChain(chain, {
    boxWords: (nodes) => ({ labels: nodes.map(({ label }) => label), facts: [] }),
    edgeWords: ({ type }) => [type],
    measure: (words, size) => words.length * size * 0.6,
  });

  const svg = drawingSvg(drawing, chain);
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');

  expect(parsed.documentElement.getAttribute('width')).toBe(String(drawing.width));
  expect(svg).not.toMatch(/var\(|tabindex|role="button"|style=/);
  expect(svg).toContain('&lt;Kust &amp; posten&gt;');
  expect([...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('Vestkysten');
});
