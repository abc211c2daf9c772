import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { findCues } from '../../../src/attribution/find-cues.ts';
import { findHearings } from '../../../src/attribution/find-hearings.ts';
import { plainArticle } from './plain-article.ts';
import { readOne } from './read-one.ts';

const clausesOf = (text: string, language: string) => {
  const reader = readOne(text, language);
  return findHearings(reader, findCues(reader)).map(({ from, to }) =>
    text.slice(reader.items[from]?.start, reader.items[to - 1]?.end),
  );
};
const waysOf = (text: string, language: string) =>
  findCitations(plainArticle(text, language)).map(({ surface, through }) => `${surface} < ${through}`);

describe('findHearings', () => {
  it.each([
    ['no', 'Bilder NRK har sett, viser at brua var sprukken.', 'NRK har sett,'],
    ['sv', 'Ritningar som SVT har läst visar att bron var sprucken.', 'som SVT har läst'],
    ['da', 'En brovagt, som TV 2 har talt med, siger, at broen er tryg.', ', som TV 2 har talt med,'],
    ['nl', 'Een buurman met wie Trouw sprak, zegt dat de brug veilig is.', 'met wie Trouw sprak,'],
    ['de', 'Akten, die der „Zeit“ vorliegen, zeigen das Gegenteil.', ', die der „Zeit“ vorliegen,'],
    ['de', 'Akten, die NDR und WDR eingesehen haben, zeigen das.', ', die NDR und WDR eingesehen haben,'],
    ['pl', 'Analiza, którą opisał Onet, wskazuje na rdzę.', ', którą opisał Onet,'],
    ['cs', 'Ze smluv, do nichž Spiegel nahlédl, plyne, že most je obecní.', ', do nichž Spiegel nahlédl,'],
    ['en', 'Drawings the BBC has seen show that it was cracked.', 'the BBC has seen'],
  ])('in %s finds the clause that says who has heard or seen: %s', (language, text, clause) => {
    expect(clausesOf(text, language)).toContain(clause);
  });

  it.each([
    ['no', 'Nå har NRK sett brua.'],
    ['sv', 'I går har SVT talat med grannen.'],
    ['en', 'On Monday the BBC has seen the bridge.'],
    ['en', 'The drawings Weller has seen show that it was cracked.'],
  ])('in %s finds none where an outlet speaks for itself or nobody publishes: %s', (language, text) => {
    expect(clausesOf(text, language)).toEqual([]);
  });

  it.each([
    ['no', 'Ifølge referater VG har fått innsyn i, er brua trygg.', 'referater < Verdens Gang'],
    ['en', 'A warden the Guardian spoke to said the bridge was safe.', 'warden < The Guardian'],
    ['nl', 'Uit tekeningen die de NOS heeft ingezien, blijkt dat de brug oud is.', 'tekeningen < NOS'],
    ['sv', 'Enligt uppgifter till SVT är bron trygg.', 'uppgifter < Sveriges Television'],
    ['no', 'Ifølge NRKs kilder er brua trygg.', 'kilder < NRK'],
    ['nl', 'Volgens bronnen van Het Parool is de brug veilig.', 'bronnen < Het Parool'],
    ['en', 'The BBC’s sources say the bridge is safe.', 'sources < BBC'],
  ])('in %s cites it through the outlet: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });
});

describe('findOpeningHearing', () => {
  it.each([
    [
      'da',
      'Zetland har fået aktindsigt i mails, hvor en chef skriver, at broen er gammel.',
      ['chef', 'Zetland'],
    ],
    ['no', 'NRK har snakket med to vakter som sier at brua er trygg.', ['vakter', 'NRK']],
    ['nl', 'Het NRC sprak vier wachters die zeggen dat de brug veilig is.', ['wachters', 'NRC']],
    ['no', 'Kanalen har snakket med to vakter som sier at brua er trygg.', ['vakter', null]],
  ])('in %s leads from the outlet that opens a sentence to whom it has heard: %s', (language, text, way) => {
    const cited = findCitations(plainArticle(text, language));
    expect(cited.map(({ source, through }) => [source, through])).toContainEqual(way);
  });
});

describe('readHeard', () => {
  it.each([
    ['sv', 'Däremot har Der Tagesspiegel pratat med en läkare från Bonn.', 'läkare från Bonn < Tagesspiegel'],
    ['en', 'The Guardian spoke to three former employees.', 'former employees < The Guardian'],
    ['de', 'Der „Spiegel“ sprach mit einer Lehrerin.', 'Lehrerin < Der Spiegel'],
  ])('in %s cites whom an outlet has heard without a word of what they said: %s', (language, text, way) => {
    expect(waysOf(text, language)).toContain(way);
  });

  it.each([
    ['en', 'The BBC met the prime minister’s demands.'],
    ['en', 'The Guardian has seen the bridge.'],
  ])('in %s takes nothing else for somebody heard: %s', (language, text) => {
    expect(waysOf(text, language)).toEqual([]);
  });

  it.each([
    ['Kaleva jututti myös Oulussa asuvaa Anna Mäkeä. Mäen mielestä silta on ruma.', 'Anna Mäkeä < Kaleva'],
    ['Kaleva jututti kolmea naapuria. ”Silta on ruma”, sanoo yksi heistä.', 'naapuria < Kaleva'],
  ])('in Finnish goes on with whom an outlet has heard: %s', (text, way) => {
    expect(waysOf(text, 'fi').some((one) => one.endsWith(way))).toBe(true);
  });
});
