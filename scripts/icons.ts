/**
 * Draws the PNG icons from `icons/icon.svg` with a headless Chromium.
 *
 * Run by hand (`npx tsx scripts/icons.ts`) after a change to the drawing; the
 * PNGs are committed, so that a build needs no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

/**
 * Colours of the icon. The one of the drawing can be seen on light and on dark toolbars; the others are for toolbars
 * whose colour is known, which only Firefox tells (`theme_icons`). docs/decisions/009-icons.md has the contrasts.
 */
const SETS = [
  { name: 'icon', colour: '#159d9f', sizes: [16, 24, 32, 48, 64, 128] },
  { name: 'on-light', colour: '#00696b', sizes: [16, 24, 32, 48, 64] },
  { name: 'on-dark', colour: '#5fd4d6', sizes: [16, 24, 32, 48, 64] },
];

const icons = resolve(import.meta.dirname, '../icons');
const svg = readFileSync(resolve(icons, 'icon.svg'), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const { name, colour, sizes } of SETS) {
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      const drawing = svg.replaceAll('#159d9f', colour);
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
      const png = await page.screenshot({ omitBackground: true, type: 'png' });
      writeFileSync(resolve(icons, `${name}-${size}.png`), png);
      console.log(`icons/${name}-${size}.png`);
    }
  }
} finally {
  await browser.close();
}
