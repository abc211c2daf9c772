/**
 * Draws the PNG icons from `icons/icon.svg` with a headless Chromium.
 *
 * Run by hand (`npx tsx scripts/icons.ts`) after a change to the drawing; the
 * PNGs are committed, so that a build needs no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

/** The sizes that the manifest names. */
const SIZES = [16, 32, 48, 128];

const icons = resolve(import.meta.dirname, '../icons');
const svg = readFileSync(resolve(icons, 'icon.svg'), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true, type: 'png' });
    writeFileSync(resolve(icons, `icon-${size}.png`), png);
    console.log(`icons/icon-${size}.png`);
  }
} finally {
  await browser.close();
}
