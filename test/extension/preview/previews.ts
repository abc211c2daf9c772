import type { Analysis } from '../../../src/index.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

const coverage = { outlets: 12, until: '2026-11-20' };
const read = (analysis: Analysis, languageSupported = true) => ({
  analysis,
  reply: Promise.resolve({
    ok: true,
    value: { status: 'read', analysis, coverage, fromHistory: false, languageSupported },
  }),
});
const none = { verdict: 'none', story: null, score: 0, tellings: [] } as const;
const found = sampleAnalysis();
const related = found.story.tellings.filter((t) => t.verdict === 'related');
export const previews: Record<string, { analysis?: Analysis; reply: Promise<unknown> }> = {
  found: read(found),
  partial: read(
    sampleAnalysis({
      partial: 'paywall',
      story: { ...none, tellings: [] },
      sources: [],
      chain: { nodes: [], edges: [] },
    }),
  ),
  nothing: read(sampleAnalysis({ story: { ...none, tellings: [] }, chain: { nodes: [], edges: [] } })),
  related: read(
    sampleAnalysis({ story: { verdict: 'related', story: null, score: 0.3, tellings: related } }),
  ),
  unsupported: read(
    sampleAnalysis({
      language: 'fi',
      story: { ...none, tellings: [] },
      sources: [],
      chain: { nodes: [], edges: [] },
    }),
    false,
  ),
  reading: { reply: new Promise(() => undefined) },
  notArticle: {
    reply: Promise.resolve({ ok: true, value: { status: 'not-an-article', reason: 'list-of-links' } }),
  },
  notRead: {
    reply: Promise.resolve({ ok: true, value: { status: 'closed-to-extensions', reason: 'not-asked' } }),
  },
  closed: {
    reply: Promise.resolve({ ok: true, value: { status: 'closed-to-extensions', reason: 'browser-page' } }),
  },
  failed: {
    reply: Promise.resolve({
      ok: false,
      error: {
        name: 'PackError',
        message: 'The pack is 12 bytes long, expected at least 64. Install Hearsay again.',
      },
    }),
  },
};
