import { describe, expect, it } from 'vitest';
import { endsUncased } from '../../../src/attribution/ends-uncased.ts';
import { readOne } from './read-one.ts';

/** The first word before which a phrase that begins with the second word of a sentence ends; null for none. */
function endOf(text: string, language = 'ar'): string | null {
  const reader = readOne(text, language);
  const at = reader.items.findIndex((_, i) => i > 1 && endsUncased(reader, 1, i));
  return reader.items[at]?.text ?? null;
}

describe('endsUncased', () => {
  it.each([
    ['ورحب وزير النقل بالاتفاق.', 'بالاتفاق'],
    ['واتهمت منظمة العفو الدولية فرنسا بالتقصير.', 'فرنسا'],
    ['وطالبت النقابة بفتح الجسر.', 'بفتح'],
    ['وأعلنت الحكومة الفدرالية استباقياً عن الأجور.', 'استباقياً'],
    ['واتهم البلاغ الوزير سامر الحلواني.', 'الوزير'],
  ])(
    'finds where a subject ends by articles and prepositions that are written with nouns: %s',
    (text, end) => {
      expect(endOf(text)).toBe(end);
    },
  );

  it.each([
    ['وقال مدير الطوارئ بالولاية، الدكتور سالم الحسيني، إن الجسر مغلق.'],
    ['وقال الوزير سامر الحلواني.'],
    ['ونفت الشركة المالكة هاربور.'],
  ])('goes on with a place before what else is told, and with names: %s', (text) => {
    expect(endOf(text)).toBeNull();
  });

  it('says nothing of a language that writes articles apart', () => {
    expect(endOf('Wczoraj minister transportu poparł umowę.', 'pl')).toBeNull();
  });
});
