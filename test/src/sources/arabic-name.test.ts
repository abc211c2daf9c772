import { describe, expect, it } from 'vitest';
import { arabicName } from '../../../src/sources/arabic-name.ts';

describe('arabicName', () => {
  it.each([
    ['رئيس هيئة القناة طارق عبد الحميد', 'طارق عبد الحميد', 'person'],
    ['طبيب الأعصاب الدكتور سامر الحلواني', 'سامر الحلواني', 'person'],
    ['عالمة الآثار الألمانية كارين شميت', 'كارين شميت', 'person'],
    ['رئيس بلدية باريس آن هيدالغو', 'آن هيدالغو', 'person'],
    ['محامي المالك', 'محامي المالك', 'person'],
    ['مسؤول محلي', 'مسؤول محلي', 'anonymous'],
    ['لدراسة', 'دراسة', 'body'],
  ])('%s', (words, name, is) => {
    expect(arabicName(words)).toEqual({ name, is });
  });

  it('knows nothing of words that no role opens, nor of none', () => {
    expect(arabicName('هيئة القناة')).toBeNull();
    expect(arabicName('')).toBeNull();
  });
});
