import { readFileSync } from 'node:fs';

/** A fresh copy of the bytes of the committed table, which a test may damage. */
export function tableBytes(): ArrayBuffer {
  const file = readFileSync(new URL('../../../data/encoder/hearsay-static.bin', import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

/** One case of the oracle that `model/hearsay_model/oracle.py` writes. */
export type OracleCase = {
  language: string | null;
  text: string;
  normalised: string;
  pieces: number[];
  vector: number[];
};

/** What the Python reference says of a few sentences. */
export function oracleCases(): OracleCase[] {
  const file = new URL('../../fixtures/oracle/encoder.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: OracleCase[] }).cases;
}
