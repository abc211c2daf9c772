import { describe, expect, it } from 'vitest';
import type { CitedSource, SourceType } from '../../../src/analysis.ts';
import { countOrigins } from '../../../src/chain/count-origins.ts';
import type { TellingNode } from '../../../src/chain/telling-node.ts';
import { nameKey } from '../../../src/fingerprint/name-keys.ts';
import {
  APART,
  agreeing,
  article,
  march,
  RETOLD,
  source,
  TRANSLATED,
  telling,
  vaguePress,
} from './chain-fixtures.ts';

const person = (name: string, fields = {}) => source(name, { type: 'person', ...fields });
const agency = source('STT', { type: 'agency' });

/** A first telling that cites an agency and Ada Berg, and a later one with the given sources. */
function pair(sources: TellingNode['sources'], fields: Partial<TellingNode> = {}): TellingNode[] {
  const first = article({ published: march(1), outlet: 'First', sources: [agency, person('Ada Berg')] });
  return [
    first,
    telling('de', { published: march(2), outlet: 'Second', label: 'Second', sources, ...fields }),
  ];
}

/** Like {@link pair}, with a first telling that begins with somebody else. */
function pairWithRoot(sources: TellingNode['sources']): TellingNode[] {
  const [first, ...later] = pair(sources);
  return first ? [{ ...first, sources: [agency, person('Eva Lind'), person('Ada Berg')] }, ...later] : [];
}

describe('countOrigins', () => {
  it('counts translations of one text once', () => {
    const { independence } = countOrigins([article(), telling('de'), telling('en')], TRANSLATED);

    expect(independence).toMatchObject({ outlets: 3, origins: 1 });
  });

  it('counts a later telling again that has a witness of its own near its top', () => {
    const { independence, ends } = countOrigins(pair([agency, person('Uwe Kranz')]), APART);

    expect(independence).toMatchObject({ origins: 2, unsure: false, originNodes: ['source:STT', 'de'] });
    expect(independence.why).toContain('Second has Uwe Kranz');
    expect(ends.get('de')).toEqual({ reached: true, reason: null });
  });

  it.each<[string, TellingNode['sources']]>([
    ['further down, where people comment', [person('Uwe Kranz', { sentence: 6 })]],
    [
      'in the middle, though it was made from none, if both may rest on one release',
      [person('Uwe Kranz', { sentence: 5 }), person('Ada Berg')],
    ],
    ['at an unknown place', [person('Uwe Kranz', { sentence: null })]],
    ['whom the earlier telling cites', [person('Ada Berg')]],
    ['with an inflected name', [person('Ada Bergs')]],
    ['with the first name of a cited one, whose last name may be inflected', [person('Ada Bergille')]],
    ['through the earlier outlet', [person('Uwe Kranz', { through: 'First' })]],
    ['through an agency that the earlier telling cites', [person('Uwe Kranz', { through: 'STT' })]],
    ['in one sentence with the earlier outlet', [source('First'), person('Uwe Kranz')]],
  ])('does not count a telling with a source %s', (_, sources) => {
    expect(countOrigins(pair(sources), APART).independence.origins).toBe(1);
  });

  it.each<[string, Partial<CitedSource>, number]>([
    ['told us', { sentence: 3, heard: true }, 2],
    ['told us, further down', { sentence: 4, heard: true }, 1],
    ['told the agency', { sentence: 3, through: 'dpa' }, 2],
    ['said, nobody knows to whom', { sentence: 3 }, 1],
    ['said, nobody knows to whom, but in the opening', { sentence: 1 }, 2],
  ])('counts a telling made from an earlier one by who %s', (_, fields, origins) => {
    const { independence } = countOrigins(pair([person('Uwe Kranz', fields)]), RETOLD);

    expect(independence).toMatchObject({ origins });
  });

  it('is unsure about somebody of whom a telling made from an earlier one does not say who asked', () => {
    const { independence } = countOrigins(pair([person('Uwe Kranz', { sentence: 3 })]), RETOLD);

    expect(independence.doubts).toEqual(['unclear-witness']);
  });

  it('is unsure about who opens a telling made from an earlier one, if nobody knows who asked', () => {
    const doubtsOf = (fields: Partial<CitedSource>) =>
      countOrigins(pair([person('Uwe Kranz', fields)]), RETOLD).independence.doubts;

    expect(doubtsOf({})).toEqual(['unclear-witness']);
    expect(doubtsOf({ heard: true })).toEqual([]);
    expect(doubtsOf({ through: 'dpa' })).toEqual([]);
    expect(doubtsOf({ heard: true, type: 'vague', kind: null })).toEqual(['unclear-witness']);
  });

  it.each([
    ['nobody', {}],
    ['the newsroom', { heard: true }],
  ])('counts nobody in a sentence that is the earlier one, whom %s seems to have heard', (_, fields) => {
    expect(countOrigins(pair([person('Uwe Kranz', fields)]), TRANSLATED).independence.origins).toBe(1);
  });

  it.each([
    ['newspaper', 1],
    [null, 2],
  ])('counts whom an outlet of the kind %s has heard that is not the own one for %i', (kind, origins) => {
    const tellings = pair([source('Third', { kind }), person('Uwe Kranz', { through: 'Third' })]);

    expect(countOrigins(tellings, APART).independence.origins).toBe(origins);
  });

  it('counts a person whom the earlier telling cites beside its root and who has told this newsroom, with doubt', () => {
    const heard = [person('Ada Berg', { heard: true })];

    expect(countOrigins(pairWithRoot(heard), RETOLD).independence).toMatchObject({
      origins: 2,
      doubts: ['unclear-witness'],
    });
    expect(countOrigins(pair(heard), RETOLD).independence.origins).toBe(1);
    const reversed = [person('Berg Ada', { heard: true })];
    expect(countOrigins(pair(reversed), RETOLD).independence.origins).toBe(1);
  });

  it('counts a telling whose witness only a later one shows', () => {
    const tellings = pair([], { names: new Set([nameKey('Kranz') ?? 0]) });
    const later = telling('pl', {
      published: march(3),
      sources: [person('Uwe Kranz', { through: 'Second' })],
    });

    expect(countOrigins([...tellings, later], APART).independence.originNodes).toEqual(['source:STT', 'de']);
  });

  it.each<[SourceType, number]>([
    ['person', 2],
    ['official-body', 2],
    ['institution', 2],
    ['press-release', 2],
    ['anonymous', 2],
    ['vague', 1],
    ['study', 1],
    ['outlet', 1],
    ['social-media', 1],
  ])('takes a %s near the top for %i origins', (type, origins) => {
    expect(countOrigins(pair([source('Uwe Kranz', { type })]), APART).independence.origins).toBe(origins);
  });

  it('knows a body under another name by the sentence that cites it', () => {
    const sources = [source('Das Ministerium', { type: 'official-body', sentence: 1 })];

    expect(countOrigins(pair(sources), agreeing(2)).independence.origins).toBe(1);
  });

  it.each([
    ['Leitstelle der Streitkräfte', 'de', 1],
    ['Klinikum Kassel', 'de', 2],
    ['Gewerkschaft NGG', 'de', 2],
    ['Forsvarets Operationscenter', 'da', 2],
  ])('knows whether "%s" in %s is a name', (name, language, origins) => {
    const tellings = pair([source(name, { type: 'official-body' })], { language });

    expect(countOrigins(tellings, APART).independence.origins).toBe(origins);
  });

  it('counts a person whom the earlier telling names only with something new to say', () => {
    const tellings = pair([person('Uwe Kranz')]);
    const [first, second] = tellings;
    const naming = [{ ...first, names: new Set([nameKey('Kranz')]) }, second] as TellingNode[];

    expect(countOrigins(naming, APART).independence.origins).toBe(2);
    expect(countOrigins(naming, agreeing(2)).independence.origins).toBe(1);
  });

  it.each([
    ['its own agency', 'dpa', APART, 2],
    ['its own agency, the same again', 'dpa', agreeing(2), 1],
    ['an earlier agency', 'STT', APART, 1],
    ['an unnamed paper', 'a paper', APART, 1],
  ])('counts a person whom the earlier telling cites and %s has heard (%s)', (_, through, pairs, origins) => {
    const tellings = pairWithRoot([source('dpa', { type: 'agency' }), person('Ada Berg', { through })]);

    expect(countOrigins(tellings, pairs).independence.origins).toBe(origins);
  });

  it('counts the telling that has the witness, not those that took it from there', () => {
    const own = [person('Uwe Kranz')];
    const copy = telling('pl', { published: march(3), outlet: 'Third', sources: own });

    expect(countOrigins([...pair(own), copy], APART).independence.originNodes).toEqual(['source:STT', 'de']);
  });

  it('counts one outlet once', () => {
    const tellings = pair([person('Uwe Kranz')], { outlet: 'First' });

    expect(countOrigins(tellings, APART).independence.origins).toBe(1);
  });

  it.each([
    ['NDR', 'WDR', 1, false],
    ['Wired', 'The New Yorker', 2, true],
    ['Wired', 'Gazeta Wyborcza', 2, false],
  ])('knows the newsrooms and owners of %s and %s', (first, second, origins, unsure) => {
    const [a, b] = pair([person('Uwe Kranz')], { outlet: second });
    const tellings = [{ ...a, outlet: first }, b] as TellingNode[];

    expect(countOrigins(tellings, APART).independence).toMatchObject({ origins, unsure });
  });

  it('looks further down for the witness of a telling that was probably made from no other', () => {
    const tellings = pair([person('Uwe Kranz', { sentence: 5 })]);

    expect(countOrigins(tellings, APART).independence.origins).toBe(2);
    expect(countOrigins(tellings, TRANSLATED).independence.origins).toBe(1);
  });

  it.each([
    ['no source is recognised in a telling', pair([]), ['unclear-witness', 'no-sources']],
    [
      'a telling was made from no other and has nobody itself',
      pair([person('Ada Berg')]),
      ['unclear-witness'],
    ],
    ['nothing says which was first', pair([person('Uwe Kranz')], { published: null }), ['order-open']],
    [
      'somebody near the top of a telling could not be identified',
      pair([source('unnamed speaker', { type: 'anonymous' })]),
      ['unclear-witness'],
    ],
    [
      'the name of a witness cannot be compared with those in another script',
      pair([person('箕輪沙紀')], { language: 'ja' }),
      ['unclear-witness'],
    ],
    ['nothing speaks against the count', pair([person('Uwe Kranz')]), []],
  ])('says of the count, where %s, why it is unsure', (_, tellings, doubts) => {
    const { independence } = countOrigins(tellings, APART);

    expect(independence).toMatchObject({ doubts, unsure: doubts.length > 0 });
  });

  it('is unsure where a telling that may be of the story would change the number, and not otherwise', () => {
    const tellings = pair([person('Ada Berg')]);
    const other = (name: string) =>
      telling('fr', {
        published: march(3),
        outlet: 'Third',
        sources: [person(name, { heard: name !== 'Ada Berg' })],
      });
    const doubtsWith = (name: string) =>
      countOrigins(tellings, RETOLD, { inDoubt: [other(name)] }).independence;

    expect(doubtsWith('Uwe Kranz')).toMatchObject({ outlets: 2, origins: 1, doubts: ['left-out'] });
    expect(doubtsWith('Uwe Kranz').why).toContain('may be of this story');
    expect(doubtsWith('Ada Berg')).toMatchObject({ outlets: 2, origins: 1, doubts: [] });
  });

  it('counts a telling that is likely of the story, and is unsure if that changes the number', () => {
    const tellings = pair([person('Ada Berg')]);
    const likely = (name: string) => {
      const other = telling('fr', {
        published: march(3),
        outlet: 'Third',
        sources: [person(name, { heard: name !== 'Ada Berg' })],
      });
      return countOrigins(tellings, RETOLD, { likely: [other] }).independence;
    };

    expect(likely('Uwe Kranz')).toMatchObject({
      ...{ outlets: 3, origins: 2, doubts: ['counted-in'], likely: ['fr'] },
      originNodes: ['source:STT', 'fr'],
    });
    expect(likely('Uwe Kranz').why).toContain('only likely that they tell this story: fr.');
    expect(likely('Ada Berg')).toMatchObject({ outlets: 3, origins: 1, doubts: [], likely: ['fr'] });
  });

  it.each([
    ['SE', 'GR', 2],
    ['GR', 'GR', 1],
    [null, 'GR', 1],
  ])(
    'with a body of %s in the first telling, counts one of %s that says the same for %i',
    (a, b, origins) => {
      const body = (name: string, country: string | null) => source(name, { type: 'official-body', country });
      const [first, second] = pair([body('Second Observatory', b)]);
      const tellings = [{ ...first, sources: [body('First Observatory', a)] }, second] as TellingNode[];

      expect(countOrigins(tellings, TRANSLATED).independence.origins).toBe(origins);
    },
  );

  it('counts no witness where the first telling rests on an unnamed press, and is unsure', () => {
    const [first, second] = pair([person('Uwe Kranz')]);
    const rumour = { ...first, sources: [vaguePress('Foreign media', 'RU')] } as TellingNode;

    expect(countOrigins([rumour, second as TellingNode], APART).independence).toMatchObject({
      origins: 1,
      unsure: true,
    });
  });

  it('counts the authors of one study once, whoever reached which of them', () => {
    const [first, second] = pair([person('Uwe Kranz')]);
    const study = { ...first, sources: [source('study in Nature', { type: 'study' })] } as TellingNode;

    expect(countOrigins([study, second as TellingNode], APART).independence).toMatchObject({
      origins: 1,
      unsure: false,
    });
  });

  it.each([
    ['a body', source('a spokeswoman of the airline', { type: 'institution', through: 'Lusa' })],
    ['somebody', source('the runner', { type: 'vague', through: 'Lusa' })],
  ])('counts %s without a name whom the telling has from an agency of its own', (_, own) => {
    expect(countOrigins(pair([own]), APART).independence.origins).toBe(2);
  });

  it.each([
    ['a body without a proper name', source('the police', { type: 'official-body' })],
    [
      'a press release without a name, whoever has it',
      source('the statement', { type: 'press-release', through: 'Lusa' }),
    ],
    [
      'an authority under a common name, whoever heard it',
      source('the customs', { type: 'official-body', through: 'Lusa' }),
    ],
    ['somebody whom nobody ever named', source('unnamed speaker', { type: 'anonymous' })],
  ])('does not count %s', (_, own) => {
    expect(countOrigins(pair([own]), APART).independence.origins).toBe(1);
  });

  it('does not depend on the order of the tellings', () => {
    const third = telling('fi', { published: march(2), outlet: 'Third', sources: [person('Eino Laine')] });
    const tellings = [...pair([person('Uwe Kranz')]), third];

    const { independence } = countOrigins(tellings, APART);

    expect(independence.origins).toBe(3);
    expect(countOrigins(tellings.toReversed(), APART).independence).toEqual(independence);
  });
});
