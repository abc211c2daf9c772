/** Shapes that news sites and forums give to an article, with furniture that no class name gives away. */

/** What a shape is filled with. */
export type Story = { title: string; paragraphs: string[]; language: string };

/** Begins every sentence of furniture that reads like prose. */
export const FURNITURE = 'FURNITURE';

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const each = (items: string[], tag: string): string =>
  items.map((item) => `<${tag}>${escapeText(item)}</${tag.split(' ')[0]}>`).join('\n');

const NAV = `<div class="nb-x1"><ul>${['Home', 'World', 'Economy', 'Sport', 'Culture'].map((word) => `<li><a href="/${word}">${word}</a></li>`).join('')}</ul></div>`;
const FOOT = `<div class="bottom"><p>${FURNITURE} © 2024 Example Media AB. All rights reserved.</p><ul><li><a href="/about">About us</a></ul></div>`;
const CONSENT = `<div class="x-layer"><h2>We value your privacy</h2><p>${FURNITURE} We and our 842 partners store and access information on your device, such as cookies. You may accept or manage your choices.</p><button>Accept</button></div>`;
const COMMENTS = `<div id="comments"><h3>2 comments</h3>${each([`${FURNITURE} I do not believe a word of this, and neither should you, my friends. It is made up.`, `${FURNITURE} Well said. The papers lie every day of the week, and nobody does anything about it.`], 'p')}</div>`;

const teasers = (count: number): string =>
  `<div class="k2-box"><h3>More for you</h3>${Array.from(
    { length: count },
    (_, i) =>
      `<div class="t"><a href="/t${i}"><h4>Headline number ${i} about something else</h4></a><p>${FURNITURE} A line that says what this other story is about.</p></div>`,
  ).join('')}</div>`;

/** Markup of a `<body>` by the name of its shape. */
export const SHAPES: Record<string, (story: Story) => string> = {
  'a blog theme': ({
    title,
    paragraphs,
  }) => `${NAV}<main><article class="hentry"><header><h1>${escapeText(title)}</h1>
    <span class="byline">By <a rel="author" href="/x">Ada Holm</a></span></header><div class="entry">${each(paragraphs, 'p')}
    <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Post</a></ul></div></div></article>${teasers(4)}${COMMENTS}</main>${FOOT}`,
  'nothing but div and span': ({
    title,
    paragraphs,
  }) => `<div id="root">${NAV}<div class="a"><div><span>${escapeText(title)}</span></div>
    <div><span>Ada Holm</span> <span>7 Feb 2024</span></div><div>${paragraphs.map((text) => `<div><span>${escapeText(text)}</span></div>`).join('')}</div></div>
    <div>${teasers(6)}</div>${FOOT}</div>`,
  'a section for each paragraph, under a consent box': ({
    title,
    paragraphs,
  }) => `${CONSENT}${NAV}<div><section><h1>${escapeText(title)}</h1></section>
    ${paragraphs.map((text, i) => `<section><p>${escapeText(text)}</p></section>${i === 1 ? teasers(2) : ''}`).join('')}${teasers(5)}</div>${COMMENTS}${FOOT}`,
  'a table with line breaks': ({
    title,
    paragraphs,
  }) => `<table><tr><td>${NAV}</td><td><font size="5"><b>${escapeText(title)}</b></font><br><br>
    ${paragraphs.map(escapeText).join('<br><br>')}<br><br><a href="/print">Print</a></td><td>${teasers(3)}</td></tr></table>${FOOT}`,
  'a form round the whole page': ({
    title,
    paragraphs,
  }) => `<form id="aspnetForm"><input type="hidden">${NAV}<div><h1>${escapeText(title)}</h1>
    <div>${each(paragraphs, 'p')}</div></div>${teasers(4)}${FOOT}</form>`,
  'a forum thread': ({
    title,
    paragraphs,
  }) => `${NAV}<h2><a href="/t/1">${escapeText(title)}</a></h2><div class="post"><dl class="postprofile"><dt>user1</dt><dd>Posts: 2000</dd></dl>
    <div class="postbody"><p class="author">by user1 » Feb 7</p><div class="content">${paragraphs.map(escapeText).join('<br>\n<br>\n')}</div></div></div>${FOOT}`,
  'links and calls between the paragraphs': ({ title, paragraphs }) =>
    `${NAV}<main><h1>${escapeText(title)}</h1>${paragraphs
      .map(
        (text) => `<p><a href="/topic">${escapeText(text.slice(0, 12))}</a>${escapeText(text.slice(12))}</p>`,
      )
      .join(
        `<div><a href="/x">${FURNITURE} Read also: the other thing that happened</a></div>`,
      )}</main>${teasers(4)}${FOOT}`,
  'the next article below': ({
    title,
    paragraphs,
  }) => `${NAV}<article><h1>${escapeText(title)}</h1>${each(paragraphs, 'p')}</article>
    <article><h1>Next story in an endless scroll</h1><p>${`${FURNITURE} The next story begins here, and it has nothing to do with the first one. `.repeat(5)}</p></article>${FOOT}`,
};

/** A whole page of that shape. */
export function pageOfShape(shape: string, story: Story): string {
  const body = SHAPES[shape]?.(story) ?? '';
  return `<!doctype html><html lang="${story.language}"><head><title>${escapeText(story.title)} | Example Daily</title></head><body>${body}</body></html>`;
}
