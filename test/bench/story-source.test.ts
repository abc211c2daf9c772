import { describe, expect, it } from 'vitest';
import { readStorySource } from '../../bench/story-source.ts';

const HEAD = `group x01
topic A bridge closes
origin Road Office
accept TT; Ada Ek
independent 1
reasoning One office.
source ro = Road Office | official-body
source ek = Ada Ek | person
source tt = TT | agency
`;

const article = (text: string) => `${HEAD}
=== x01-sv-a telling
outlet Bladet
url https://www.bladet.example/bro
published 2026-01-02T10:00:00+01:00
title Bron stängs
wire TT
notes First.

${text}
`;

describe('readStorySource', () => {
  it('takes the marks out and keeps where they stood', () => {
    const { articles } = readStorySource(
      article(
        '{ek|Bron är stängd}, säger [ek<tt|Ada Ek] till [tt|TT].\n\n# Läs mer\n\n{?|Ingen vet.} [ek|Hon] gick.',
      ),
    );
    const [found] = articles;

    expect(found?.text).toBe('Bron är stängd, säger Ada Ek till TT.\n\nLäs mer\n\nIngen vet. Hon gick.');
    expect(found?.noise).toEqual(['Läs mer']);
    expect(found?.claims).toEqual([{ quote: 'Bron är stängd', source: 'Ada Ek', start: 0, end: 14 }]);
    expect(found?.unattributed).toEqual([{ quote: 'Ingen vet.', start: 48, end: 58 }]);
    expect(found?.cites.map(({ source, hop_of, mentions }) => [source, hop_of, mentions.length])).toEqual([
      ['Ada Ek', 'TT', 2],
      ['TT', null, 1],
    ]);
    expect(found).toMatchObject({
      lang: 'sv',
      outlet_domain: 'bladet.example',
      chain: { shared_wire: 'TT' },
    });
  });

  it('reads the group from the head and the roles of its articles', () => {
    const { id, group } = readStorySource(article('Text.'));

    expect(id).toBe('x01');
    expect(group).toMatchObject({ same_story: ['x01-sv-a'], related_different: [] });
    expect(group.expected).toMatchObject({ origin: 'Road Office', accept_also: ['TT', 'Ada Ek'] });
  });

  it.each([
    ['a key without a source line', '[zz|Nobody]', 'no source line for "zz"'],
    ['a mark that is never closed', '{ek|Bron', 'never closed'],
    ['a bracket that closes nothing', 'Bron]', 'closes nothing'],
    ['marks that cross', '{ek|Bron [tt|TT}]', 'closes nothing'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readStorySource(article(text))).toThrow(message);
  });
});
