import { describe, expect, it } from 'vitest';
import type { Citation, SourceType } from '../../../src/analysis.ts';
import { groupSources } from '../../../src/sources/group-sources.ts';
import { resolveSource } from '../../../src/sources/resolve-source.ts';

const cite = (id: string, source: string, type: SourceType, more: Partial<Citation> = {}): Citation => ({
  id,
  start: 0,
  end: 1,
  source,
  surface: source,
  type,
  kind: null,
  cue: null,
  claim: null,
  claimSpans: [],
  through: null,
  link: null,
  hedges: [],
  form: 'verb',
  ...more,
});

describe('groupSources', () => {
  it('groups nothing into nothing', () => {
    expect(groupSources([])).toEqual([]);
  });

  it('names each source once, with its citations and surfaces in text order', () => {
    const sources = groupSources([
      cite('c0', 'Karin Weller', 'person', { surface: 'Karin Weller' }),
      cite('c1', 'Reuters', 'agency', { link: 'https://reuters.com/x' }),
      cite('c2', 'Karin Weller', 'person', { surface: 'she', through: 'Reuters' }),
      cite('c3', 'Karin Weller', 'person', { surface: 'she' }),
    ]);
    expect(sources).toMatchObject([
      {
        name: 'Karin Weller',
        citations: ['c0', 'c2', 'c3'],
        surfaces: ['Karin Weller', 'she'],
        through: 'Reuters',
      },
      { name: 'Reuters', citations: ['c1'], link: 'https://reuters.com/x', country: 'GB' },
    ]);
  });

  it.each([
    ['person', null, 'firsthand'],
    ['institution', null, 'firsthand'],
    ['official-body', null, 'firsthand'],
    ['press-release', null, 'firsthand'],
    ['person', 'Reuters', 'secondhand'],
    ['outlet', null, 'secondhand'],
    ['agency', null, 'secondhand'],
    ['social-media', null, 'secondhand'],
    ['study', null, 'secondhand'],
    ['vague', null, 'vague'],
    ['vague', 'Reuters', 'vague'],
    ['anonymous', null, 'vague'],
  ] as const)('calls a source of type %s through %s %s', (type, through, standing) => {
    expect(groupSources([cite('c0', 'x', type, { through })])).toMatchObject([{ standing }]);
  });

  it('knows one list of citations again', () => {
    const citations = [cite('c0', 'Reuters', 'agency')];
    expect(groupSources(citations)).toBe(groupSources(citations));
  });

  it.each([
    ['Sohu', ['sv:Sohu-journalister', 'de:Journalisten von Sohu', 'zh:搜狐网', 'ru:Соху', 'pl:portal Sohu']],
    [
      'Chinese media',
      [
        'sv:kinesiska medier',
        'de:chinesischen Medien',
        'pl:media chińskie',
        'ru:китайских СМИ',
        'zh:中国媒体',
      ],
    ],
    [
      'Ilta-Sanomat',
      [
        'fi:Ilta-Sanomien',
        'pl:fińską gazetą "Ilta-Sanomat"',
        'sv:tidningen Ilta-Sanomat',
        'en:Ilta-Sanomat',
        'fi:Ilta-Sanomissa',
      ],
    ],
    [
      'Kassym-Jomart Tokayev',
      [
        'de:Kassym-Schomart Tokajew',
        'ru:Касым-Жомарт Токаев',
        'sv:Kassym-Zjomart Tokajev',
        'ru:Касым-Жомарта Токаева',
        'pl:Kasym-Żomart Tokajew',
      ],
    ],
    [
      'Xinhua',
      ['zh:新华社', 'ru:агентство Синьхуа', 'fr:Chine nouvelle', 'sv:nyhetsbyrån Xinhua', 'ar:وكالة شينخوا'],
    ],
    [
      'WHO',
      [
        'fr:OMS',
        'ru:Всемирной организации здравоохранения',
        'pl:Światowa Organizacja Zdrowia',
        'ja:世界保健機関',
        'tr:Dünya Sağlık Örgütü',
      ],
    ],
  ])('takes %s written five ways for one source', (name, ways) => {
    const citations = ways.map((way, i) => {
      const { name: source, type } = resolveSource(way.slice(3), way.slice(0, 2));
      return cite(`c${i}`, source, type, { surface: way.slice(3) });
    });
    const sources = groupSources(citations);
    expect(sources.map((source) => source.name)).toEqual([name]);
    expect(sources[0]?.surfaces).toHaveLength(5);
  });

  it('knows the country of an unnamed national group', () => {
    expect(groupSources([cite('c0', 'Chinese media', 'vague')])).toMatchObject([{ country: 'CN' }]);
  });
});
