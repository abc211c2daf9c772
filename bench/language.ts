/**
 * Language detection measured: `npx tsx bench/language.ts [candidate…]`.
 *
 * Two paragraphs of every document of `../shared/bench/match/ntrex-dev.jsonl.gz`. Without arguments the detector
 * that the extension uses is measured. Candidates (`eld/small`, `tinyld`, `franc`, `franc-min`, `lande`) must be
 * installed first, for instance with `npm i --no-save`. Prints one row of the table in
 * docs/decisions/002-language-detector.md each: right, abstained, wrong in percent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { detectLanguage } from '../src/language/detect-language.ts';

const DATA = new URL('../../shared/bench/match/ntrex-dev.jsonl.gz', import.meta.url);
const CODES = new URL('language-codes.json', import.meta.url);
const codes = JSON.parse(readFileSync(CODES, 'utf8')) as { major: string[]; tags: Record<string, string> };
const MAJOR = new Set(codes.major);
const TAGS: Record<string, string | undefined> = codes.tags;
/** Paragraphs of fewer characters count as short. */
const SHORT = 60;

type Detector = (text: string) => string;
type Sample = { language: string; text: string };
type Module = Record<string, unknown> & { default?: unknown };

const tagOf = (code: string): string => TAGS[code.split('-')[0] ?? ''] ?? code;

const readSamples = (): Sample[] => {
  const samples: Sample[] = [];
  const lines = gunzipSync(readFileSync(DATA)).toString('utf8').trimEnd().split('\n');
  lines.forEach((line, index) => {
    const { lang, paras } = JSON.parse(line) as { lang: string; paras: string[] };
    // Two paragraphs at places that differ from document to document, the same in every run.
    for (const pick of [index * 5, index * 5 + 7]) {
      samples.push({ language: tagOf(lang), text: paras[pick % paras.length] ?? '' });
    }
  });
  return samples;
};

const loadDetector = async (name: string): Promise<Detector> => {
  if (name === 'ours') return (text) => detectLanguage(text) ?? '';
  const module = (await import(name)) as Module;
  if (name.startsWith('eld')) {
    const { detect } = module['eld'] as {
      detect: (text: string) => { language: string; isReliable(): boolean };
    };
    return (text) => {
      const result = detect(text);
      return result.isReliable() ? result.language : '';
    };
  }
  if (name === 'lande') {
    const detect = module.default as (text: string) => [string, number][];
    return (text) => detect(text)[0]?.[0] ?? '';
  }
  return (name.startsWith('franc') ? module['franc'] : module['detect']) as Detector;
};

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

const row = (samples: Sample[], answers: string[], of: (sample: Sample) => boolean): string => {
  let all = 0;
  let right = 0;
  let none = 0;
  samples.forEach((sample, index) => {
    if (!of(sample)) return;
    all++;
    const answer = tagOf(answers[index] ?? '');
    if (answer === '' || answer === 'und') none++;
    else if (answer === sample.language) right++;
  });
  return `${percent(right, all)} / ${percent(none, all)} / ${percent(all - right - none, all)}`;
};

const confusions = (samples: Sample[], answers: string[]): string => {
  const counts = new Map<string, number>();
  samples.forEach((sample, index) => {
    const answer = tagOf(answers[index] ?? '');
    if (answer === '' || answer === 'und' || answer === sample.language) return;
    const key = `${sample.language}→${answer}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
  return most.map(([key, count]) => `${key} ${count}`).join(', ');
};

if (!existsSync(DATA)) {
  console.log('Skipped: ../shared/bench/match/ntrex-dev.jsonl.gz is not there.');
} else {
  const samples = readSamples();
  const names = process.argv.length > 2 ? process.argv.slice(2) : ['ours'];
  console.log(
    '| detector | load ms | µs a paragraph | 28 major languages | the same under 60 characters | all |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const name of names) {
    const began = performance.now();
    const detect = await loadDetector(name);
    const loadMs = performance.now() - began;
    for (const { text } of samples.slice(0, 500)) detect(text);
    const started = performance.now();
    const answers = samples.map(({ text }) => detect(text));
    const us = (1000 * (performance.now() - started)) / samples.length;
    const major = row(samples, answers, ({ language }) => MAJOR.has(language));
    const short = row(samples, answers, ({ language, text }) => MAJOR.has(language) && text.length < SHORT);
    const all = row(samples, answers, () => true);
    console.log(`| ${name} | ${loadMs.toFixed(0)} | ${us.toFixed(0)} | ${major} | ${short} | ${all} |`);
    console.log(`\nMost frequent confusions of ${name}: ${confusions(samples, answers)}\n`);
  }
}
