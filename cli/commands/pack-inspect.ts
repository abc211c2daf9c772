import { type Fingerprint, type Pack, PackError, readTelling } from '../../src/index.ts';
import { loadPack } from '../knowledge.ts';
import { writeOut } from '../output.ts';
import { onlyArgument, parseArguments, UsageError } from '../parse-arguments.ts';

/** `hearsay pack inspect`: what a pack says of itself and, with `--list`, of its tellings. */
export async function inspectPack(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean' },
    list: { type: 'boolean' },
  });
  const pack = await loadPack(onlyArgument(positionals, 'FILE.pack'));
  const summary = await summarise(pack);
  await writeOut(values.json ? `${JSON.stringify(summary)}\n` : describe(summary));
  if (!values.list) return true;
  if (!values.json) await writeOut('\n');
  for await (const telling of tellings(pack)) {
    await writeOut(`${values.json ? JSON.stringify(facts(telling)) : describeTelling(telling)}\n`);
  }
  return true;
}

/** `hearsay pack verify`: reads packs whole. @returns whether all are sound. */
export async function verifyPacks(args: string[]): Promise<boolean> {
  const { positionals } = parseArguments(args, {});
  if (positionals.length === 0) throw new UsageError('FILE.pack is missing.');
  let sound = true;
  for (const path of positionals) {
    try {
      const pack = await loadPack(path);
      for await (const _ of tellings(pack));
      process.stdout.write(`${path}: sound, ${pack.count} tellings\n`);
    } catch (error) {
      const missing = error instanceof Error && 'code' in error;
      if (!(error instanceof PackError) && !missing) throw error;
      process.stderr.write(`${missing ? `${path}: ` : ''}${(error as Error).message}\n`);
      sound = false;
    }
  }
  return sound;
}

async function* tellings(pack: Pack): AsyncGenerator<Fingerprint> {
  for (let i = 0; i < pack.count; i++) yield await readTelling(pack, i);
}

async function summarise(pack: Pack) {
  const { name, created, encoder, dim, count, outlets, from, until, sizeBytes } = pack;
  const languages: Record<string, number> = {};
  const stories = new Set<string>();
  let sentences = 0;
  for await (const telling of tellings(pack)) {
    languages[telling.lang ?? 'unknown'] = (languages[telling.lang ?? 'unknown'] ?? 0) + 1;
    stories.add(telling.story ?? telling.id);
    sentences += telling.sentences.kept;
  }
  const sorted = Object.fromEntries(Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...{
      name,
      created,
      from,
      until,
      encoder,
      dim,
      tellings: count,
      stories: stories.size,
      outlets,
      sentences,
    },
    ...{ languages: sorted, sizeBytes, bytesPerTelling: Math.round(sizeBytes / Math.max(1, count)) },
  };
}

function facts({ vector, sentences, prints, ...rest }: Fingerprint) {
  return { ...rest, sentences: sentences.kept, prints: prints.length };
}

/** The summary as aligned lines, with a line break at its end. */
function describe(summary: Awaited<ReturnType<typeof summarise>>): string {
  const count = (value: number) => value.toLocaleString('en');
  const languages = Object.entries(summary.languages).sort(([, a], [, b]) => b - a);
  const rows = [
    ['name', summary.name],
    ['made', summary.created],
    ['first telling', summary.from ?? 'not dated'],
    ['latest telling', summary.until ?? 'not dated'],
    ['encoder', `${summary.encoder}, ${summary.dim} components`],
    ['tellings', count(summary.tellings)],
    ['stories', count(summary.stories)],
    ['outlets', count(summary.outlets)],
    ['sentences', count(summary.sentences)],
    ['languages', languages.map(([language, tellings]) => `${language} ${count(tellings)}`).join(', ')],
    ['size', `${count(summary.sizeBytes)} bytes, ${count(summary.bytesPerTelling)} a telling`],
  ];
  return rows.map(([name = '', value]) => `${name.padEnd(16)}${value}\n`).join('');
}

/** One telling on one line, and a second one for its address. */
function describeTelling({ id, story, lang, published, outlet, title, url }: Fingerprint): string {
  const what = [`[${lang ?? '?'}] ${title || '(no title)'}`, outlet, published?.iso]
    .filter(Boolean)
    .join(' · ');
  const where = story === null || story === id ? id : `${id} in story ${story}`;
  return `${what}\n    ${where}${url === null ? '' : ` · ${url}`}`;
}
