import { describe, expect, it } from 'vitest';
import { type Metadata, readMetadata } from '../../../extension/page/read-metadata.ts';
import { article, PAGE_URL, parse, prose } from './support/parse.ts';

const read = (head: string, body = '', lang = ''): Metadata =>
  readMetadata(
    parse(`<html${lang && ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`),
    PAGE_URL,
  );

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const REPORT = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge sold to a baker',
  datePublished: '2024-02-07T08:01:00+01:00',
  dateModified: '2024-03-01T09:00:00+01:00',
  author: { '@type': 'Person', name: 'Ada Holm', url: 'https://daily.example/ada' },
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Daily' },
};

describe('readMetadata', () => {
  it.each([
    ['a bare object', REPORT],
    ['an array', [{ '@type': 'BreadcrumbList' }, REPORT]],
    [
      'a graph with references',
      {
        '@graph': [
          { ...REPORT, author: { '@id': '#ada' }, publisher: [{ '@id': '#pub' }] },
          { '@id': '#ada', '@type': 'Person', name: 'Ada Holm' },
          { '@id': '#pub', '@type': 'Organization', name: 'The Daily' },
        ],
      },
    ],
    [
      'a list of types with addresses',
      { ...REPORT, '@type': ['WebPage', 'https://schema.org/ReportageNewsArticle'] },
    ],
    [
      'the page’s main entity',
      { '@type': 'WebPage', name: 'Page', mainEntity: { ...REPORT, '@type': 'BlogPosting' } },
    ],
  ])('reads JSON-LD given as %s', (_, value) => {
    const { title, author, outlet, dates, declaredArticle } = read(ld(value));
    expect({ title, author, outlet, dates, declaredArticle }).toEqual({
      title: 'Bridge sold to a baker',
      author: 'Ada Holm',
      outlet: 'The Daily',
      dates: [{ text: '2024-02-07T08:01:00+01:00', from: 'machine' }],
      declaredArticle: true,
    });
  });

  it('passes over JSON-LD that cannot be parsed, and over articles that are only mentioned', () => {
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", headline: oops</script>';
    const list = ld({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Another story' }],
    });
    expect(read(`${broken}${list}<title>Bridge sold to a baker</title>`)).toMatchObject({
      title: 'Bridge sold to a baker',
      declaredArticle: false,
    });
  });

  it('reads JSON-LD with line feeds inside its strings and comment marks round it', () => {
    const text = '<!--\n{"@type":"NewsArticle","headline":"Bridge sold\nto a baker"}\n-->';
    expect(read(`<script type="application/ld+json">${text}</script>`).title).toBe('Bridge sold to a baker');
  });

  it.each([
    ['Bridge sold to a baker | The Daily', ''],
    ['Bridge sold to a baker - The Daily', '<meta property="og:site_name" content="The Daily">'],
    ['The Daily: Bridge sold to a baker', '<meta property="og:title" content="Bridge sold to a baker">'],
    ['Bridge sold to a baker – The Daily', '<h1>Bridge sold to a baker</h1>'],
    ['Bridge sold to a baker | News | The Daily', ''],
  ])('takes the outlet off the title "%s"', (title, more) => {
    expect(read(`<title>${title}</title>${more}`).title).toBe('Bridge sold to a baker');
  });

  it.each([
    'Sold: the bridge that nobody wanted',
    '«Vi såg ingenting»: bron som försvann i dimman',
    'Bridge sold - and bought back within the hour',
    '»Ein Schlag ins Gesicht« für die Stadt Norrvik',
  ])('leaves the title "%s" whole', (title) => {
    expect(read(`<title>${title}</title>`).title).toBe(title);
  });

  it('names the outlet by what the window title adds to the headline', () => {
    expect(
      read('<title>Bridge sold to a baker – The Daily</title>', '<h1>Bridge sold to a baker</h1>').outlet,
    ).toBe('The Daily');
    expect(
      read('<title>Bridge sold to a baker</title>', '<h1>Bridge sold to a baker</h1>').outlet,
    ).toBeNull();
  });

  it.each([
    ['a meta element', '<meta name="author" content="Ada Holm">', ''],
    [
      'an address beside a name',
      '<meta property="article:author" content="https://social.example/ada"><meta name="author" content="Ada Holm">',
      '',
    ],
    ['a byline with its word', '', '<p class="byline">Av: Ada Holm</p>'],
    ['a byline with a date', '', '<p class="byline">By Ada Holm | 7 February 2024</p>'],
    ['a marked link', '', '<p>Text: <a rel="author" href="/ada">Ada Holm</a></p>'],
    [
      'the outlet beside a person',
      `${ld({ ...REPORT, author: { name: 'The Daily' } })}<meta name="author" content="Ada Holm">`,
      '',
    ],
  ])('finds the author in %s', (_, head, body) => {
    expect(read(head, body).author).toBe('Ada Holm');
  });

  it('names all authors', () => {
    const author = [{ name: 'Ada Holm' }, { name: 'Bo Ek' }];
    expect(read(ld({ ...REPORT, author })).author).toBe('Ada Holm, Bo Ek');
  });

  it('gives no author when only addresses are stated', () => {
    expect(
      read(
        '<meta name="author" content="https://social.example/ada"><meta name="author" content="desk@daily.example">',
      ).author,
    ).toBeNull();
  });

  it('collects publication dates by trust and leaves changes, comments and teasers out', () => {
    const { dates } = read(
      `<meta property="article:published_time" content="2024-02-07T07:01Z"><meta property="article:modified_time" content="2024-02-09">
       <meta name="date" content="2024-02-07">`,
      `<aside><time datetime="2020-01-01">then</time></aside><article><time class="updated" datetime="2024-02-10">now</time>
       <time datetime="2024-02-07T08:01">7 Feb</time></article><div class="comments"><time datetime="2024-02-08">x</time></div>`,
    );
    expect(dates.map(({ text }) => text)).toEqual(['2024-02-07T07:01Z', '2024-02-07', '2024-02-07T08:01']);
  });

  it.each([
    ['<link rel="canonical" href="/world/story">', 'https://daily.example/world/story'],
    ['<link rel="canonical" href="https://daily.example/">', PAGE_URL],
    ['<meta property="og:url" content="https://daily.example/s/1">', 'https://daily.example/s/1'],
    ['<link rel="canonical" href="javascript:0">', PAGE_URL],
    ['', PAGE_URL],
  ])('takes the address from %s', (head, url) => {
    expect(read(head).url).toBe(url);
  });

  it('gives null for the address of a file and for what is not stated', () => {
    const { dates, titles, declaredArticle, walled, ...rest } = readMetadata(parse('<p>x</p>'), 'file.html');
    expect(Object.values(rest)).toEqual([null, null, null, null, null]);
    expect({ dates, titles, declaredArticle, walled }).toEqual({
      dates: [],
      titles: [],
      declaredArticle: false,
      walled: false,
    });
  });

  it('gives the declared language as written', () => {
    expect(read('', '', 'sv-SE').declaredLanguage).toBe('sv-SE');
    expect(read(ld({ ...REPORT, inLanguage: 'de' })).declaredLanguage).toBe('de');
  });
});

describe('visible dates', () => {
  const datesOf = (line: string, foot = ''): string[] =>
    article(
      `<h1>Bridge sold to a baker</h1>${line}<p>${prose(4)}</p><p>${prose(4, 4)}</p>${foot}`,
    ).raw.dates.map(({ text }) => text);

  it.each([
    '07/02/2024 08:01',
    '24 Wochen vor',
    '2023-06',
    'Publicerad 7 februari 2024 kl. 08.01',
    'February 7, 2024',
    '7. lutego 2024',
    '2024年2月7日',
    '٧ فبراير ٢٠٢٤',
    '3 hours ago',
  ])('finds "%s" near the headline', (line) => {
    expect(datesOf(`<div>${line}</div>`)).toEqual([line]);
  });

  it.each(['3 comments', 'Foto: Shutterstock', '5 min read', 'Share', '+46 8 123'])(
    'does not take "%s" for a date',
    (line) => {
      expect(datesOf(`<div>${line}</div>`)).toEqual([]);
    },
  );

  it('finds the date that a report opens with', () => {
    const body = `<p>NORRVIK, 07.02.2024 – ${prose(4)}</p><p>${prose(4)}</p>`;
    expect(article(`<h1>Bridge sold to a baker</h1>${body}`).raw.dates.map(({ text }) => text)).toEqual([
      'NORRVIK, 07.02.2024',
    ]);
  });

  it('leaves the date of a change out', () => {
    expect(datesOf('<div>Updated 3 hours ago</div>')).toEqual([]);
    expect(datesOf('<div>Publicerad 7 mars 2024 (uppdaterad 9 mars)</div>')).toEqual([
      'Publicerad 7 mars 2024',
    ]);
  });

  it('finds the copyright line, last', () => {
    expect(
      datesOf('<div>7 Feb</div>', '<footer>All rights reserved. © 2024, GDC. No copying.</footer>'),
    ).toEqual(['7 Feb', '© 2024, GDC. No copying.']);
  });
});

describe('partial', () => {
  const partialOf = (body: string, head = ''): string | null =>
    article(`<head><meta property="og:type" content="article">${head}</head><h1>Bridge sold</h1>${body}`).raw
      .partial;
  const stub = `<p>${prose(4)}</p>`;
  const whole = `<p>${prose(20)}</p><p>${prose(20, 20)}</p>`;

  it.each([
    ['JSON-LD', stub, ld({ ...REPORT, isAccessibleForFree: 'False' })],
    ['a wall with its words', `${stub}<div class="x"><p>Already a subscriber? Log in</p></div>`, ''],
    ['a wall of a known shape', `${stub}<div class="article-paywall"><p>Become one of us</p></div>`, ''],
    ['a wall in Swedish', `${stub}<div><p>För att läsa vidare behöver du logga in.</p></div>`, ''],
  ])('says paywall by %s', (_, body, head) => {
    expect(partialOf(body, head)).toBe('paywall');
  });

  it.each([
    ['a short free article', stub, ''],
    ['a whole article that is not free to all', whole, ld({ ...REPORT, isAccessibleForFree: false })],
    ['a hidden wall', `${stub}<div class="paywall" hidden><p>Subscribe to read</p></div>`, ''],
    ['an article about subscribers', `${whole}<p>To continue reading, they must pay, ${prose(3)}</p>`, ''],
  ])('says nothing about %s', (_, body, head) => {
    expect(partialOf(body, head)).toBeNull();
  });

  it('says cut when the text ends in mid-sentence', () => {
    expect(partialOf(`${stub}<p>The council of Norrvik had not been told that the…</p>`)).toBe('cut');
    expect(partialOf(`${stub}<p>The council of Norrvik had not been told that the […] Read more</p>`)).toBe(
      'cut',
    );
  });
});
