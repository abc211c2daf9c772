import { describe, expect, it, vi } from 'vitest';
import { restOn, type SentenceParts, summarySentence } from '../../../extension/popup/summary-sentence.ts';
import type { Origin } from '../../../src/index.ts';
import { LOCALES, localeText } from '../locale-text.ts';
import { telling } from '../sample-analysis.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: {} }));

/** Languages in which every case is spelled out, and those in which the main ones are. */
const FIRST_LOCALES = ['en', 'sv', 'de', 'pl'] as const;
const LATER_LOCALES = ['fr', 'es', 'uk', 'ar'] as const;
type Words = Record<(typeof FIRST_LOCALES)[number], string> &
  Partial<Record<(typeof LATER_LOCALES)[number], string>>;

const none = { verdict: 'none', story: null, score: 0 } as const;
const coverage = { outlets: 12, until: '2026-11-20' };

function parts(change: {
  language?: string;
  tellings?: ReturnType<typeof telling>[];
  outlets?: number;
  origins?: number;
  unsure?: boolean;
  origin?: Origin | null;
  kind?: 'source' | 'telling' | 'article';
  label?: string;
  coverage?: SentenceParts['coverage'];
}): SentenceParts {
  const {
    tellings = [],
    outlets = tellings.length + 1,
    origins = 1,
    unsure = false,
    kind = 'source',
  } = change;
  const origin =
    change.origin === undefined ? ({ reached: false, reason: 'not-linked' } as const) : change.origin;
  const node = {
    id: 'o',
    kind,
    label: change.label ?? 'Sohu',
    type: null,
    language: null,
    url: null,
    origin,
  };
  return {
    analysis: {
      language: change.language ?? 'sv',
      story: { ...none, tellings },
      chain: { nodes: [node], edges: [] },
      independence: { outlets, origins, unsure, why: '', originNodes: ['o'] },
    },
    coverage: change.coverage ?? coverage,
    today: '2026-11-23',
  };
}

const sv = telling({ id: 'sv', lang: 'sv' });
const de = telling({ id: 'de', lang: 'de' });
const en = telling({ id: 'en', lang: 'en' });
const pl = telling({ id: 'pl', lang: 'pl' });
const related = (story: string) => telling({ id: story, story, verdict: 'related' });

const cases: { name: string; parts: SentenceParts; words: Words }[] = [
  {
    name: 'two other tellings on one report that nobody links to',
    parts: parts({ tellings: [de, en] }),
    words: {
      en: 'Also told in German and English. All three rest on one report nobody links to: Sohu.',
      sv: 'Berättas också på tyska och engelska. Alla tre vilar på en enda uppgift som ingen länkar till: Sohu.',
      de: 'Auch auf Deutsch und Englisch erzählt. Alle drei stützen sich auf einen Bericht, den niemand verlinkt: Sohu.',
      pl: 'Ta sama historia po niemiecku i angielsku. Wszystkie trzy opierają się na jednym doniesieniu, do którego nikt nie odsyła: Sohu.',
      fr: 'Aussi raconté en allemand et anglais. Les trois reposent sur une seule information vers laquelle aucun lien ne renvoie : Sohu.',
      es: 'También se cuenta en alemán e inglés. Las tres se basan en una sola información que nadie enlaza: Sohu.',
      uk: 'Про це також розповідають німецькою і англійською. Усі три спираються на одне повідомлення, на яке ніхто не посилається: Sohu.',
      ar: 'رُويت القصة أيضًا بالألمانية وبالإنجليزية. كلها (وعددها 3) تستند إلى تقرير واحد لا يضع أحد رابطًا إليه: Sohu.',
    },
  },
  {
    name: 'the same seen from the German telling',
    parts: parts({ language: 'de', tellings: [sv, en] }),
    words: {
      en: 'Also told in Swedish and English. All three rest on one report nobody links to: Sohu.',
      sv: 'Berättas också på svenska och engelska. Alla tre vilar på en enda uppgift som ingen länkar till: Sohu.',
      de: 'Auch auf Schwedisch und Englisch erzählt. Alle drei stützen sich auf einen Bericht, den niemand verlinkt: Sohu.',
      pl: 'Ta sama historia po szwedzku i angielsku. Wszystkie trzy opierają się na jednym doniesieniu, do którego nikt nie odsyła: Sohu.',
    },
  },
  {
    name: 'related stories only',
    parts: parts({ tellings: [related('a'), related('b'), { ...related('b'), id: 'b2' }], outlets: 1 }),
    words: {
      en: 'Not known elsewhere. Two related stories.',
      sv: 'Inte känd på annat håll. Två besläktade historier.',
      de: 'Sonst nicht bekannt. Zwei verwandte Geschichten.',
      pl: 'Nieznana gdzie indziej. Dwie pokrewne historie.',
      fr: 'Inconnu ailleurs. Deux histoires apparentées.',
      es: 'No se conoce en otro lugar. Dos historias relacionadas.',
      uk: 'Деінде не відомо. Дві споріднені новини.',
      ar: 'غير معروفة في موضع آخر. قصتان لهما صلة.',
    },
  },
  {
    name: 'one related story',
    parts: parts({ tellings: [related('a')], outlets: 1 }),
    words: {
      en: 'Not known elsewhere. One related story.',
      sv: 'Inte känd på annat håll. En besläktad historia.',
      de: 'Sonst nicht bekannt. Eine verwandte Geschichte.',
      pl: 'Nieznana gdzie indziej. Jedna pokrewna historia.',
      fr: 'Inconnu ailleurs. Une histoire apparentée.',
      es: 'No se conoce en otro lugar. Una historia relacionada.',
      uk: 'Деінде не відомо. Одна споріднена новина.',
      ar: 'غير معروفة في موضع آخر. قصة واحدة ذات صلة.',
    },
  },
  {
    name: 'nothing known',
    parts: parts({}),
    words: {
      en: 'The index (12 outlets, until 20 November) does not know this story. That does not make it original.',
      sv: 'Registret (12 medier, till 20 november) känner inte till historien. Det gör den inte till först.',
      de: 'Das Verzeichnis (12 Medien, bis 20. November) kennt diese Geschichte nicht. Deshalb ist sie noch kein Original.',
      pl: 'Indeks (12 mediów, do 20 listopada) nie zna tej historii. To nie znaczy, że jest pierwsza.',
      fr: 'L’index (12 médias, jusqu’au 20 novembre) ne connaît pas cette histoire. Elle n’en est pas pour autant la première.',
      es: 'El índice (12 medios, hasta el 20 de noviembre) no conoce esta historia. Eso no la convierte en la primera.',
      uk: 'Покажчик (12 видань, до 20 листопада) не знає цієї новини. Це не означає, що вона перша.',
      ar: 'الفهرس (12 وسيلة إعلام، حتى 20 نوفمبر) لا يعرف هذه القصة. هذا لا يعني أنها الأولى.',
    },
  },
  {
    name: 'nothing known in a small index without dates',
    parts: parts({ coverage: { outlets: 2, until: null } }),
    words: {
      en: 'The index (2 outlets) does not know this story. That does not make it original.',
      sv: 'Registret (2 medier) känner inte till historien. Det gör den inte till först.',
      de: 'Das Verzeichnis (2 Medien) kennt diese Geschichte nicht. Deshalb ist sie noch kein Original.',
      pl: 'Indeks (2 media) nie zna tej historii. To nie znaczy, że jest pierwsza.',
    },
  },
  {
    name: 'nothing known, and the newest telling is of another year',
    parts: parts({ coverage: { outlets: 1, until: '2024-02-07T08:01' } }),
    words: {
      en: 'The index (1 outlet, until 7 February 2024) does not know this story. That does not make it original.',
      sv: 'Registret (1 medium, till 7 februari 2024) känner inte till historien. Det gör den inte till först.',
      de: 'Das Verzeichnis (1 Medium, bis 7. Februar 2024) kennt diese Geschichte nicht. Deshalb ist sie noch kein Original.',
      pl: 'Indeks (1 medium, do 7 lutego 2024) nie zna tej historii. To nie znaczy, że jest pierwsza.',
    },
  },
  {
    name: 'one other telling, probably on one reached report',
    parts: parts({ tellings: [de], unsure: true, origin: { reached: true, reason: null } }),
    words: {
      en: 'Also told in German. Both probably rest on one report: Sohu.',
      sv: 'Berättas också på tyska. Båda vilar troligen på en enda uppgift: Sohu.',
      de: 'Auch auf Deutsch erzählt. Beide stützen sich wahrscheinlich auf einen Bericht: Sohu.',
      pl: 'Ta sama historia po niemiecku. Obie prawdopodobnie opierają się na jednym doniesieniu: Sohu.',
    },
  },
  {
    name: 'five tellings in all on a vague source',
    parts: parts({
      tellings: [de, en, pl, sv],
      origin: { reached: false, reason: 'vague' },
      label: 'Chinese media',
    }),
    words: {
      en: 'Also told in German, English, Polish and Swedish. All five rest on one source that nobody names: Chinese media.',
      sv: 'Berättas också på tyska, engelska, polska och svenska. Alla fem vilar på en enda källa som ingen namnger: Chinese media.',
      de: 'Auch auf Deutsch, Englisch, Polnisch und Schwedisch erzählt. Alle fünf stützen sich auf eine Quelle, die niemand beim Namen nennt: Chinese media.',
      pl: 'Ta sama historia po niemiecku, angielsku, polsku i szwedzku. Wszystkie pięć opiera się na jednym źródle, którego nikt nie wymienia z nazwy: Chinese media.',
    },
  },
  {
    name: 'tellings of one text that name no report',
    parts: parts({ tellings: [de], kind: 'article', unsure: true, origin: { reached: true, reason: null } }),
    words: {
      en: 'Also told in German. Both probably rest on one report that is not named.',
      sv: 'Berättas också på tyska. Båda vilar troligen på en enda uppgift som inte anges.',
      de: 'Auch auf Deutsch erzählt. Beide stützen sich wahrscheinlich auf einen Bericht, der nicht genannt wird.',
      pl: 'Ta sama historia po niemiecku. Obie prawdopodobnie opierają się na jednym doniesieniu, które nie jest wskazane.',
    },
  },
  {
    name: 'separate origins',
    parts: parts({ tellings: [de, en], origins: 2 }),
    words: {
      en: 'Also told in German and English. As far as can be seen, they rest on 2 separate reports.',
      sv: 'Berättas också på tyska och engelska. Såvitt det går att se vilar de på 2 skilda uppgifter.',
      de: 'Auch auf Deutsch und Englisch erzählt. Soweit erkennbar, stützen sie sich auf 2 getrennte Berichte.',
      pl: 'Ta sama historia po niemiecku i angielsku. O ile wiadomo, opierają się na 2 odrębnych doniesieniach.',
    },
  },
  {
    name: 'a telling in the language of the article',
    parts: parts({ tellings: [sv], origins: 2 }),
    words: {
      en: 'Also told elsewhere in Swedish. As far as can be seen, they rest on 2 separate reports.',
      sv: 'Berättas också på annat håll på svenska. Såvitt det går att se vilar de på 2 skilda uppgifter.',
      de: 'Auch anderswo auf Schwedisch erzählt. Soweit erkennbar, stützen sie sich auf 2 getrennte Berichte.',
      pl: 'Ta sama historia także gdzie indziej po szwedzku. O ile wiadomo, opierają się na 2 odrębnych doniesieniach.',
    },
  },
  {
    name: 'a telling that may be the same',
    parts: parts({ tellings: [telling({ lang: 'hi', verdict: 'unsure' })], outlets: 1 }),
    words: {
      en: 'Perhaps also told in Hindi; the match is not certain.',
      sv: 'Kanske berättas den också på hindi; träffen är inte säker.',
      de: 'Vielleicht auch auf Hindi erzählt; der Treffer ist nicht sicher.',
      pl: 'Być może ta sama historia w języku: hindi; dopasowanie nie jest pewne.',
    },
  },
  {
    name: 'tellings whose language is unknown',
    parts: parts({ tellings: [telling({ lang: null }), telling({ id: 'b', lang: null })], origins: 3 }),
    words: {
      en: 'Also told 2 times elsewhere. As far as can be seen, they rest on 3 separate reports.',
      sv: 'Berättas också på 2 andra håll. Såvitt det går att se vilar de på 3 skilda uppgifter.',
      de: 'Auch noch 2-mal anderswo erzählt. Soweit erkennbar, stützen sie sich auf 3 getrennte Berichte.',
      pl: 'Ta sama historia jeszcze w 2 miejscach. O ile wiadomo, opierają się na 3 odrębnych doniesieniach.',
      fr: 'Aussi raconté 2 fois ailleurs. Pour autant qu’on puisse en juger, elles reposent sur 3 informations distinctes.',
      es: 'También se cuenta 2 veces en otros lugares. Por lo que se ve, se basan en 3 informaciones distintas.',
      uk: 'Про це розповідають ще в 2 місцях. Наскільки видно, вони спираються на 3 окремі повідомлення.',
      ar: 'رُويت مرتين في مواضع أخرى. بقدر ما يظهر، تستند إلى 3 تقارير منفصلة.',
    },
  },
];

describe.each(LOCALES)('the first line in %s', (locale) => {
  const spelledOut = cases.filter(({ words }) => words[locale] !== undefined);
  it.each(spelledOut)('says $name', ({ parts: given, words }) => {
    expect(summarySentence(given, localeText(locale))).toBe(words[locale]);
  });

  it('has words for every reason why a chain cannot be followed', () => {
    const reasons = ['not-linked', 'vague', 'anonymous', 'not-in-index'] as const;
    const sentences = reasons.map((reason) =>
      restOn(parts({ tellings: [de], origin: { reached: false, reason } }).analysis, localeText(locale)),
    );

    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).toContain('Sohu');
  });

  it('counts above ten in digits', () => {
    const many = Array.from({ length: 11 }, (_, i) => telling({ id: String(i), lang: 'de' }));

    expect(summarySentence(parts({ tellings: many }), localeText(locale))).toContain('12');
  });
});

it('says nothing of origins for an article that stands alone', () => {
  expect(restOn(parts({}).analysis, localeText('en'))).toBe('');
});

it('says probably where a telling is counted that is only likely of the story', () => {
  const { analysis } = parts({ tellings: [de, en] });
  const independence = { ...analysis.independence, likely: ['en'] };

  expect(restOn({ ...analysis, independence }, localeText('en'))).toMatch(/^All three probably rest/);
});
