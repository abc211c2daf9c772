import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoved } from '../../../src/drift/find-moved.ts';

const movedPlaces = (places: number[]) => places.filter((_, item) => findMoved(places)[item]);

describe('what moved', () => {
  it.each([
    { name: 'nothing of nothing', places: [], moved: [] },
    { name: 'nothing in the same order', places: [0, 2, 5, 9], moved: [] },
    { name: 'only the item that went to the end', places: [0, 9, 1, 2, 3], moved: [9] },
    { name: 'only the item that went to the top', places: [3, 4, 5, 0], moved: [0] },
    { name: 'the smaller of two blocks that changed places', places: [5, 6, 0, 1, 2], moved: [5, 6] },
  ])('is $name', ({ places, moved }) => {
    expect(movedPlaces(places)).toEqual(moved);
  });

  it('leaves the rest in order, and nobody could have stayed besides', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()]), (places) => {
        const moved = findMoved(places);
        const stayed = places.filter((_, item) => !moved[item]);
        expect(stayed).toEqual([...stayed].sort((a, b) => a - b));
        for (const place of movedPlaces(places)) {
          const back = places.filter((other, item) => other === place || !moved[item]);
          expect(back).not.toEqual([...back].sort((a, b) => a - b));
        }
      }),
    );
  });
});
