import { describe, expect, it } from 'vitest';
import { markupHint } from '../../../extension/page/furniture.ts';
import { parse, prose } from './support/parse.ts';

const hintOf = (html: string) => markupHint(parse(html).body.firstElementChild as Element);

describe('markupHint', () => {
  it.each([
    ['<nav>x</nav>', 'noise'],
    ['<div role="complementary">x</div>', 'noise'],
    ['<div class="ShareBar">x</div>', 'noise'],
    ['<div class="c-related__list">x</div>', 'noise'],
    ['<div id="cookie_banner">x</div>', 'noise'],
    ['<ol class="comment-list">x</ol>', 'comments'],
    ['<h3>x</h3>', 'headline'],
    ['<div role="heading">x</div>', 'headline'],
    ['<blockquote>x</blockquote>', 'quote'],
    ['<figure>x</figure>', 'caption'],
    ['<p class="photo-credit">x</p>', 'caption'],
    ['<div class="article__byline">x</div>', 'byline'],
    ['<span class="visually-hidden">x</span>', 'invisible'],
    ['<p>x</p>', null],
    ['<div class="shareholder commentary admin">x</div>', null],
    ['<div class="post category-social has-sidebar">x</div>', null],
    ['<div class="elementor-widget">x</div>', null],
    ['<article class="related">x</article>', null],
    ['<div class="layout menu-open"><h1>x</h1></div>', null],
    ['<form><main>x</main></form>', null],
    [`<form>${`<p>${prose(4)}</p>`.repeat(3)}</form>`, null],
    [`<div class="comments">${`<p>${prose(4)}</p>`.repeat(3)}</div>`, 'comments'],
  ])('%s is %s', (html, hint) => {
    expect(hintOf(html)).toBe(hint);
  });
});
