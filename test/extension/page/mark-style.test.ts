import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markCss } from '../../../extension/page/mark-css.ts';
import {
  isMarkStyle,
  MARK_COLOURS,
  MARK_KINDS,
  MARK_LINES,
  MARK_PRESETS,
  type MarkColour,
  type MarkStyle,
  markDeclarations,
  presetOf,
  withLine,
} from '../../../extension/page/mark-style.ts';
import { contrast } from '../contrast.ts';

const kindStyle = fc.record({
  line: fc.constantFrom(...MARK_LINES),
  colour: fc.constantFrom(...(Object.keys(MARK_COLOURS) as MarkColour[])),
});
const style: fc.Arbitrary<MarkStyle> = fc
  .record({
    firsthand: kindStyle,
    secondhand: kindStyle,
    vague: kindStyle,
    strength: fc.constantFrom('quiet', 'normal', 'strong'),
  })
  .filter(isMarkStyle);

describe('the colours of marks', () => {
  it.each(Object.entries(MARK_COLOURS).filter(([name]) => name !== 'text'))(
    '%s can be seen on light and on dark pages',
    (_, { light, dark }) => {
      expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, '#17171c')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('of the strong look reach 7:1', () => {
    for (const kind of MARK_KINDS) {
      const { light, dark } = MARK_COLOURS[MARK_PRESETS.strong[kind].colour];
      if (light === 'currentColor') continue;
      expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(7);
      expect(contrast(dark, '#17171c')).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('a style', () => {
  it.each(Object.entries(MARK_PRESETS))('%s is one, and is recognised', (name, preset) => {
    expect(isMarkStyle(preset)).toBe(true);
    expect(presetOf(structuredClone(preset))).toBe(name);
  });

  it.each([
    null,
    'standard',
    {},
    { ...MARK_PRESETS.standard, strength: 'loud' },
    { ...MARK_PRESETS.standard, vague: { line: 'dotted', colour: 'toString' } },
    { ...MARK_PRESETS.standard, vague: { line: 'none', colour: 'teal' } },
    { ...MARK_PRESETS.standard, vague: null },
    // Two kinds with one line cannot be told apart without colour.
    { ...MARK_PRESETS.standard, vague: { line: 'solid', colour: 'purple' } },
  ])('is not %j', (value) => {
    expect(isMarkStyle(value)).toBe(false);
  });

  it('stays one whatever line is chosen, and the chosen kind has it', () => {
    fc.assert(
      fc.property(
        style,
        fc.constantFrom(...MARK_KINDS),
        fc.constantFrom(...MARK_LINES),
        (before, kind, line) => {
          const after = withLine(before, kind, line);
          expect(isMarkStyle(after)).toBe(true);
          expect(after[kind].line).toBe(line);
          expect(MARK_KINDS.map((each) => after[each].colour)).toEqual(
            MARK_KINDS.map((each) => before[each].colour),
          );
        },
      ),
    );
  });
});

describe('the style sheet', () => {
  it('tells the kinds apart by their lines, in forced colours too', () => {
    fc.assert(
      fc.property(style, (each) => {
        const css = markCss(each);
        for (const kind of MARK_KINDS) {
          const { textDecoration } = markDeclarations(each, kind, 'dark');
          expect(css).toContain(`::highlight(hearsay-${kind}-on-dark) { text-decoration: ${textDecoration};`);
          expect(css).toContain(
            `::highlight(hearsay-${kind}), ::highlight(hearsay-${kind}-on-dark) { text-decoration: underline ${each[kind].line} 2px LinkText;`,
          );
        }
      }),
    );
  });

  it('says every property in every look, so that a later sheet replaces an earlier one', () => {
    const properties = (css: string) => [...css.matchAll(/[a-z-]+(?=: )/g)].map(String);
    const all = Object.values(MARK_PRESETS).map((preset) => properties(markCss(preset)));
    for (const each of all) expect(each).toEqual(all[0]);
  });
});
