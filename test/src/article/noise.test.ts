import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyFurniture } from '../../../src/article/noise.ts';
import { NOISE_FILES } from '../../../src/article/noise-entries.ts';

const examples = NOISE_FILES.flatMap((file) => file.examples.map((text) => [file.language, text] as const));
const nearMisses = NOISE_FILES.flatMap((file) =>
  file.nearMisses.map((text) => [file.language, text] as const),
);

describe('classifyFurniture', () => {
  it.each(examples)('knows (%s) %s', (_language, text) => {
    expect(classifyFurniture(text)).not.toBeNull();
  });

  it.each(nearMisses)('leaves (%s) %s in the report', (_language, text) => {
    expect(classifyFurniture(text)).toBeNull();
  });

  it.each([
    ['Foto: Shutterstock', 'caption'],
    ['(From left) Two leaders at the summit on November 23. [Karen Lind/AFP]', 'caption'],
    ['Mest läst idag', 'noise'],
    ['>> READ MORE', 'noise'],
    ['Läs också »', 'noise'],
    ['', 'noise'],
  ])('takes %j for %s', (text, role) => {
    expect(classifyFurniture(text)?.role).toBe(role);
  });

  it('says which lines are a paywall', () => {
    expect(classifyFurniture('Cet article est réservé aux abonnés.')?.isPaywall).toBe(true);
    expect(classifyFurniture('Publicité')?.isPaywall).toBe(false);
  });

  it('never takes a long paragraph for furniture', () => {
    const words = fc.array(fc.constantFrom('Foto:', 'annons', 'cookies', '©', 'ord', 'Läs', 'mer:'), {
      minLength: 100,
    });
    fc.assert(
      fc.property(words, (list) => {
        const letters = list.filter((word) => /\p{L}/u.test(word)).length;
        fc.pre(letters > 80);
        expect(classifyFurniture(list.join(' '))).toBeNull();
      }),
    );
  });

  it.each(['[ '.repeat(100_000), 'foto: '.repeat(100_000), 'a'.repeat(1_000_000), '|'.repeat(500_000)])(
    'is quick whatever the paragraph',
    (text) => {
      const began = performance.now();

      classifyFurniture(text);

      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});

describe('data/noise', () => {
  it.each(NOISE_FILES.map((file) => [file.language, file] as const))(
    '%s is sorted, in lower case and tried',
    (_name, file) => {
      expect(file.examples.length).toBeGreaterThan(0);
      expect(file.nearMisses.length).toBeGreaterThan(0);
      for (const entry of file.entries) {
        for (const list of [
          entry.is,
          entry.starts,
          entry.ends,
          entry.contains,
          entry.also,
          entry.credit,
          entry.bracket,
        ]) {
          const texts = list ?? [];
          expect(texts).toEqual([...new Set(texts)].sort());
          expect(texts).toEqual(texts.map((text) => text.toLowerCase()));
        }
      }
    },
  );
});
