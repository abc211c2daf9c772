import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../../src/chain/count-origins.ts';
import { isSameName } from '../../../src/chain/same-source.ts';
import { APART, article, source, telling } from './chain-fixtures.ts';

describe('isSameName', () => {
  it.each([
    ['Zeitung Strelsau Kurier', 'Strelsau Kurier', true],
    ['EFE med hänvisning', 'EFE', true],
    ['Strelsau Times', 'Times', false],
    ['', 'EFE', false],
  ])('compares %s with %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
    expect(isSameName(b, a)).toBe(same);
  });
});

describe('countOrigins of other tellings and witnesses', () => {
  it('puts two other tellings together that agree with each other alone', () => {
    const others = new Map([['en', { pairs: 9, sentences: 10 }]]);
    const tellings = [
      article(),
      telling('de', { agreement: APART, others }),
      telling('en', { agreement: APART }),
    ];

    expect(countOrigins(tellings).independence.origins).toBe(2);
  });

  it('counts a later telling with a witness of its own again, and is unsure', () => {
    const at = (iso: string) => ({ iso, precision: 'minute' as const, doubt: null });
    const agency = source('STT', { type: 'agency' });
    const own = source('Ada Berg', { type: 'person' });
    const first = article({ published: at('2026-03-01T08:00+02:00'), sources: [agency] });
    const later = telling('de', {
      ...{ agreement: APART, published: at('2026-03-01T08:30+01:00') },
      sources: [agency, own],
    });

    expect(countOrigins([first, later]).independence).toMatchObject({
      ...{ origins: 2, unsure: true },
      originNodes: ['source:STT', 'de'],
    });
  });
});
