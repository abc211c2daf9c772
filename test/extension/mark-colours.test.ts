// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { showMarkColours } from '../../extension/mark-colours.ts';
import { MARK_PRESETS } from '../../extension/page/mark-style.ts';

const colourOf = (kind: string) => document.documentElement.style.getPropertyValue(`--${kind}`);

it('gives each kind its colour for both schemes, or that of the text', () => {
  showMarkColours(document, MARK_PRESETS.strong);

  expect(colourOf('firsthand')).toBe('light-dark(#003e9e, #9cc2ff)');
  expect(colourOf('secondhand')).toBe('light-dark(#a11212, #ff9d94)');
  expect(colourOf('vague')).toBe('currentColor');
});
