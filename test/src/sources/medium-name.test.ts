import { describe, expect, it } from 'vitest';
import { platformOf, postOf, withoutMedium } from '../../../src/sources/medium-name.ts';
import { releaseOf } from '../../../src/sources/release-name.ts';

describe('withoutMedium', () => {
  it.each([
    [releaseOf('Havkilde'), 'Havkilde', null],
    [postOf('Karin Weller', 'Facebook'), 'Karin Weller', 'Facebook'],
    [postOf('Karin Weller', null), 'Karin Weller', null],
    ['Facebook', 'Facebook', null],
    ['The Guardian (Nigeria)', 'The Guardian (Nigeria)', null],
  ])('knows who wrote "%s" and where', (name, writer, platform) => {
    expect(withoutMedium(name)).toBe(writer);
    expect(platformOf(name)).toBe(platform);
  });
});
