/** What the built background is made of: little script, because every waking compiles all of it, and data beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The script had 375 kB when its data was taken out of it; with a table of knowledge it would have far more. */
const MOST_BYTES = 500_000;
/** The linter of Firefox's add-ons reads no larger files that it takes for text. */
const MOST_DATA_BYTES = 5 * 1024 * 1024;

const CUES = readdirSync(new URL('../../src/attribution/cues', import.meta.url));

describe.each(['chrome', 'firefox'])('the background of dist/%s', (target) => {
  const path = (name: string) => new URL(`../../dist/${target}/${name}`, import.meta.url);

  it('is a small script', () => {
    expect(statSync(path('background.js')).size).toBeLessThan(MOST_BYTES);
  });

  it('has the data of the library beside it, without what only tests read', () => {
    const data = readFileSync(path('knowledge/data.txt'), 'utf8');
    const names = data.split('\n').map((line) => line.slice(0, line.indexOf('\t')));

    expect(names).toEqual(expect.arrayContaining(CUES.map((name) => `src/attribution/cues/${name}`)));
    expect(data).not.toMatch(/"(?:examples|nearMisses)":\[[^\]]/);
    expect(Buffer.byteLength(data)).toBeLessThan(MOST_DATA_BYTES);
  });
});
