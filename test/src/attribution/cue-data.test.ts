import { describe, expect, it } from 'vitest';
import { parseCueData, WORD_LISTS } from '../../../src/attribution/cue-data.ts';
import { DataError } from '../../../src/errors.ts';

const words = Object.fromEntries(WORD_LISTS.map((list) => [list, []]));
const entry = { id: 'say', mode: 'say', forms: ['says'], examples: [], nearMisses: [] };
const file = { language: 'xx', dash: 'none', traits: [], words, entries: [entry] };

describe('parseCueData', () => {
  it('returns what the file holds', () => {
    expect(parseCueData(file, 'xx.json')).toEqual({
      ...file,
      entries: [{ ...entry, belief: false, clausal: false, written: false }],
    });
  });

  it.each([
    [{ ...file, dash: 'long' }, /xx\.json\.dash is "long"; expected "closing"/],
    [{ ...file, traits: ['loud'] }, /xx\.json\.traits is "loud"; expected one of/],
    [{ ...file, words: { ...words, verb: [] } }, /xx\.json\.words is "verb"; expected one of/],
    [{ ...file, words: { ...words, verbs: 'is' } }, /xx\.json\.words\.verbs is "is"; expected a list/],
    [{ ...file, entries: [{ ...entry, mode: 'shout' }] }, /entries\[0\]\.mode is "shout"/],
    [
      { ...file, entries: [{ ...entry, forms: [] }] },
      /entries\[0\]\.forms is \[\]; expected at least one form/,
    ],
    [{ ...file, entries: [entry, entry] }, /is "say"; expected an id that no other entry/],
    [
      { ...file, entries: [{ ...entry, examples: [{ text: '', source: 'a', claim: 'b' }] }] },
      /examples\[0\]\.text/,
    ],
    [null, /xx\.json is null; expected an object/],
  ])('says what is wrong with %#', (data, message) => {
    expect(() => parseCueData(data, 'xx.json')).toThrow(DataError);
    expect(() => parseCueData(data, 'xx.json')).toThrow(message);
  });
});
