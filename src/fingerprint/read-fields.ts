import type { SourceType } from '../analysis.ts';
import { DataError } from '../errors.ts';
import { base64ToBytes } from './base64.ts';

/** Every source type, in the order of their codes in a pack (docs/pack-format.md): append, never reorder. */
export const SOURCE_TYPES: readonly SourceType[] = [
  'outlet',
  'agency',
  'person',
  'institution',
  'official-body',
  'study',
  'social-media',
  'press-release',
  'anonymous',
  'vague',
];

/** Typed access to the fields of an object that came from outside; each method throws a DataError. */
export type Fields = {
  value(name: string): unknown;
  text(name: string): string;
  /** Null also when the field is missing. */
  textOrNull(name: string): string | null;
  /** A non-negative integer below 2³². */
  count(name: string): number;
  oneOf<T extends string>(name: string, allowed: readonly T[]): T;
  list(name: string): unknown[];
  texts(name: string): string[];
  base64(name: string): Uint8Array<ArrayBuffer>;
};

/**
 * Checks that a value is an object and gives typed access to its fields.
 *
 * @param what - how error messages call the object, for example `fingerprint.published`.
 * @throws DataError if the value is no object.
 */
export function readFields(source: unknown, what: string): Fields {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    throw new DataError(`${what} must be an object, found ${describe(source)}`);
  }
  const fields = source as Record<string, unknown>;
  const fail = (name: string, expected: string): never => {
    throw new DataError(`${what}.${name} must be ${expected}, found ${describe(fields[name])}`);
  };
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : fail(name, 'a string');
  };
  const list = (name: string): unknown[] => {
    const value = fields[name];
    return Array.isArray(value) ? value : fail(name, 'a list');
  };
  return {
    value: (name) => fields[name],
    text,
    textOrNull: (name) => (fields[name] === null || fields[name] === undefined ? null : text(name)),
    count: (name) => {
      const value = fields[name];
      if (typeof value === 'number' && value >>> 0 === value) return value;
      return fail(name, 'a whole number, not negative');
    },
    oneOf: (name, allowed) =>
      allowed.find((item) => item === fields[name]) ?? fail(name, allowed.join(' | ')),
    list,
    texts: (name) =>
      list(name).map((item) => (typeof item === 'string' ? item : fail(name, 'a list of strings'))),
    base64: (name) => base64ToBytes(text(name)) ?? fail(name, 'base64'),
  };
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
