import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../contrast.ts';

const root = new URL('../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', root), 'utf8'));
const drawing = readFileSync(new URL('icons/icon.svg', root), 'utf8');
const script = readFileSync(new URL('scripts/icons.ts', root), 'utf8');

/** Width and height in the header of a PNG. */
function sizeOf(path: string): [number, number] {
  const png = readFileSync(new URL(path, root));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons', () => {
  const { icons, action } = manifest;
  const named: [string, number][] = [
    ...[icons, action.default_icon].flatMap((set) =>
      Object.entries<string>(set).map(([size, path]): [string, number] => [path, Number(size)]),
    ),
    ...action.theme_icons.flatMap(({ light, dark, size }: { light: string; dark: string; size: number }) => [
      [light, size],
      [dark, size],
    ]),
  ];

  it.each(named)('%s is there and %d pixels wide and high', (path, size) => {
    expect(existsSync(new URL(path, root))).toBe(true);
    expect(sizeOf(path)).toEqual([size, size]);
  });

  it('are for 16 to 128 pixels', () => {
    expect(Object.keys(icons).map(Number)).toEqual([16, 32, 48, 64, 128]);
  });

  it.each([
    // docs/decisions/009-icons.md says which toolbars these are.
    ['icon', '#ffffff'],
    ['icon', '#3c3c3c'],
    ['on-light', '#ffffff'],
    ['on-light', '#f0f0f4'],
    ['on-dark', '#2b2a33'],
    ['on-dark', '#3c3c3c'],
  ])('%s can be seen on %s', (set, toolbar) => {
    const colour = new RegExp(`name: '${set}', colour: '(#[0-9a-f]{6})'`).exec(script)?.[1] ?? '';

    expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3);
    if (set === 'icon') expect(drawing).toContain(colour);
  });
});
