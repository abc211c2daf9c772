/**
 * The data that the library is built from, in the background's build: one file beside the script instead of texts in it
 * (scripts/packaged-data.ts), because a script is read through at every waking.
 */
import { packaged } from './packaged.ts';

// The build writes it (vite.config.ts); where nothing does, as in tests, the library has its data by itself.
declare const HEARSAY_DATA: string | undefined;

/** Between the entries of the file, and between the name and the content of one: JSON holds neither. */
const [ENTRY, NAME] = ['\n', '\t'];

// A cache only: a killed worker loads again.
let loading: Promise<void> | null = null;
let texts = new Map<string, string>();

/** Makes the data ready; the library must not be evaluated before. */
export function loadPackagedData(): Promise<void> {
  loading ??= load().catch((error) => {
    // A failure must not be remembered: "Try again" has to try.
    loading = null;
    throw error;
  });
  return loading;
}

/** One file of the data, parsed and then forgotten: what stands in the build for its import asks once. */
export function packagedData(name: string): unknown {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`${name} was asked for before the data was loaded, or twice.`);
  texts.delete(name);
  return JSON.parse(text);
}

async function load(): Promise<void> {
  if (typeof HEARSAY_DATA !== 'string') return;
  const file = await (await packaged(HEARSAY_DATA)).text();
  texts = new Map(
    file.split(ENTRY).map((entry) => {
      const end = entry.indexOf(NAME);
      return [entry.slice(0, end), entry.slice(end + 1)];
    }),
  );
}
