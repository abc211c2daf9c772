import type { Command } from '../command.ts';
import { UsageError } from '../parse-arguments.ts';
import { buildPack } from './pack-build.ts';
import { inspectPack, verifyPacks } from './pack-inspect.ts';
import { mergePacks } from './pack-merge.ts';

const ACTIONS: Record<string, (args: string[]) => Promise<boolean>> = {
  build: buildPack,
  inspect: inspectPack,
  verify: verifyPacks,
  merge: mergePacks,
  sign: () => {
    throw new UsageError(
      'pack sign is not available yet; packs carry a checksum, which "pack verify" checks.',
    );
  },
};

/** `hearsay pack`: makes packs and looks into them. */
export const packCommand: Command = {
  usage: `Usage: hearsay pack build IN.jsonl|- -o OUT.pack [--by month] [--name NAME] [--created DATE]
       hearsay pack inspect FILE.pack [--json] [--list]
       hearsay pack verify FILE.pack…
       hearsay pack merge FILE.pack… -o OUT.pack [--by month] [--name NAME] [--created DATE]

build     lines are articles {id, text | paras[], story?, lang?, title?, outlet?, author?, url?, published?} or
          fingerprints; those without a story are clustered. Bad lines are named and left out.
inspect   what a pack says of itself, for a reader or with --json as an object; --list adds the facts of each
          telling, with --json one object a line
verify    checks that packs are whole and every telling can be read
merge     the tellings of several packs in one; of two with the same id the first stays
sign      not available yet

  -o OUT.pack      file to write, whole or not at all
  --by month       one pack for each month of publication, OUT-2026-05.pack and so on; OUT-undated.pack for the rest
  --name NAME      what the pack is called (the file's name)
  --created DATE   day that it says it was made, ISO 8601 (today); the same input and day give the same bytes
`,
  async run([name, ...args]) {
    const action = name !== undefined && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new UsageError(name === undefined ? 'what to do is missing.' : `no action "${name}".`);
    return action(args);
  },
};
