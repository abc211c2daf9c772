import { describe, expect, it, vi } from 'vitest';
import { relationText } from '../../../extension/popup/telling-text.ts';
import type { MatchReasons } from '../../../src/index.ts';
import { localeText } from '../locale-text.ts';
import { telling } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

const reasons = (part: Partial<MatchReasons> = {}): MatchReasons => ({
  ...{ pairs: 0, sentences: 0, days: null, sameWeekday: null, names: 0 },
  ...{ numbersAgree: 0, numbersDiffer: 0, through: null },
  ...part,
});
const copied = (share: number) => ({ share, spans: [{ start: 0, end: 9 }] });

describe('relationText', () => {
  it.each<['en' | 'sv' | 'de' | 'pl', string | RegExp]>([
    ['en', 'Same story: 61% of this page stands in it word for word'],
    ['sv', /61\s% av sidan står ordagrant i den/],
    ['de', /61\s% dieser Seite steht wörtlich darin/],
    ['pl', /61% tej strony powtarza się tam słowo w słowo/],
  ])('says in %s how much stands word for word in a copy', (locale, expected) => {
    const copy = telling({ verdict: 'same', copied: copied(0.61), reasons: reasons() });

    const words = relationText(copy, [], localeText(locale));

    if (expected instanceof RegExp) expect(words).toMatch(expected);
    else expect(words).toBe(expected);
  });

  it('does not call a passage in common a copy when two translations would share as much', () => {
    const other = telling({
      verdict: 'same',
      copied: copied(0.2),
      reasons: reasons({ pairs: 1, sentences: 9 }),
    });

    expect(relationText(other, [], localeText('en'))).toBe('Same story: 1 of 9 sentences agree');
  });

  it('names the relation alone where no sentence is aligned', () => {
    const related = telling({ verdict: 'related', aligned: [], reasons: reasons() });

    expect(relationText(related, [], localeText('en'))).toBe('Related');
  });

  it.each<['en' | 'sv' | 'de' | 'pl' | 'fr' | 'es' | 'uk' | 'ar', string]>([
    ['en', 'Same story: 14 of 17 sentences agree; same day; numbers differ in 2 sentences'],
    ['sv', 'Samma historia: 14 av 17 meningar stämmer överens; samma dag; tal skiljer sig i 2 meningar'],
    [
      'de',
      'Dieselbe Geschichte: 14 von 17 Sätzen stimmen überein; am selben Tag; Zahlen weichen in 2 Sätzen ab',
    ],
    ['pl', 'Ta sama historia: zgodne zdania: 14 z 17; tego samego dnia; liczby różne w 2 zdaniach'],
    [
      'fr',
      'Même histoire : phrases concordantes : 14 sur 17 ; le même jour ; les chiffres diffèrent dans 2 phrases',
    ],
    [
      'es',
      'La misma historia: frases que coinciden: 14 de 17; el mismo día; las cifras difieren en 2 frases',
    ],
    ['uk', 'Та сама новина: збігаються речення: 14 з 17; того самого дня; числа різняться в 2 реченнях'],
    ['ar', 'القصة نفسها: الجمل المتفقة: 14 من 17؛ في اليوم نفسه؛ تختلف الأرقام في جملتين'],
  ])('says why in %s', (locale, expected) => {
    const same = telling({ reasons: reasons({ pairs: 14, sentences: 17, days: 0, numbersDiffer: 2 }) });

    expect(relationText(same, [], localeText(locale))).toBe(expected);
  });

  it('names days, weekdays, names and the telling through which a verdict came', () => {
    const other = telling({ id: 'other', outlet: 'Harbour Post' });
    const given = reasons({ days: 1, sameWeekday: false, names: 3, numbersAgree: 1, through: 'other' });
    const far = telling({ verdict: 'unsure', reasons: given });

    expect(relationText(far, [far, other], localeText('en'))).toBe(
      'Perhaps the same story: told like Harbour Post; 1 day apart; other weekdays named; ' +
        '3 rare names in common; numbers agree in 1 sentence',
    );
    expect(relationText(far, [far], localeText('en'))).not.toContain('told like');
  });
});
