import { describe, expect, it } from 'vitest';
import { type Extraction, extractArticle } from '../../../extension/page/extract-article.ts';
import { article, extract, lines, PAGE_URL, parse, prose } from './support/parse.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Bridge sold | Daily</title>${head}</head><body>${body}</body></html>`;

const PARAGRAPHS = [prose(3), prose(3, 3), prose(2, 6)];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

describe('extractArticle', () => {
  it('joins paragraphs with a blank line and starts with the headline', () => {
    const { raw } = article(page(`<article><h1>Bridge sold</h1>${BODY}</article>`));
    expect(raw.text).toBe(['Bridge sold', ...PARAGRAPHS].join('\n\n'));
    expect(raw.paragraphs.map(({ role }) => role)).toEqual(['headline', 'body', 'body', 'body']);
  });

  it('gives each paragraph a span that is its text, without line feeds', () => {
    const { raw } = article(page(`<article><h1>Bridge\n sold</h1>${BODY}<p>Lines<br>of verse</p></article>`));
    for (const { start, end } of raw.paragraphs) {
      const text = raw.text.slice(start, end);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n|\s\s/);
    }
  });

  it('tells headings, captions, quotations, bylines and furniture apart by their markup', () => {
    const html = page(`
      <nav><a href="/">Home</a> <a href="/w">World</a></nav>
      <main><article>
        <header><h1>Bridge sold</h1><p class="byline">By Ada Holm</p><time datetime="2024-02-07">7 Feb</time></header>
        <figure><img src="x.jpg"><figcaption>The bridge. Photo: Bo Ek</figcaption></figure>
        <p>${PARAGRAPHS[0]}</p>
        <div class="share-bar"><a href="/f">Share</a> <a href="/t">Post</a></div>
        <h2>What now</h2>
        <blockquote><p>${PARAGRAPHS[1]}</p></blockquote>
        <aside class="related"><h3>Related</h3><ul><li><a href="/a">Another bridge burns</a></li></ul></aside>
        <p>${PARAGRAPHS[2]}</p>
      </article></main>
      <section id="comments"><p>${prose(4, 9)}</p></section>
      <footer>© 2024 Daily</footer>`);
    expect(lines(article(html))).toEqual([
      'headline: Bridge sold',
      'byline: By Ada Holm',
      'byline: 7 Feb',
      'caption: The bridge. Photo: Bo Ek',
      `body: ${PARAGRAPHS[0]}`,
      'noise: Share Post',
      'headline: What now',
      `quote: ${PARAGRAPHS[1]}`,
      'noise: Related',
      'noise: Another bridge burns',
      `body: ${PARAGRAPHS[2]}`,
    ]);
  });

  it('leaves hidden text out', () => {
    const hidden = [
      `<p hidden>secret ${prose(2)}</p>`,
      `<p style="color:red; display: none">secret ${prose(2)}</p>`,
      `<p aria-hidden="true">secret ${prose(2)}</p>`,
      '<p>Seen <span class="sr-only">secret</span>words.</p>',
      `<template><p>secret ${prose(2)}</p></template><noscript>secret</noscript><script>secret</script>`,
    ];
    const { raw } = article(page(`<article><h1>Bridge sold</h1>${BODY}${hidden.join('')}${BODY}</article>`));
    expect(raw.text).not.toContain('secret');
    expect(raw.text).toContain('Seen words.');
  });

  it('reads the article that a consent dialog has hidden from screen readers', () => {
    const html = page(
      `<div aria-hidden="true"><article><h1>Bridge sold</h1>${BODY}</article></div><dialog open>We use cookies.</dialog>`,
    );
    expect(article(html).raw.text).toContain(PARAGRAPHS[0]);
  });

  it('gives links absolute addresses and the span of their words', () => {
    const html = page(
      `<article><h1>Bridge sold</h1><p>${prose(1)} As <a href="../n/1">the  <b>Post</b></a> wrote, <a href="#n">1</a>
       <a href="javascript:void 0">so</a> <a href="mailto:a@b.example">mail</a>. ${prose(2)}</p>${BODY}</article>`,
    );
    const { raw } = article(html);
    const links = raw.paragraphs.flatMap((paragraph) => paragraph.links);
    expect(links.map(({ start, end, url }) => [raw.text.slice(start, end), url])).toEqual([
      ['the Post', 'https://daily.example/n/1'],
    ]);
  });

  it('parts paragraphs at double line breaks in a forum post', () => {
    const html = page(`
      <h1>Bridge sold</h1>
      <div class="post"><div class="postbody"><div class="content">
        ${PARAGRAPHS[0]}<br>\n<br>${PARAGRAPHS[1]}<br><br><br>${PARAGRAPHS[2]}
      </div></div></div>`);
    expect(lines(article(html))).toEqual([
      'headline: Bridge sold',
      ...PARAGRAPHS.map((text) => `body: ${text}`),
    ]);
  });

  it('reads posts that stand where other pages have their comments', () => {
    const html = page(`<h1>Bridge sold</h1><div class="comments"><div class="c">${BODY}</div></div>`);
    expect(article(html).raw.text).toContain(PARAGRAPHS[2]);
  });

  it('reads preformatted text and joins the lines that a column has wrapped', () => {
    const wrapped = PARAGRAPHS.map((text) => text.replace(/(.{50,60}) /g, '$1\n')).join('\n\n');
    expect(lines(article(page(`<pre>${wrapped}</pre>`)))).toEqual(PARAGRAPHS.map((text) => `body: ${text}`));
  });

  it('reads paragraphs that stand loose in the body', () => {
    expect(article(page(`<h1>Bridge sold</h1>${BODY}`)).raw.text).toContain(PARAGRAPHS.join('\n\n'));
  });

  it('keeps a lead that stands apart from the text', () => {
    const html = page(
      `<header class="top"><h1>Bridge sold</h1><p class="lead">${prose(1, 20)}</p></header><div class="text">${BODY}${BODY}</div>`,
    );
    expect(lines(article(html)).slice(0, 3)).toEqual([
      'headline: Bridge sold',
      `body: ${prose(1, 20)}`,
      `body: ${PARAGRAPHS[0]}`,
    ]);
  });

  it('reads a brief of 80 words', () => {
    const brief = `<article><h1>Bridge sold</h1><p>${prose(3)}</p><p>${prose(2, 5)}</p></article>`;
    expect(extract(page(brief)).status).toBe('article');
  });

  it('reads a brief in a script that has no spaces', () => {
    const brief = '北ノルビク市は月曜日、老朽化した橋を民間企業に売却すると発表した。'.repeat(4);
    expect(extract(page(`<article><h1>橋を売却</h1><p>${brief}</p></article>`)).status).toBe('article');
  });

  it('does not touch the page', () => {
    const document = parse(
      page(`<article><h1>Bridge sold</h1>${BODY}<div>loose<br><br>text</div></article>`),
    );
    const before = document.documentElement.outerHTML;
    expect(extractArticle(document, { url: PAGE_URL }).status).toBe('article');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('says cut when a limit was hit or the text breaks off', () => {
    const document = parse(page(`<article><h1>Bridge sold</h1>${BODY.repeat(9)}</article>`));
    const limits = { maxElements: 20, maxMilliseconds: 2000 };
    const partialOf = (extraction: Extraction) => extraction.status === 'article' && extraction.raw.partial;
    expect(partialOf(extractArticle(document, { url: PAGE_URL, limits }))).toBe('cut');
    expect(partialOf(extractArticle(document, { url: PAGE_URL }))).toBeNull();
    expect(
      article(page(`<article><h1>Bridge sold</h1>${BODY}<p>The council of Norrvik then…</p></article>`)).raw
        .partial,
    ).toBe('cut');
  });
});

describe('extractArticle says that it is not an article', () => {
  const teaser = (n: number): string =>
    `<article><h2><a href="/a${n}">Story number ${n} of today</a></h2><p>${prose(1, n)}</p></article>`;
  const result = (n: number): string =>
    `<div class="g"><h3><a href="https://x${n}.example/">Result ${n} for bridge</a></h3><p>${prose(1, n)} ...</p></div>`;
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  it.each([
    ['an empty page', page('')],
    ['a front page', page(`<h1>Daily</h1><main>${numbers.map(teaser).join('')}</main>`)],
    [
      'search results',
      page(`<form><input name="q"></form><div id="results">${numbers.map(result).join('')}</div>`),
    ],
    [
      'a blog’s front page with long excerpts',
      page(
        `<h1>Notes</h1>${numbers.map((n) => `<article class="post"><h2><a href="/p${n}">On day ${n}</a></h2><div>${prose(7, n)}</div></article>`).join('')}`,
      ),
    ],
    [
      'a page of cards',
      page(
        `<main>${numbers.map((n) => `<a class="card" href="/c${n}"><h3>Story ${n} of the day</h3><p>${prose(2, n)}</p></a>`).join('')}</main>`,
      ),
    ],
    [
      'a missing page',
      page(`<h1>404</h1><p>We looked everywhere, but this page is not here. Sorry about that.</p>`),
    ],
    [
      'a login page',
      page(
        `<h1>Log in</h1><form><label>Name <input></label><input type="password"></form><p>${prose(2)}</p><p>${prose(1)}</p>`,
      ),
    ],
    [
      'a list of links',
      page(
        `<h1>Links</h1><ul>${numbers.map((n) => `<li><a href="/${n}">Story ${n} of the day here</a></li>`).join('')}</ul>`,
      ),
    ],
    [
      'a page of a few words',
      page('<h1>Thanks</h1><p>Your order has been received, and will be sent soon.</p>'),
    ],
  ])('%s', (_, html) => {
    expect(extract(html).status).toBe('not-an-article');
  });
});
