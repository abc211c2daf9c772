import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/attribution/quotations.ts';

const PARTICLES = new Set(['고', '라고']);
const quoted = (text: string, quotatives?: ReadonlySet<string>) =>
  findQuotations(text, 0, text.length, quotatives).map(({ inner }) => text.slice(inner.start, inner.end));

describe('findQuotations', () => {
  it.each([
    ['‘배가 멈췄다’고 말했다.', ['배가 멈췄다']],
    ['‘푸른강’을 찾았다. “배가 멈췄다”고 했다.', ['배가 멈췄다']],
    ["'푸른강'의 박씨는 '멈췄다'라고 했다.", ['멈췄다']],
  ])('takes single marks before a particle of names for no speech: %s', (text, all) => {
    expect(quoted(text, PARTICLES)).toEqual(all);
  });

  it('closes single marks before a letter where no apostrophes are written', () => {
    expect(quoted('他说‘船停了’就走了')).toEqual([]);
    expect(quoted('他说 ‘船停了’就走了')).toEqual(['船停了']);
    expect(quoted("It's the crew's boat")).toEqual([]);
  });
});
