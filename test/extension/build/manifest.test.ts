import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_SITES } from '../../../extension/all-sites.ts';

const root = resolve(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(resolve(root, 'manifest.json'), 'utf8'));
const privacy = readFileSync(resolve(root, 'PRIVACY.md'), 'utf8');

it('requires three permissions and nothing else', () => {
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage']);
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
});

it('makes access to all sites optional, the same access that the options ask for', () => {
  expect(manifest.optional_host_permissions).toEqual(ALL_SITES.origins);
  expect(manifest.optional_permissions).toBeUndefined();
});

it('explains every permission in PRIVACY.md', () => {
  for (const permission of [...manifest.permissions, ...manifest.optional_host_permissions]) {
    expect(privacy).toContain(`\`${permission}\``);
  }
});

it('lets pages of the extension load and call nothing from outside', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  const directives = new Map(
    policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  );

  expect(directives.get('default-src')).toEqual(["'none'"]);
  for (const [name, sources] of directives) {
    // A blob is what the page made itself: the drawing of the chain on its way into a PNG.
    const allowed = name === 'img-src' ? ["'self'", 'blob:'] : ["'none'", "'self'"];
    expect(allowed).toEqual(expect.arrayContaining(sources));
  }
});

it('tells Firefox that no data is collected', () => {
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
