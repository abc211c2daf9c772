import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packagedModule, packData, withoutTests } from '../../../scripts/packaged-data.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

vi.mock('../../../extension/browser.ts', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

describe('the packaged data', () => {
  const FILES = new Map([
    ['src/b.json', '{"words":["a\\tb","c\\nd"]}'],
    ['data/a.json', '[1,2]'],
  ]);

  beforeEach(() => {
    resetFakeBrowser();
    vi.resetModules();
  });
  afterEach(() => vi.unstubAllGlobals());
  const reader = () => import('../../../extension/background/packaged-data.ts');

  it('is read back file by file', async () => {
    vi.stubGlobal('HEARSAY_DATA', 'knowledge/data.txt');
    const fetched = vi.fn(async () => new Response(packData(FILES)));
    vi.stubGlobal('fetch', fetched);
    const { loadPackagedData, packagedData } = await reader();

    await Promise.all([loadPackagedData(), loadPackagedData()]);

    for (const [name, json] of FILES) expect(packagedData(name)).toEqual(JSON.parse(json));
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('is asked for again after a failure', async () => {
    vi.stubGlobal('HEARSAY_DATA', 'knowledge/data.txt');
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(packData(FILES))).mockResolvedValueOnce(Response.error()),
    );
    const { loadPackagedData, packagedData } = await reader();

    await expect(loadPackagedData()).rejects.toThrow('knowledge/data.txt is missing from the extension');
    await loadPackagedData();

    expect(packagedData('data/a.json')).toEqual([1, 2]);
  });

  it('says which file was wanted too early', async () => {
    const { packagedData } = await reader();

    expect(() => packagedData('data/a.json')).toThrow('data/a.json was asked for before the data was loaded');
  });

  it('is not loaded where no build has packaged it', async () => {
    vi.stubGlobal('fetch', vi.fn());
    await (await reader()).loadPackagedData();

    expect(fetch).not.toHaveBeenCalled();
  });

  it('has everything but what only tests read, in one line', () => {
    const json =
      '{\n "entries": [{ "forms": ["said"], "examples": [{ "text": "x" }], "nearMisses": ["y"] }],\n "about": "z" }';

    expect(withoutTests(json)).toBe(
      '{"entries":[{"forms":["said"],"examples":[],"nearMisses":[]}],"about":"z"}',
    );
    expect(withoutTests('["a\\nb"]')).toBe('["a\\nb"]');
  });

  it('is imported by the name of the file', () => {
    expect(packagedModule('src/b.json')).toMatch(
      /^import \{ packagedData \} from ".*\/packaged-data\.ts";\nexport default packagedData\("src\/b\.json"\);\n$/,
    );
  });
});
