/**
 * How claims look on the page: the reader's choice as data, and the style sheet that is made of it.
 *
 * The page's own text colour stays. The kind of source is told by the shape of the line as well as by its colour,
 * so no two kinds ever have the same line.
 */
import type { SourceStanding } from '../../src/analysis.ts';

/** Shapes of a line under a claim; each can be told from the others without its colour. */
export const MARK_LINES = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;

/** One of {@link MARK_LINES}. */
export type MarkLine = (typeof MARK_LINES)[number];

/**
 * Colours of a line, on a light and on a dark page; `text` is the colour of the page's own words.
 *
 * Each has a contrast of at least 4.5:1 to white, or to `#17171c` (the tests count it).
 */
export const MARK_COLOURS = {
  teal: { light: '#00696b', dark: '#5fd4d6' },
  amber: { light: '#7a4f01', dark: '#f0b95a' },
  purple: { light: '#6a1b9a', dark: '#d7a6ff' },
  blue: { light: '#003e9e', dark: '#9cc2ff' },
  red: { light: '#a11212', dark: '#ff9d94' },
  green: { light: '#1b5e20', dark: '#86dd8a' },
  text: { light: 'currentColor', dark: 'currentColor' },
} as const;

/** Name of one of {@link MARK_COLOURS}. */
export type MarkColour = keyof typeof MARK_COLOURS;

/** How much a mark stands out. */
export type MarkStrength = 'quiet' | 'normal' | 'strong';

/** How the claims of one kind of source look. */
type KindStyle = { line: MarkLine; colour: MarkColour };

/** How every claim looks. The lines of the three kinds differ. */
export type MarkStyle = Record<SourceStanding, KindStyle> & { strength: MarkStrength };

/** The kinds of source in the order in which they are shown. */
export const MARK_KINDS = ['firsthand', 'secondhand', 'vague'] as const satisfies readonly SourceStanding[];

const COLOUR_NAMES: readonly string[] = Object.keys(MARK_COLOURS);

/**
 * Width of the line in CSS pixels and the share of its colour behind the words, in percent. A tint of a fifth leaves
 * black words with a contrast of more than 10:1.
 */
const STRENGTHS: Record<MarkStrength, { width: number; tint: number }> = {
  quiet: { width: 1, tint: 0 },
  normal: { width: 2, tint: 10 },
  strong: { width: 3, tint: 20 },
};

const usual = (firsthand: MarkColour, secondhand: MarkColour, vague: MarkColour, strength: MarkStrength) => ({
  firsthand: { line: 'solid', colour: firsthand } as const,
  secondhand: { line: 'dashed', colour: secondhand } as const,
  vague: { line: 'dotted', colour: vague } as const,
  strength,
});

/** Looks that are offered ready-made; the first is the one without a choice. */
export const MARK_PRESETS = {
  standard: usual('teal', 'amber', 'purple', 'normal'),
  strong: usual('blue', 'red', 'text', 'strong'),
  quiet: usual('teal', 'amber', 'purple', 'quiet'),
  plain: usual('text', 'text', 'text', 'normal'),
} as const satisfies Record<string, MarkStyle>;

/** Name of one of {@link MARK_PRESETS}. */
export type MarkPreset = keyof typeof MARK_PRESETS;

/** The preset that looks like a style, or null when the reader has made one of their own. */
export function presetOf(style: MarkStyle): MarkPreset | null {
  const names = Object.keys(MARK_PRESETS) as MarkPreset[];
  return names.find((name) => isSameStyle(MARK_PRESETS[name], style)) ?? null;
}

/** Whether a value from outside is a style: known lines, colours and strength, no line used twice. */
export function isMarkStyle(value: unknown): value is MarkStyle {
  if (typeof value !== 'object' || value === null) return false;
  const style = value as Record<string, Partial<Record<string, unknown>> | undefined>;
  const kinds = MARK_KINDS.map((kind) => style[kind]);
  return (
    Object.hasOwn(STRENGTHS, String(style['strength'])) &&
    kinds.every(
      (kind) =>
        (MARK_LINES as readonly unknown[]).includes(kind?.['line']) &&
        COLOUR_NAMES.includes(String(kind?.['colour'])),
    ) &&
    new Set(kinds.map((kind) => kind?.['line'])).size === kinds.length
  );
}

/** The style with another line for one kind; the kind that had this line takes the old one, so that all differ. */
export function withLine(style: MarkStyle, kind: SourceStanding, line: MarkLine): MarkStyle {
  const other = MARK_KINDS.find((each) => style[each].line === line);
  const changed = { ...style, [kind]: { ...style[kind], line } };
  return other === undefined || other === kind
    ? changed
    : { ...changed, [other]: { ...style[other], line: style[kind].line } };
}

/** Declarations for the claims of a kind, on a light or a dark page, as CSS properties in camel case. */
export function markDeclarations(style: MarkStyle, kind: SourceStanding, scheme: 'light' | 'dark') {
  const { line, colour } = style[kind];
  const { width, tint } = STRENGTHS[style.strength];
  const ink = MARK_COLOURS[colour][scheme];
  return {
    textDecoration: `underline ${line} ${width}px ${ink}`,
    textUnderlineOffset: '0.15em',
    // The page's own colour as a ground would grey its words.
    backgroundColor:
      tint === 0 || colour === 'text' ? 'transparent' : `color-mix(in srgb, ${ink} ${tint}%, transparent)`,
  };
}

function isSameStyle(a: MarkStyle, b: MarkStyle): boolean {
  return (
    a.strength === b.strength &&
    MARK_KINDS.every((kind) => a[kind].line === b[kind].line && a[kind].colour === b[kind].colour)
  );
}
