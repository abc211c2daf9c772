import type { SourceStanding } from '../../src/analysis.ts';
import { MARK_KINDS, type MarkStyle, markDeclarations } from './mark-style.ts';

/** The claim that the reader looks at: its ground on a light and on a dark page. */
const CURRENT = { light: 'rgb(11 87 208 / 22%)', dark: 'rgb(138 180 248 / 28%)' };

const SCHEMES = ['light', 'dark'] as const;

/**
 * The style sheet for marked claims, put into a page by the browser, where the page cannot see it.
 *
 * Which of the two colour sets fits is decided by the background behind the claim and not by the reader's system,
 * since many pages have one scheme only. Every rule says all of its properties, so that a later sheet replaces an
 * earlier one.
 */
export function markCss(style: MarkStyle): string {
  return [
    ...MARK_KINDS.flatMap((kind) =>
      SCHEMES.map((scheme) => rule([nameOf(kind, scheme)], declarationsOf(style, kind, scheme))),
    ),
    ...SCHEMES.map((scheme) => rule([nameOf('current', scheme)], `background-color: ${CURRENT[scheme]}`)),
    `@media (forced-colors: active) {\n${forcedColours(style)}\n}`,
    // On paper the page is as its makers meant it.
    `@media print {\n${rule(
      [...MARK_KINDS, 'current' as const].flatMap(bothNames),
      'text-decoration: none; background-color: transparent',
    )}\n}`,
  ].join('\n');
}

function declarationsOf(style: MarkStyle, kind: SourceStanding, scheme: 'light' | 'dark'): string {
  const { textDecoration, textUnderlineOffset, backgroundColor } = markDeclarations(style, kind, scheme);
  return `text-decoration: ${textDecoration}; text-underline-offset: ${textUnderlineOffset}; background-color: ${backgroundColor}`;
}

function forcedColours(style: MarkStyle): string {
  const kinds = MARK_KINDS.map((kind) =>
    rule(
      bothNames(kind),
      `text-decoration: underline ${style[kind].line} 2px LinkText; background-color: transparent`,
    ),
  );
  return [...kinds, rule(bothNames('current'), 'color: HighlightText; background-color: Highlight')].join(
    '\n',
  );
}

function rule(names: readonly string[], declarations: string): string {
  return `${names.join(', ')} { ${declarations}; }`;
}

function bothNames(kind: SourceStanding | 'current'): string[] {
  return SCHEMES.map((scheme) => nameOf(kind, scheme));
}

/** The names that highlight.ts gives. */
function nameOf(kind: SourceStanding | 'current', scheme: 'light' | 'dark'): string {
  return `::highlight(hearsay-${kind}${scheme === 'dark' ? '-on-dark' : ''})`;
}
