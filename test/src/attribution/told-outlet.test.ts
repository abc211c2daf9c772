import { describe, expect, it } from 'vitest';
import { toldOutlet } from '../../../src/attribution/told-outlet.ts';
import { readOne } from './read-one.ts';

const partsOf = (text: string, last: string) => {
  const reader = readOne(text, 'tr');
  const end = reader.items.findIndex((item) => item.text === last);
  const told = toldOutlet(reader, 0, end);
  const wordsOf = ({ from, to }: { from: number; to: number }) =>
    reader.items
      .slice(from, to)
      .map((item) => item.text)
      .join(' ');
  return told && [wordsOf(told.source), wordsOf(told.hearer)];
};

describe('toldOutlet', () => {
  it.each([
    ["Başkan Ali Kaya'nın Cumhuriyet'e verdiği demeçte", 'demeçte', ["Başkan Ali Kaya'nın", "Cumhuriyet'e"]],
    ["Bakanlık kaynaklarının ANKA'ya verdiği bilgiye", 'bilgiye', ['Bakanlık kaynaklarının', "ANKA'ya"]],
    ["Kaya'nın Anadolu Ajansı'na yaptığı açıklamaya", 'açıklamaya', ["Kaya'nın", "Anadolu Ajansı'na"]],
  ])('parts who told it from the outlet it was told to: %s', (text, last, parts) => {
    expect(partsOf(text, last)).toEqual(parts);
  });

  it.each([
    ["Ali Kaya'nın yaptığı açıklamaya", 'açıklamaya'],
    ["Cumhuriyet'e verdiği demeçte", 'demeçte'],
    ["Ali Kaya'nın Cumhuriyet demecinde", 'demecinde'],
  ])('finds nothing where a speaker, an outlet or a participle is missing: %s', (text, last) => {
    expect(partsOf(text, last)).toBeNull();
  });
});
