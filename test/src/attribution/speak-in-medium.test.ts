import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const read = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ source, type, named, through }) => ({
    source,
    type,
    named: named ? text.slice(named.start, named.end) : null,
    through,
  }));

describe('speakInMedium', () => {
  it.each([
    [
      'The bridge is closed, Havkilde said in a statement.',
      'en',
      'Havkilde (press release)',
      'Havkilde said in a statement',
    ],
    [
      'Bron är stängd, uppger Havkilde i ett pressmeddelande.',
      'sv',
      'Havkilde (press release)',
      'Havkilde i ett pressmeddelande',
    ],
    [
      'Most jest zamknięty, podała spółka Havkilde w komunikacie.',
      'pl',
      'Havkilde (press release)',
      'Havkilde w komunikacie',
    ],
    [
      '„Die Brücke ist zu“, schrieb Karin Weller auf Facebook.',
      'de',
      'Karin Weller (Facebook)',
      'Karin Weller auf Facebook',
    ],
  ])('cites one source for one act of saying: "%s"', (text, language, source, named) => {
    const type = source.endsWith('(Facebook)') ? 'social-media' : 'press-release';

    expect(read(text, language)).toEqual([{ source, type, named, through: null }]);
  });

  it('cites a person beside the press release that quotes them', () => {
    const text = '“The bridge is closed,” Karin Weller said in a statement.';

    expect(read(text, 'en').map(({ source, type, through }) => [source, type, through])).toEqual([
      ['Karin Weller', 'person', 'Karin Weller (press release)'],
      ['Karin Weller (press release)', 'press-release', null],
    ]);
  });

  it('names the medium alone where what is said parts it from its writer', () => {
    const text = '運営会社は「橋は安全だ」との声明を出した。';

    expect(read(text, 'ja').map(({ named }) => named)).toEqual(['声明']);
  });

  it('goes on with the press release by a pronoun until its paragraph ends', () => {
    const text =
      'Havkilde said in a statement that the bridge was closed. “We are sorry,” it added.\n\nIt said that the ferry would run.';

    expect(read(text, 'en').map(({ source }) => source)).toEqual([
      'Havkilde (press release)',
      'Havkilde (press release)',
      'Havkilde',
    ]);
  });

  it.each([
    [
      'fi',
      'Silta on suljettu, yhtiö kertoo pörssitiedotteessaan. ”Olemme pahoillamme”, Karin Weller sanoo tiedotteessa.',
      'yhtiö (press release)',
    ],
    [
      'uk',
      'Про це написав у Facebook сільський староста Олена Гайова.\n\n«Міст закрито», — ідеться в дописі.',
      'Олена Гайова (Facebook)',
    ],
  ])('means by the word for the medium the one that was cited before (%s)', (language, text, source) => {
    expect(read(text, language).map((citation) => citation.source)).toContain(source);
    expect(
      read(text, language)
        .filter(({ type }) => type !== 'person')
        .map((citation) => citation.source),
    ).not.toContain('Karin Weller (press release)');
  });
});
