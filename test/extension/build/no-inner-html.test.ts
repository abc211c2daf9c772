import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { withoutInnerHtml } from '../../../scripts/no-inner-html.ts';

const root = resolve(import.meta.dirname, '../../..');
const modules = ['@mozilla/readability/Readability.js', 'preact/dist/preact.mjs'];
const path = (name: string) => resolve(root, 'node_modules', name);

it.each(modules)('leaves no assignment to innerHTML in %s', (name) => {
  const code = readFileSync(path(name), 'utf8');

  const edited = withoutInnerHtml(path(name), code);

  expect(code).toMatch(/\.innerHTML\s*=(?!=)/);
  expect(edited).not.toMatch(/\.innerHTML\s*=(?!=)/);
});

it.each(modules)('stops the build when %s is not what it was', (name) => {
  expect(() => withoutInnerHtml(path(name), 'changed')).toThrow(/no longer contains .*renew/);
});

it('knows a module by its path on every system and with a query', () => {
  const code = readFileSync(path('preact/dist/preact.mjs'), 'utf8');

  expect(withoutInnerHtml('C:\\a\\node_modules\\preact\\dist\\preact.mjs?v=1', code)).not.toBeNull();
});

it('leaves every other module alone', () => {
  expect(withoutInnerHtml('/a/extension/popup/App.tsx', 'x.innerHTML = y')).toBeNull();
  expect(withoutInnerHtml('/a/node_modules/other/preact/dist/x.mjs', 'x.innerHTML = y')).toBeNull();
});

it('lets Readability read as before where it has to start over', async () => {
  const { JSDOM } = await import('jsdom');
  const file = path('@mozilla/readability/Readability.js');
  // A short text makes Readability restore the page and try again with fewer filters.
  const html = `<body><div class="comment"><p>${'Bron över Lilla Bält stängs, sade hon. '.repeat(4)}</p>
    <noscript><img src="a.png"></noscript></div></body>`;
  const read = (code: string) => {
    const { window } = new JSDOM(html, { url: 'https://example.org/' });
    const module = { exports: {} as unknown };
    const load = new Function('module', 'require', 'DOMParser', code);
    load(module, createRequire(file), window.DOMParser);
    const Readability = module.exports as new (document: Document) => { parse(): { content: string } | null };
    return new Readability(window.document).parse()?.content;
  };
  const code = readFileSync(file, 'utf8');

  const expected = read(code);

  expect(expected).toContain('Lilla Bält');
  expect(read(withoutInnerHtml(file, code) ?? '')).toBe(expected);
});
