import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { lineToArticle } from '../../../cli/line-to-article.ts';
import { buildStarterPack, readStories } from '../../../scripts/build-pack.ts';
import { PackError } from '../../../src/errors.ts';
import { makeFingerprint } from '../../../src/fingerprint/fingerprint.ts';
import { compareTellings, FEATURES, toComparable } from '../../../src/matching/compare-tellings.ts';
import { matchStory, matchTellings } from '../../../src/matching/match-story.ts';
import { scoreMatch } from '../../../src/matching/score-match.ts';
import { bufferSource } from '../../../src/pack/byte-source.ts';
import { openPack } from '../../../src/pack/open-pack.ts';
import { writePack } from '../../../src/pack/write-pack.ts';
import { CHEESE_SV, FERRY_DE, FERRY_EN } from '../../cli/articles.ts';

const NTREX = fileURLToPath(new URL('../../../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url));
const encoder = loadEncoder();
const read = (line: unknown) => lineToArticle(line, '2026-05-01');

const packOf = (...lines: { id: string }[]) => {
  const tellings = lines.map((line) =>
    makeFingerprint(read(line).article, [], encoder, { id: line.id, story: `story of ${line.id}` }),
  );
  return openPack(
    bufferSource('Test', writePack(tellings, { name: 'Test', created: '2026-05-01', encoder })),
  );
};

describe('matchStory', () => {
  it('finds the same story in another language with its evidence', async () => {
    const { article } = read(FERRY_EN);

    const packs = [await packOf(CHEESE_SV), await packOf(FERRY_DE)];

    const match = await matchStory(article, packs, encoder);

    expect(match).toMatchObject({ verdict: 'same', story: 'story of ferry-de' });
    const [telling] = match.tellings;
    expect(telling).toMatchObject({ id: 'ferry-de', lang: 'de', outlet: 'Küstenbote', sentences: 7 });
    const first = telling?.aligned[0];
    expect(article.text.slice(first?.here.start, first?.here.end)).toMatch(/^The ferry Alma Lindqvist/);
    expect(first).toMatchObject({ there: 0 });
  });

  it('knows nothing of another story, and nothing without packs', async () => {
    const { article } = read(CHEESE_SV);
    const nothing = { verdict: 'none', story: null, score: 0, tellings: [] };

    expect(await matchStory(article, [await packOf(FERRY_DE, FERRY_EN)], encoder)).toEqual(nothing);
    expect(await matchStory(article, [], encoder)).toEqual(nothing);
  });

  it('says which passages of a copy stand there word for word', async () => {
    const copy = {
      ...FERRY_EN,
      id: 'copy',
      outlet: 'Island Post',
      text: FERRY_EN.text.split('\n\n').slice(0, 3).join('\n\n'),
    };
    const { article } = read(FERRY_EN);

    const { tellings } = await matchStory(article, [await packOf(copy, FERRY_DE)], encoder);

    const copied = tellings.find(({ id }) => id === 'copy')?.copied;
    expect(copied?.share).toBeGreaterThan(0.7);
    expect(copied?.share).toBeLessThan(0.9);
    expect(copied?.spans.map(({ start, end }) => article.text.slice(start, end))).toEqual(
      copy.text.split('\n\n').map((paragraph) => paragraph.slice(0, -1)),
    );
    expect(tellings.find(({ id }) => id === 'ferry-de')?.copied).toBeNull();
  });

  it('leaves out the page itself but lists it among the candidates', async () => {
    const { article } = read(FERRY_EN);
    const packs = [await packOf(FERRY_EN, FERRY_DE)];

    const { tellings } = await matchStory(article, packs, encoder);
    const matches = await matchTellings(article, packs, encoder);

    expect(tellings.map(({ id }) => id)).toEqual(['ferry-de']);
    expect(matches.map(({ telling, itself }) => [telling.id, itself])).toEqual([
      ['ferry-en', true],
      ['ferry-de', false],
    ]);
  });

  it('lists a telling once when two packs hold it', async () => {
    const { article } = read(FERRY_EN);

    const packs = [await packOf(FERRY_DE), await packOf(FERRY_DE)];

    expect((await matchStory(article, packs, encoder)).tellings).toHaveLength(1);
  });

  it('answers for an article without text', async () => {
    const { article } = read({ id: 'empty', text: '' });

    expect((await matchStory(article, [await packOf(FERRY_DE)], encoder)).verdict).toBe('none');
  });

  it('refuses a pack of another encoder by name', async () => {
    const other = { ...(await packOf(FERRY_DE)), encoder: 'other' };
    const match = () => matchStory(read(FERRY_EN).article, [other], encoder);

    await expect(match).rejects.toThrow(PackError);
    await expect(match).rejects.toThrow(/made with the encoder other of/);
  });
});

describe('matchTellings', () => {
  const own = readFileSync(
    fileURLToPath(new URL('../../../bench/stories/stories.jsonl', import.meta.url)),
    'utf8',
  )
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; group: string; text: string });
  // One article of each group, which together are in some fifteen languages.
  const articles = own.filter(({ group }, i) => own.findIndex((other) => other.group === group) === i);
  const verdictOn = async (line: { id: string }, telling: { id: string }) => {
    const [match] = await matchTellings(read(line).article, [await packOf(telling)], encoder);
    return match;
  };

  it.each(articles.map((line) => [line.id, line] as const))(
    'holds %s for the same as itself',
    async (_, line) => {
      expect(await verdictOn(line, line)).toMatchObject({ verdict: 'same', itself: true });
    },
  );

  it('gives the same verdict when the page has boilerplate around the article and breaks in other places', async () => {
    const furniture = [
      'Subscribe to our newsletter',
      'Read more',
      'Photo: Shutterstock',
      '© 2026 Island Post',
    ];
    const [first = '', ...rest] = FERRY_EN.text.split('\n\n');
    const noisy = {
      ...FERRY_EN,
      id: 'noisy',
      text: ['Home | News | Sport', first.replace('. ', '.\n\n'), rest.join(' '), ...furniture].join('\n\n'),
    };

    const [plain, noise] = [await verdictOn(FERRY_EN, FERRY_DE), await verdictOn(noisy, FERRY_DE)];

    expect(plain?.verdict).toBe('same');
    expect(noise?.verdict).toBe(plain?.verdict);
  });

  it('lets a telling vouch for another of its story', async () => {
    const brief = {
      ...FERRY_DE,
      id: 'brief',
      outlet: 'Kurzblatt',
      text: 'Für die Reederei ist es das dritte Unglück in diesem Jahr; die Aktie gab nach.',
    };
    const tellings = [FERRY_DE, brief].map((line) =>
      makeFingerprint(read(line).article, [], encoder, { id: line.id, story: 'ferry' }),
    );
    const bytes = writePack(tellings, { name: 'Test', created: '2026-05-01', encoder });
    const pack = await openPack(bufferSource('Test', bytes));

    const alone = await verdictOn(FERRY_EN, brief);
    const joined = await matchTellings(read(FERRY_EN).article, [pack], encoder);

    expect(alone?.verdict).not.toBe('same');
    expect(joined.map(({ telling, verdict, reasons }) => [telling.id, verdict, reasons.through])).toEqual([
      ['ferry-de', 'same', null],
      ['brief', 'same', 'ferry-de'],
    ]);
  });
});

describe('compareTellings', () => {
  it('does not depend on which of the two is read', () => {
    const [a, b] = [FERRY_EN, CHEESE_SV].map((line) =>
      toComparable(makeFingerprint(read(line).article, [], encoder, { id: line.id, story: null }), encoder),
    ) as [ReturnType<typeof toComparable>, ReturnType<typeof toComparable>];

    const [forth, back] = [compareTellings(a, b).features, compareTellings(b, a).features];

    for (const name of FEATURES) expect(back[name] ?? -1, name).toBeCloseTo(forth[name] ?? -1, 12);
  });
});

describe('the starter pack', () => {
  it('was made with the present encoder (else run "npx tsx scripts/fingerprint-stories.ts")', () => {
    expect(new Set(readStories().map((telling) => telling.encoder))).toEqual(new Set([encoder.id]));
  });

  it('has the same bytes each time it is built', () => {
    expect(buildStarterPack()).toEqual(buildStarterPack());
  });

  it('takes at most 2,000 bytes a telling at 20 sentences, header, titles and names of sources included', () => {
    const tellings = readStories();
    const sentences = tellings.reduce((sum, telling) => sum + telling.sentences.kept, 0);
    const perSentence = encoder.dim / 2;

    const rest = (buildStarterPack().length - sentences * perSentence) / tellings.length;

    expect(rest + 20 * perSentence).toBeLessThanOrEqual(2000);
  });

  it('holds for the same what is one story, and never more than related what is another', () => {
    const tellings = readStories().map((telling) => toComparable(telling, encoder));
    for (const here of tellings) {
      for (const there of tellings) {
        const [a, b] = [here.fingerprint, there.fingerprint];
        const { verdict } = scoreMatch(compareTellings(here, there).features);
        if (a.story === b.story) expect(verdict, `${a.id} ${b.id}`).toBe('same');
        else expect(['related', 'none'], `${a.id} ${b.id}`).toContain(verdict);
      }
    }
  });

  it.skipIf(!existsSync(NTREX))(
    'has nothing to do with 200 unrelated documents, but for one on its very subject',
    async () => {
      const packs = [await openPack(bufferSource('Starter', buildStarterPack()))];
      const lines = gunzipSync(readFileSync(NTREX))
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; lang: string });
      const english = lines.filter(({ lang }) => lang === 'eng');
      // Every 48th of the rest: 145 documents spread over all languages.
      const others = lines.filter(({ lang }) => lang !== 'eng').filter((_, i) => i % 48 === 0);
      const documents = [...english, ...others].slice(0, 200);

      const verdicts: [string, string][] = [];
      for (const line of documents) {
        verdicts.push([line.id, (await matchStory(read(line).article, packs, encoder)).verdict]);
      }

      const connected = verdicts.filter(([, verdict]) => verdict !== 'none');
      expect(verdicts).toHaveLength(200);
      // A document on Russian gas may be called related to reports on Russia and its neighbours, never more.
      expect(connected.filter(([, verdict]) => verdict !== 'related')).toEqual([]);
      expect(new Set(connected.map(([id]) => id?.split(':')[0])).size).toBeLessThanOrEqual(1);
    },
    60_000,
  );
});
