import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const name = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source, type, through }) => ({ source, type, through }));

const claims = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).flatMap(({ claimSpans }) =>
    claimSpans.map(({ start, end }) => text.slice(start, end)),
  );

describe('findCitations', () => {
  it('finds nothing in an empty article', () => {
    expect(findCitations(plainArticle('', 'en'))).toEqual([]);
  });

  it.each([
    ['The bridge is closed, Weller told Reuters.', 'en', 'Weller', 'Reuters'],
    ['Bron är stängd, säger Karin Weller till TT.', 'sv', 'Karin Weller', 'TT'],
    ['Die Brücke ist zu, sagte Karin Weller der dpa.', 'de', 'Karin Weller', 'dpa'],
    ['– Most jest zamknięty – powiedział PAP burmistrz Lindholmu Jan Weller.', 'pl', 'Jan Weller', 'PAP'],
    ['– Most jest zamknięty – mówi Jan Weller w rozmowie z Onetem.', 'pl', 'Jan Weller', 'Onet'],
    ['Speaking with EurActiv, Weller rejected the plan.', 'en', 'Weller', 'EurActiv'],
    ['The bridge has been sold, Reuters reported, citing two officials.', 'en', 'officials', 'Reuters'],
    ['Laut dpa sagte die Richterin Karin Weller, die Brücke sei zu.', 'de', 'Karin Weller', 'dpa'],
    ['En anställd som TT har talat med uppger att bron är stängd.', 'sv', 'people', 'TT'],
    ['Most jest zamknięty, uważa Jan Weller, z którym rozmawiał Ukrinform.', 'pl', 'Jan Weller', 'Ukrinform'],
    ['Til NTB sier Karin Weller at broen er stengt.', 'no', 'Karin Weller', 'NTB'],
    ['Die Brücke sei zu, räumte Forscherin Karin Weller im NDR ein.', 'de', 'Karin Weller', 'NDR'],
    ['Enligt ett brev som SVT har tagit del av är bron stängd.', 'sv', 'brev', 'Sveriges Television'],
    ['Volgens een brief die NRC heeft ingezien is de brug dicht.', 'nl', 'brief', 'NRC'],
    ['A ponte fecha, segundo um acórdão a que o jornal Público teve acesso.', 'pt', 'acórdão', 'Público'],
    [
      'Foi em maio, quando a TVI noticiou, citando dois autarcas, que a ponte fecha.',
      'pt',
      'autarcas',
      'TVI',
    ],
    [
      'Most zamknięto – wynika z listu, do którego dotarli dziennikarze „Gazety Wyborczej”.',
      'pl',
      'listu',
      'Gazeta Wyborcza',
    ],
  ])('reaches the speaker of "%s" through the outlet', (text, language, source, through) => {
    expect(name(text, language)).toContainEqual(expect.objectContaining({ source, through }));
  });

  it('hears somebody through the outlet of this sentence, not through that of an earlier one', () => {
    const text =
      'Speaking to the BBC, the former minister Karin Weller said that the bridge was closed. ' +
      'Weller called it a time bomb in an interview with the broadcaster SVT last year.';
    const ways = name(text, 'en').flatMap(({ source, through }) =>
      source === 'Karin Weller' ? [through] : [],
    );
    expect(ways).toEqual(['BBC', 'Sveriges Television']);
  });

  it.each([
    ['de', 'Der Präsident des Landes, Karl Weller, hat die Nachbarn öffentlich kritisiert.', ['Karl Weller']],
    ['sv', 'Landet kringgår främmande hamnar, vilket indikerar en önskan att minska beroendet.', []],
    [
      'pl',
      'Naukowiec Instytutu Polityki Zagranicznej Karl Weller uważa, że zima przyjdzie.',
      ['Karl Weller'],
    ],
  ])('takes no words beside a verb for who speaks (%s)', (language, text, sources) => {
    expect(findCitations(plainArticle(text, language)).map(({ source }) => source)).toEqual(sources);
  });

  it.each([
    ['Zij vertellen dat het klopt.', 'wachters'],
    ['Zij vertelt dat het klopt.', 'Anna van den Berg'],
  ])('tells one from several by the verb of a pronoun that means both: "%s"', (text, source) => {
    const before = 'Twee wachters zeggen dat de brug oud is. Anna van den Berg zegt dat de brug nieuw is. ';
    expect(findCitations(plainArticle(before + text, 'nl')).at(-1)?.source).toBe(source);
  });

  it.each([
    ['Kravet blev afvist. /ritzau/', ['Ritzau']],
    ['Kravet blev afvist den 3/4 og 5/6.', []],
  ])('reads a credit between slashes at the end of a paragraph: "%s"', (text, sources) => {
    expect(findCitations(plainArticle(text, 'da')).map(({ source }) => source)).toEqual(sources);
  });

  it.each([
    ['Forsker Mette Lund, Aarhus Universitet, siger, at broen er tom.', 'da', 'Mette Lund'],
    ['Borgmesteren, Anna Berg, siger, at broen er tom.', 'da', 'Anna Berg'],
  ])('tells where somebody works from who it is between commas: "%s"', (text, language, source) => {
    expect(name(text, language).map((found) => found.source)).toEqual([source]);
  });

  it.each([
    ['LILLEHAMMER (VG) Det snødde hele natten.', []],
    ['LILLEHAMMER (NTB) Det snødde hele natten.', ['NTB']],
  ])('reads an agency and no paper behind the place that opens a report: "%s"', (text, sources) => {
    expect(name(text, 'no').map(({ source }) => source)).toEqual(sources);
  });

  it('takes whoever stands behind the genitive of a party for a person', () => {
    const text = '– Dette lukter vondt, sa Rødts Ingrid Skaathun.';
    expect(name(text, 'no')).toEqual([{ source: 'Rødts Ingrid Skaathun', type: 'person', through: null }]);
  });

  it('names a pronoun, a role and a last name by whoever spoke before', () => {
    const text =
      'The mayor, Karin Weller, said that the bridge was closed. She added that it would stay so. ' +
      '“It is old,” Weller said. The mayor said the ferry would run.';
    expect(new Set(name(text, 'en').map(({ source }) => source))).toEqual(new Set(['Karin Weller']));
  });

  it.each([
    ['The editor of Reuters said that the bridge was closed.', 'en'],
    ['Weller said that Reuters had closed the bridge.', 'en'],
    ['RT and its defenders say that the bridge is closed.', 'en'],
  ])('takes no outlet of "%s" for the way to its source', (text, language) => {
    for (const { through } of name(text, language)) expect(through).toBeNull();
  });

  it.each([
    ['Havkilde said the bridge was closed. The company said it was sorry.', 'en', 'Havkilde'],
    [
      'Enligt ett pressmeddelande är bron stängd. Enligt pressmeddelandet går färjan.',
      'sv',
      'pressmeddelande',
    ],
  ])('means by a definite noun who was cited before: "%s"', (text, language, named) => {
    const last = findCitations(plainArticle(text, language)).at(-1);
    expect(last?.named && text.slice(last.named.start, last.named.end)).toBe(named);
  });

  it.each([
    ['Karin Weller is certain: “The bridge will open again in May.”', 'en', 'Karin Weller'],
    ['“The bridge will open again in May”, joked Karin Weller.', 'en', 'Karin Weller'],
    ['Trafiklæge Karin Weller kalder metoden »gammel viden fra i går«.', 'da', 'Karin Weller'],
  ])('gives a quotation without a cue to whom the sentence is about: "%s"', (text, language, source) => {
    expect(name(text, language).map((found) => found.source)).toEqual([source]);
  });

  it.each([
    ['The road past the “bridge of a hundred sighs” is closed.', 'en'],
    ['Bron kallas för ”de hundra suckarnas bro” i staden.', 'sv'],
  ])('leaves a quotation alone whose subject cannot speak: "%s"', (text, language) => {
    expect(name(text, language)).toEqual([]);
  });

  it('follows Polish sentences that leave their subject out', () => {
    const text = 'Jan Weller powiedział, że most jest zamknięty. Dodał, że prom kursuje.';
    expect(name(text, 'pl').map(({ source }) => source)).toEqual(['Jan Weller', 'Jan Weller']);
  });

  it.each([
    ['Weller, a friend of hers, said the union expected trouble.', ['the union expected trouble']],
    ['Karin Weller -- the mayor’s niece -- said the ferry would run.', ['the ferry would run']],
    ['Weller said it was late, but she noted that the ferry ran.', ['it was late', 'the ferry ran']],
    ['Weller said it was “too late” and said it would rain.', ['it was “too late”', 'it would rain']],
    ['Weller said about 20 people had drowned.', ['about 20 people had drowned']],
    ['Weller said at the bridge, near Lindholm, that it was late.', ['it was late']],
    ['The report says the company “has lost its way.”', ['the company “has lost its way.”']],
    ['"It is late,” Weller said.', ['It is late']],
    ["''They call it 'old-school,''' Weller said.", ["They call it 'old-school,'"]],
    ['Weller says he’d said so.', ['he’d said so']],
    ['Weller vowed to rebuild the bridge.', ['to rebuild the bridge']],
    ['Weller told the crowd to stay away.', ['to stay away']],
    ['A poll shows the mayor ahead.', ['the mayor ahead']],
    ['The mayor, who is ill, cited the cost of the bridge.', ['the cost of the bridge']],
    ['Noting that it was late, Weller said the ferry would run.', ['it was late', 'the ferry would run']],
    ['Weller answered by saying that it was late.', ['it was late']],
    ['The bridge, which Weller said was too old, is closed.', ['was too old, is closed']],
    [
      '“It is late,” said Weller, who runs the ferry, “and dark out there.”',
      ['It is late', 'and dark out there'],
    ],
    ['“It is late,” Weller shouted, pointing at the clock.', ['It is late']],
    ['“It is late,” Weller, who runs the ferry, said.', ['It is late']],
    ['“It is late,” said one longtime visitor.', ['It is late']],
    ['Many said the ferry was late.', ['the ferry was late']],
  ])('cuts the claims of "%s"', (text, expected) => {
    expect(claims(text, 'en')).toEqual(expected);
  });

  it.each([
    ['Weller was told that the bridge was closed.'],
    ['The bridge has a lead in pledged boards that keep it up.'],
    ['Her early tweets had made her rich.'],
    ['The road shows the scars of winter.'],
    ['It is worth noting that the bridge is old.'],
  ])('finds nobody in "%s"', (text) => {
    expect(claims(text, 'en')).toEqual([]);
  });

  it('lets a relative pronoun cite for the words it stands for', () => {
    const [found] = findCitations(plainArticle('We met Karin Weller, who said the ferry was late.', 'en'));
    expect(found).toMatchObject({ source: 'Karin Weller', surface: 'who', named: { start: 7, end: 19 } });
  });

  it('goes on with a German report over sentences between, by forms that only report', () => {
    const text =
      'Weller sagte, die Brücke sei zu. Es regnet. Die Fähre fahre nicht, es gebe aber Boote. Die Boote seien alt.';
    expect(claims(text, 'de')).toEqual([
      'die Brücke sei zu',
      'Die Fähre fahre nicht, es gebe aber Boote',
      'Die Boote seien alt',
    ]);
    expect(claims('Weller sagte, die Brücke sei zu. Es regnet. Das wäre schön.', 'de')).toEqual([
      'die Brücke sei zu',
    ]);
  });

  it('gives an outlet that only heard somebody no cue', () => {
    const found = findCitations(plainArticle('The bridge is closed, Weller told Reuters.', 'en'));
    expect(found.map(({ source, cue }) => [source, cue === null])).toEqual([
      ['Weller', false],
      ['Reuters', true],
    ]);
  });

  it('goes on with reported speech in the German subjunctive', () => {
    const text = 'Weller sagte, die Brücke sei zu. Die Fähre fahre aber, und der Weg sei kurz.';
    expect(claims(text, 'de')).toEqual(['die Brücke sei zu', 'Die Fähre fahre aber, und der Weg sei kurz']);
  });

  it('splits a claim round its source', () => {
    const text = '“The bridge,” Weller said, “has never been safe for lorries.”';
    expect(claims(text, 'en')).toEqual(['The bridge', 'has never been safe for lorries']);
  });

  it('takes the sentence before for "Das meldet …"', () => {
    expect(claims('Die Brücke ist zu. Das meldet die Zeitung Lindholmer Bote.', 'de')).toEqual([
      'Die Brücke ist zu',
    ]);
  });

  it('reads several sources in one parenthesis', () => {
    const text =
      'The bridge was sold without a vote (Casp-geo.ru, March 12; Moskovsky Komsomolets, April 1).';
    expect(findCitations(plainArticle(text, 'en'))).toMatchObject([
      { source: 'Casp-geo.ru', type: 'outlet', form: 'parenthetical', cue: null },
      { source: 'Moskovsky Komsomolets', type: 'outlet', form: 'parenthetical', cue: null },
    ]);
  });

  it.each([
    ['(TT-AFP)', 'sv', ['TT', 'AFP']],
    ['BERLIN (Reuters) – Die Brücke ist zu.', 'de', ['Reuters']],
    ['Die Brücke bleibt bis Mai geschlossen. (dpa)', 'de', ['dpa']],
    ['Most zamknięto w piątek. (PAP)', 'pl', ['PAP']],
    ['The bridge (built in 1901) is closed (for now).', 'en', []],
    ['Weller (S) bor i Lund.', 'sv', []],
  ])('takes the agencies of "%s"', (text, language, names) => {
    expect(name(text, language).map(({ source }) => source)).toEqual(names);
  });

  it('keeps photo credits, captions, bylines and furniture out', () => {
    const text =
      'Foto: Karin Weller/TT\nPhoto by Reuters, said Weller.\nAv Karin Weller, skriver TT\nSäger TT.';
    const article = plainArticle(text, 'sv', { 1: 'caption', 2: 'byline', 3: 'noise' });
    expect(findCitations(article)).toEqual([]);
  });

  it('cites an address that stands alone', () => {
    const [citation] = findCitations(plainArticle('https://jamestown.org/program/a-bridge/', 'en'));
    expect(citation).toMatchObject({
      form: 'link',
      source: 'Jamestown Foundation',
      link: 'https://jamestown.org/program/a-bridge/',
    });
  });

  it('gives a source the address of the anchor that names it', () => {
    const text = 'The bridge is closed, Reuters reported.';
    const article = plainArticle(text, 'en');
    const url = 'https://www.reuters.com/world/bridge';
    for (const paragraph of article.paragraphs) paragraph.links.push({ start: 22, end: 29, url });
    expect(findCitations(article)).toMatchObject([{ source: 'Reuters', link: url }]);
  });

  it('marks hedges', () => {
    const text = 'According to Reuters, the bridge has reportedly been sold.';
    const [citation] = findCitations(plainArticle(text, 'en'));
    expect(citation?.hedges.map(({ start, end }) => text.slice(start, end))).toEqual(['reportedly']);
  });

  it('finds credits and addresses in a language without cues', () => {
    const text = 'Sild on suletud, ütleb Jan Weller. (Reuters)';
    expect(name(text, 'et').map(({ source }) => source)).toEqual(['Reuters']);
  });
});

/** Words that make attributions likely, so that random texts hold some. */
const WORDS = [
  ...'said “ ” " , . : ; – ( ) — according to Reuters Weller Karin that the bridge he added told citing'.split(
    ' ',
  ),
  ..."enligt säger laut sagte dass sei „ mówi że według zdaniem – » « ' ’ April 1 TT \n".split(' '),
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
const languages = fc.constantFrom('en', 'sv', 'de', 'pl', 'xx', null);

describe('findCitations, for any text', () => {
  it('keeps every span inside the text, claims in order and apart from their cue', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const citations = findCitations(plainArticle(text, language));
        expect(citations.map(({ id }) => id)).toEqual(citations.map((_, i) => `c${i}`));
        for (const citation of citations) {
          const { cue, claim, claimSpans, hedges } = citation;
          for (const { start, end } of [citation, ...claimSpans, ...hedges, ...(cue ? [cue] : [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(text.slice(citation.start, citation.end)).toBe(citation.surface);
          expect(claim === null).toBe(claimSpans.length === 0);
          claimSpans.forEach(({ start }, i) => {
            expect(start).toBeGreaterThanOrEqual(claimSpans[i - 1]?.end ?? 0);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers the same twice', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expect(findCitations(plainArticle(text, language))).toEqual(
          findCitations(plainArticle(text, language)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing when furniture is added', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const article = plainArticle(text, language);
        expect(findCitations(withNoise(article))).toEqual(findCitations(article));
      }),
      { numRuns: 100 },
    );
  });

  // The cues of every language and the catalogue are prepared in it, which takes seconds on a busy machine.
  it('survives any Unicode', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), languages, (text, language) => {
        findCitations(plainArticle(text, language));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['1 MB without a space', 'x'.repeat(1_000_000)],
    ['1 MB of digits and commas', '1,'.repeat(500_000)],
    ['10,000 quotation marks', '"'.repeat(10_000)],
    ['10,000 opening marks', '„ '.repeat(10_000)],
    ['10,000 parentheses', '( '.repeat(10_000)],
    ['10,000 cues', 'said '.repeat(10_000)],
    ['3,000 labels', 'WELLER: Well.\nPENN: Well.\n'.repeat(1_500)],
    ['10,000 commas', ', '.repeat(10_000)],
    ['10,000 dashes', '– A '.repeat(10_000)],
    ['10,000 names', 'Karin Weller '.repeat(10_000)],
  ])('reads %s in less than a second', (_, text) => {
    const begin = performance.now();
    for (const language of ['en', 'pl']) findCitations(plainArticle(text, language));
    // Two languages, and a machine that may be busy with other tests.
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});

function withNoise(article: Article): Article {
  const noise = '\n\nMost read today, said Reuters.';
  const start = article.text.length + 2;
  return {
    ...article,
    text: article.text + noise,
    paragraphs: [
      ...article.paragraphs,
      {
        start,
        end: article.text.length + noise.length,
        role: 'noise',
        language: article.language,
        links: [],
      },
    ],
  };
}
