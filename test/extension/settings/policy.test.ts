import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MARK_PRESETS } from '../../../extension/page/mark-style.ts';
import { READING_LANGUAGES } from '../../../extension/reading-languages.ts';
import { DEFAULT_SETTINGS, HISTORY_DAYS } from '../../../extension/settings/parse-settings.ts';
import { parsePolicy, readPolicy } from '../../../extension/settings/policy.ts';
import { readSettings, writeSettings, writeSite } from '../../../extension/settings.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
beforeEach(resetFakeBrowser);

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const whole = {
  automatic: false,
  highlights: true,
  historyDays: 0,
  languages: ['de', 'sv'],
  marks: 'strong',
  neverSites: ['www.a.example'],
  sync: false,
  welcome: false,
};

describe('a policy', () => {
  it('is read field by field', () => {
    expect(parsePolicy(whole)).toEqual({
      ...whole,
      historyDays: null,
      marks: MARK_PRESETS.strong,
      neverSites: ['a.example'],
    });
  });

  it.each([
    null,
    [],
    'x',
    {},
    {
      automatic: 'no',
      highlights: 1,
      historyDays: 31,
      languages: ['xx'],
      marks: 'toString',
      neverSites: 'a',
      unknown: true,
    },
  ])('sets nothing where it is %j', (written) => {
    expect(parsePolicy(written)).toEqual({});
  });

  it('has the fields that the schema and the documentation name', () => {
    const schema = JSON.parse(read('extension/managed-schema.json'));
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(parsePolicy(whole)).sort());
    expect(schema.properties.historyDays.enum).toEqual(
      HISTORY_DAYS.map((days) => days ?? 0).sort((a, b) => a - b),
    );
    expect(schema.properties.languages.items.enum).toEqual(Object.keys(READING_LANGUAGES));
    expect(schema.properties.marks.enum).toEqual(Object.keys(MARK_PRESETS));
    const documentation = read('docs/managed-policy.md');
    for (const field of Object.keys(schema.properties)) expect(documentation).toContain(`\`${field}\``);
  });

  it('is empty where the browser has none, and throws', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValueOnce(new Error('manifest not found'));

    expect(await readPolicy()).toEqual({});
  });
});

describe('settings under a policy', () => {
  it('are those of the policy, and the reader’s own come back without it', async () => {
    await writeSettings({ highlights: true, historyDays: 365 });
    await fakeBrowser.storage.managed.set({ highlights: false, historyDays: 30 });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, highlights: false, historyDays: 30 });

    await writeSettings({ ...DEFAULT_SETTINGS, automatic: true });
    expect(await readSettings()).toMatchObject({ highlights: false, historyDays: 30, automatic: true });

    fakeBrowser.storage.managed.values.clear();
    expect(await readSettings()).toMatchObject({ highlights: true, historyDays: 365, automatic: true });
  });

  it('never lose a site of the policy, and do not take it for the reader’s', async () => {
    await fakeBrowser.storage.managed.set({ neverSites: ['theirs.example'] });
    await writeSite('mine.example', false);
    await writeSite('theirs.example', true);
    expect((await readSettings()).neverSites).toEqual(['mine.example', 'theirs.example']);

    fakeBrowser.storage.managed.values.clear();
    expect((await readSettings()).neverSites).toEqual(['mine.example']);
  });

  it('are not carried to other computers when that is forbidden', async () => {
    await writeSettings({ sync: true });
    fakeBrowser.storage.sync.values.clear();
    await fakeBrowser.storage.managed.set({ sync: false });

    await writeSettings({ highlights: false });

    expect(fakeBrowser.storage.sync.values.size).toBe(0);
  });
});
