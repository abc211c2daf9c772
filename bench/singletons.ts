/** Texts of which no two tell the same, made from parallel sentences. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Document, pick } from './match-quality-data.ts';

const FOLDER = new URL('../../shared/bench/match/', import.meta.url);

const FILES = ['tico19-parallel.jsonl.gz', 'pud-parallel.jsonl.gz'];

/** A singleton is this many runs of neighbouring sentences, each of this length: two seldom have a sentence in common. */
const [RUNS, LENGTH] = [3, 2];

/** @param random - numbers in [0, 1). @returns as many texts, each in one language of its set. */
export function readSingletons(count: number, random: () => number): Document[] {
  const sets = FILES.map((file) => ({ file, languages: readSentences(file) }));
  return Array.from({ length: count }, (_, i) => {
    // A third of the sentences are of PUD or fewer, so that both sets are drawn from as often as they are long.
    const { file, languages } = pick(
      [sets[0], sets[0], sets[0], sets[1]].flatMap((set) => set ?? []),
      random,
    );
    const lang = pick([...languages.keys()], random);
    const sentences = languages.get(lang) ?? [];
    const paras = Array.from({ length: RUNS }, () => {
      const start = Math.floor(random() * (sentences.length - LENGTH));
      return sentences.slice(start, start + LENGTH);
    }).flat();
    return { story: `${file}+${i}`, lang, paras };
  });
}

function readSentences(file: string): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  const lines = gunzipSync(readFileSync(new URL(file, FOLDER)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  for (const line of lines) {
    const { lang, text } = JSON.parse(line) as { lang: string; text: string };
    const known = languages.get(lang);
    if (known) known.push(text);
    else languages.set(lang, [text]);
  }
  return languages;
}
