import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/fingerprint/name-keys.ts';
import { weighName } from '../../../src/matching/name-rarity.ts';

describe('weighName', () => {
  it.each(['Russia', 'Россия', 'Deutschland', 'Suomi', 'November', 'Europe'])('%s says little', (name) => {
    expect(weighName(nameKey(name) ?? -1)).toBeLessThan(0.1);
  });

  it.each(['Gnatjukevych', 'Granforsen', 'Fuchsberger', 'Wendlach', 'Cabezuelo'])('%s says much', (name) => {
    expect(weighName(nameKey(name) ?? -1)).toBe(1);
  });
});
