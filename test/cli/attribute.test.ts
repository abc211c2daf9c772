import { describe, expect, it } from 'vitest';
import { FERRY_DE, FERRY_EN } from './articles.ts';
import { runCli, toLines, writeTemporary } from './run-cli.ts';

type Attribution = {
  source: [number, number] | null;
  cue: [number, number] | null;
  content: [number, number];
};

describe('hearsay attribute', () => {
  it('gives spans of the text for each line', () => {
    const { code, lines } = runCli(['attribute', '-'], toLines([FERRY_EN, FERRY_DE]));

    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['ferry-en', 'ferry-de']);
    const attributions = lines[0]?.['attributions'] as Attribution[];
    const cut = (span: [number, number] | null) => span && FERRY_EN.text.slice(...span);
    expect(attributions.map(({ source }) => cut(source))).toEqual(
      expect.arrayContaining([expect.stringContaining('Karin Ehrling')]),
    );
    expect(attributions.map(({ content }) => cut(content))).toEqual(
      expect.arrayContaining([expect.stringContaining('avoided a fishing boat')]),
    );
  });

  it('gives null for a source that no words name', () => {
    const text = 'Dodał, że most jest bezpieczny.';

    const { lines } = runCli(['attribute', '-'], toLines([{ id: 'left-out', lang: 'pl', text }]));

    expect(lines[0]?.['attributions']).toMatchObject([{ source: null, cue: [0, 5], content: [10, 30] }]);
  });

  it('names bad lines and answers the good ones', () => {
    const path = writeTemporary(
      'in.jsonl',
      `${JSON.stringify(FERRY_EN)}\n\n{"id": \n{"text": "x"}\n{"id": "no-text"}\n${JSON.stringify(FERRY_DE)}`,
    );

    const { code, lines, err } = runCli(['attribute', path]);

    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['ferry-en', 'ferry-de']);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/in\.jsonl:3: not JSON .*; write one JSON object a line/),
      expect.stringMatching(/in\.jsonl:4: "id" is missing; give each line one/),
      expect.stringMatching(/in\.jsonl:5: neither "text" .* nor "paras"/),
    ]);
  });
}, 60_000);
