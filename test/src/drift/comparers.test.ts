import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../cli/knowledge.ts';
import { compareNames } from '../../../src/drift/compare-names.ts';
import { compareNumbers } from '../../../src/drift/compare-numbers.ts';
import { isNegationFlipped } from '../../../src/drift/is-negation-flipped.ts';
import { findQuantities } from '../../../src/facts/find-quantities.ts';

const encoder = loadEncoder();
const NOWHERE = { inTo: () => false, inFrom: () => false };

/** 214 injured in every language, in digits or words, and the 241 that a slip makes of them. */
const INJURED: Record<string, [right: string, wrong: string]> = {
  ar: ['أصيب 214 شخصا', 'أصيب 241 شخصا'],
  cs: ['Zraněno bylo 214 lidí', 'Zraněno bylo 241 lidí'],
  da: ['214 mennesker kom til skade', '241 mennesker kom til skade'],
  de: ['Zweihundertvierzehn Menschen wurden verletzt', '241 Menschen wurden verletzt'],
  el: ['Τραυματίστηκαν 214 άνθρωποι', 'Τραυματίστηκαν 241 άνθρωποι'],
  en: ['Two hundred and fourteen people were hurt', '241 people were hurt'],
  es: ['Doscientas catorce personas heridas', '241 personas heridas'],
  fi: ['214 ihmistä loukkaantui', '241 ihmistä loukkaantui'],
  fr: ['Deux cent quatorze personnes blessées', '241 personnes blessées'],
  hu: ['214 ember sérült meg', '241 ember sérült meg'],
  it: ['214 persone ferite', '241 persone ferite'],
  ja: ['214人が負傷した', '241人が負傷した'],
  ko: ['214명이 다쳤다', '241명이 다쳤다'],
  nl: ['214 mensen raakten gewond', '241 mensen raakten gewond'],
  no: ['214 mennesker ble skadet', '241 mennesker ble skadet'],
  pl: ['Dwieście czternaście osób zostało rannych', '241 osób zostało rannych'],
  pt: ['214 pessoas feridas', '241 pessoas feridas'],
  ro: ['214 persoane rănite', '241 de persoane rănite'],
  ru: ['Пострадали 214 человек', 'Пострадал 241 человек'],
  sv: ['Tvåhundrafjorton personer skadades', '241 personer skadades'],
  tr: ['214 kişi yaralandı', '241 kişi yaralandı'],
  uk: ['Постраждали 214 людей', 'Постраждала 241 людина'],
  zh: ['214人受伤', '241人受伤'],
};

describe('compareNumbers', () => {
  it.each(Object.entries(INJURED))(
    'tells 241 from 214, and 214 from nothing, in %s',
    (language, [right, wrong]) => {
      const english = findQuantities('214 people were hurt', 'en');

      const same = compareNumbers(english, findQuantities(right, language), NOWHERE, true);
      const other = compareNumbers(english, findQuantities(wrong, language), NOWHERE, false);

      expect(same).toBeNull();
      expect([other?.before.value, other?.after.value]).toEqual([214, 241]);
    },
  );

  it('says nothing of a number that the other article has elsewhere', () => {
    const [a, b] = [findQuantities('214 people', 'en'), findQuantities('241 people', 'en')];

    expect(compareNumbers(a, b, { inTo: () => true, inFrom: () => false }, true)).toBeNull();
  });

  it('sets those against each other that count one unit', () => {
    const from = findQuantities('71 minutes, restored in eight months', 'en');
    const to = findQuantities('77 Minuten', 'de');

    expect(compareNumbers(from, to, NOWHERE, true)).toMatchObject({
      before: { value: 71 },
      after: { value: 77 },
    });
  });
});

describe('compareNames', () => {
  const sentence = (language: string, text: string, isPerson = true) => ({
    ...{ start: 0, end: text.length, text, language },
    people: isPerson ? [{ start: 0, end: text.length }] : [],
  });

  it.each<[string, ReturnType<typeof sentence>, ReturnType<typeof sentence>, [string, string] | null]>([
    [
      'another last name',
      sentence('en', 'said Karin Ehrling'),
      sentence('en', 'said Karin Lundmark'),
      ['Karin Ehrling', 'Karin Lundmark'],
    ],
    [
      'another last name in another language',
      sentence('en', 'said Karin Ehrling'),
      sentence('de', 'sagte Karin Lundmark'),
      ['Karin Ehrling', 'Karin Lundmark'],
    ],
    [
      'what is no person in another language',
      sentence('en', 'the Karin Ehrling', false),
      sentence('de', 'die Karin Lundmark', false),
      null,
    ],
    ['a genitive', sentence('en', 'of Karin Ehrling'), sentence('sv', 'av Karin Ehrlings'), null],
    ['a transliteration', sentence('en', 'said Kassym Tokayev'), sentence('ru', 'сказал Касым Токаев'), null],
    [
      'a translation',
      sentence('en', 'the Intelligence Center'),
      sentence('en', 'the Intelligence Centre'),
      null,
    ],
  ])('says of %s what it should', (_, before, after, expected) => {
    const found = compareNames([before], [after], [before, after], encoder);

    expect(found && [found.before.says, found.after.says]).toEqual(expected);
  });
});

describe('isNegationFlipped', () => {
  it.each<[string, string, string, string, boolean]>([
    [
      'en',
      'The harbour bridge will be closed on Monday.',
      'en',
      'The harbour bridge will not be closed on Monday.',
      true,
    ],
    [
      'en',
      'The harbour bridge will be closed on Monday.',
      'en',
      'The harbour bridge will be closed on Monday.',
      false,
    ],
    [
      'en',
      'The harbour bridge will be closed.',
      'en',
      'Nobody has decided yet about the old harbour and its bridges.',
      false,
    ],
    [
      'en',
      'On Monday the police evacuated the hospital and the school.',
      'de',
      'Am Montag hat die Polizei das Krankenhaus und die Schule nicht evakuiert.',
      true,
    ],
    [
      'en',
      'On Monday the police evacuated the hospital and the school.',
      'de',
      'Am Montag hat die Polizei das Krankenhaus und die Schule evakuiert.',
      false,
    ],
    [
      'en',
      'On Monday the police evacuated the hospital and the school.',
      'xx',
      'Die Polizei hat die Schule nicht evakuiert.',
      false,
    ],
  ])('of %s "%s" and %s "%s" is %j', (from, before, to, after, expected) => {
    const [a, b] = [
      { text: before, language: from },
      { text: after, language: to },
    ];
    expect(isNegationFlipped(a, b, encoder)).toBe(expected);
    expect(isNegationFlipped(b, a, encoder)).toBe(expected);
  });
});
