/** Analyses to show and to test with: an invented story about a bridge, in our own words. */
import type { Analysis, MatchedTelling, Source } from '../../src/index.ts';

const SENTENCES = [
  'Bron över Lilla Bält stängs i tre veckor, enligt tidningen Vestkysten.',
  'Det är andra gången i år.',
  'Danska medier skriver att sprickor har hittats i två av pelarna.',
  'Enligt en ingenjör som inte vill bli namngiven har de funnits länge.',
];
const TEXT = SENTENCES.join(' ');

const spanOf = (sentence: number) => {
  const start = TEXT.indexOf(SENTENCES[sentence] ?? '');
  return { start, end: start + (SENTENCES[sentence] ?? '').length };
};

/** A telling of another outlet; what is not given is German and the same story. */
export function telling(part: Partial<MatchedTelling> = {}): MatchedTelling {
  return {
    id: 'bridge-de',
    story: 'bridge',
    lang: 'de',
    title: 'Brücke über den Kleinen Belt für drei Wochen gesperrt',
    outlet: null,
    url: 'https://example.org/de',
    published: {
      iso: '2024-02-07',
      precision: 'day',
      doubt: { reason: 'day-month-order', alternatives: ['2024-07-02'], text: '07/02/2024' },
    },
    verdict: 'same',
    score: 0.97,
    reasons: {
      ...{ pairs: 3, sentences: 4, days: null, sameWeekday: null, names: 2 },
      ...{ numbersAgree: 1, numbersDiffer: 0, through: null },
    },
    sentences: 15,
    aligned: [0, 1, 2].map((index) => ({ here: spanOf(index), there: index + 1, similarity: 0.8 })),
    copied: null,
    ...part,
  };
}

const source = (part: Partial<Source> & Pick<Source, 'name' | 'citations'>): Source => ({
  type: 'outlet',
  kind: null,
  standing: 'secondhand',
  country: null,
  surfaces: [part.name],
  through: null,
  link: null,
  ...part,
});

/** An analysis with everything in it: two other tellings, one origin that nobody links to, four kinds of source. */
export function sampleAnalysis(part: Partial<Analysis> = {}): Analysis {
  const citation = (
    id: string,
    sentence: number,
    name: string,
    type: Source['type'],
  ): Analysis['citations'][number] => ({
    ...spanOf(sentence),
    ...{ id, source: name, surface: name, type, kind: null, cue: null, through: null, link: null },
    claim: spanOf(sentence),
    claimSpans: [spanOf(sentence)],
    hedges: [],
    form: 'preposition',
  });
  const node = (
    id: string,
    kind: 'article' | 'telling' | 'source',
    label: string,
    language: string | null,
  ) => ({
    ...{
      id,
      kind,
      label,
      language,
      type: null,
      url: kind === 'telling' ? `https://example.org/${id}` : null,
    },
    origin: label === 'Vestkysten' ? ({ reached: false, reason: 'not-linked' } as const) : null,
  });
  const agreement = { pairs: 3, sentences: 4 };
  return {
    url: 'https://example.org/sv',
    language: 'sv',
    languages: ['sv'],
    title: 'Bron stängs igen',
    author: null,
    published: { iso: '2024-02-07T08:01', precision: 'minute', doubt: null },
    outlet: 'Kustposten',
    partial: null,
    noise: [],
    story: {
      verdict: 'same',
      story: 'bridge',
      score: 0.97,
      tellings: [
        telling(),
        telling({
          ...{
            id: 'bridge-en',
            lang: 'en',
            title: 'Little Belt bridge shut for three weeks',
            outlet: 'Harbour Post',
            url: 'https://example.org/en',
          },
          published: {
            iso: '2024',
            precision: 'year',
            doubt: { reason: 'copyright-year', alternatives: [], text: '© 2024' },
          },
        }),
        telling({
          ...{
            id: 'tunnel-pl',
            story: 'tunnel',
            lang: 'pl',
            title: 'Tunel pod Bełtem droższy o miliard',
            outlet: 'Kurier Portowy',
          },
          ...{ url: null, verdict: 'related', aligned: [], published: null },
        }),
      ],
    },
    citations: [
      citation('c0', 0, 'Vestkysten', 'outlet'),
      citation('c1', 2, 'Danish media', 'vague'),
      citation('c2', 3, 'an engineer', 'anonymous'),
      citation('c3', 1, 'Vestkysten', 'outlet'),
    ],
    sources: [
      source({ name: 'Vestkysten', kind: 'newspaper', citations: ['c0', 'c3'], through: 'Danish media' }),
      source({
        ...{ name: 'Danish media', type: 'vague', kind: 'media', standing: 'vague' },
        ...{ citations: ['c1'], surfaces: ['Danska medier'] },
      }),
      source({
        ...{ name: 'an engineer', type: 'anonymous', standing: 'vague' },
        ...{ citations: ['c2'], surfaces: ['en ingenjör'] },
      }),
      source({ name: 'Mette Holm', type: 'person', standing: 'firsthand', citations: ['c4'] }),
    ],
    chain: {
      nodes: [
        node('article', 'article', 'Kustposten', 'sv'),
        node('bridge-de', 'telling', 'Brücke über den Kleinen Belt für drei Wochen gesperrt', 'de'),
        node('bridge-en', 'telling', 'Harbour Post', 'en'),
        node('source:Vestkysten', 'source', 'Vestkysten', null),
        node('source:Danish media', 'source', 'Danish media', null),
      ],
      edges: [
        {
          from: 'article',
          to: 'source:Danish media',
          type: 'cites',
          directed: true,
          evidence: '',
          agreement: null,
        },
        {
          from: 'source:Danish media',
          to: 'source:Vestkysten',
          type: 'cites',
          directed: false,
          evidence: '',
          agreement: null,
        },
        { from: 'article', to: 'bridge-de', type: 'translates', directed: false, evidence: '', agreement },
        {
          from: 'bridge-de',
          to: 'source:Vestkysten',
          type: 'cites',
          directed: true,
          evidence: '',
          agreement: null,
        },
        { from: 'bridge-en', to: 'article', type: 'translates', directed: true, evidence: '', agreement },
        {
          from: 'bridge-en',
          to: 'source:Vestkysten',
          type: 'cites',
          directed: true,
          evidence: '',
          agreement: null,
        },
      ],
    },
    independence: { outlets: 3, origins: 1, unsure: false, why: '', originNodes: ['source:Vestkysten'] },
    text: TEXT,
    ...part,
  };
}
