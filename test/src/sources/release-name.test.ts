import { describe, expect, it } from 'vitest';
import { releaseOf, withoutRelease } from '../../../src/sources/release-name.ts';

describe('releaseOf', () => {
  it('names a release so that its writer can be read from the name', () => {
    expect(withoutRelease(releaseOf('Havkilde'))).toBe('Havkilde');
  });
});

describe('withoutRelease', () => {
  it.each(['Havkilde', 'Havkilde (Facebook)', 'Press Release (Havkilde)', ''])(
    'leaves %j as it is',
    (name) => {
      expect(withoutRelease(name)).toBe(name);
    },
  );
});
