import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../../src/chain/count-origins.ts';
import { APART, article, source, telling, vaguePress } from './chain-fixtures.ts';

describe('countOrigins', () => {
  it('counts translations of one text once', () => {
    const { independence } = countOrigins([article(), telling('de'), telling('en')]);

    expect(independence).toMatchObject({ outlets: 3, origins: 1 });
  });

  it('counts tellings apart that share neither text nor source', () => {
    const { independence } = countOrigins([
      article({ sources: [source('Ada Berg', { type: 'person' })] }),
      telling('de', { agreement: APART, sources: [source('Uwe Kranz', { type: 'person' })] }),
    ]);

    expect(independence).toMatchObject({ outlets: 2, origins: 2, unsure: false });
  });

  it('puts tellings together that were written apart but rest on the same agency', () => {
    const agency = source('STT', { type: 'agency' });
    const { independence, ends } = countOrigins([
      article({ sources: [agency] }),
      telling('de', { agreement: APART, sources: [agency] }),
    ]);

    expect(independence).toMatchObject({ origins: 1, originNodes: ['source:STT'] });
    expect(ends.get('source:STT')).toEqual({ reached: false, reason: 'not-linked' });
  });

  it('does not put tellings together because both quote the same person', () => {
    const person = source('Ada Berg', { type: 'person' });
    const { independence } = countOrigins([
      article({ sources: [person] }),
      telling('de', { agreement: APART, sources: [person] }),
    ]);

    expect(independence.origins).toBe(2);
  });

  it('passes over the go-between to the source it cites', () => {
    const { independence } = countOrigins([
      article({ sources: [source('Go-Between News'), source('Far Portal', { through: 'Go-Between News' })] }),
    ]);

    expect(independence.originNodes).toEqual(['source:Far Portal']);
  });

  it('takes an unnamed press for the one named outlet of that country', () => {
    const { independence, ends } = countOrigins([
      article({
        sources: [
          vaguePress('Ruritanian media', 'RU', { through: 'Go-Between News' }),
          source('Go-Between News'),
          source('Strelsau Portal', { country: 'RU' }),
        ],
      }),
    ]);

    expect(independence).toMatchObject({ originNodes: ['source:Strelsau Portal'], unsure: false });
    expect(ends.get('source:Strelsau Portal')?.reason).toBe('not-linked');
  });

  it('prefers a named outlet to an unnamed press that nothing ties to it', () => {
    const { ends } = countOrigins([
      article({
        sources: [
          vaguePress('Ruritanian media', 'RU', { times: 3 }),
          source('Strelsau Portal', { country: 'RU' }),
          source('Zenda Post', { country: 'RU' }),
        ],
      }),
    ]);

    expect([...ends.keys()]).toEqual(['source:Strelsau Portal']);
  });

  it('ends at an unnamed press when no outlet is named', () => {
    const { ends } = countOrigins([article({ sources: [vaguePress('Ruritanian media', 'RU')] })]);

    expect([...ends]).toEqual([['source:Ruritanian media', { reached: false, reason: 'vague' }]]);
  });

  it('is unsure when two publications are cited by equally many tellings', () => {
    const { independence } = countOrigins([article({ sources: [source('One'), source('Two')] })]);

    expect(independence).toMatchObject({ origins: 1, unsure: true });
  });

  it('reaches an origin that is linked', () => {
    const { ends } = countOrigins([article({ sources: [source('One', { link: 'https://one.example/a' })] })]);

    expect(ends.get('source:One')).toEqual({ reached: true, reason: null });
  });

  it('reaches an origin that is itself a telling in the index', () => {
    const { independence } = countOrigins([
      article({ sources: [source('The Harbour')] }),
      telling('en', {
        agreement: APART,
        outlet: 'The Harbour',
        sources: [source('Ada', { type: 'person' })],
      }),
    ]);

    expect(independence).toMatchObject({ origins: 1, originNodes: ['en'] });
  });

  it('is unsure of a telling that names nobody', () => {
    const { independence } = countOrigins([article()]);

    expect(independence).toMatchObject({ outlets: 1, origins: 1, unsure: true, originNodes: ['article'] });
  });

  it('does not depend on the order of the other tellings', () => {
    const a = article({ sources: [source('One')] });
    const others = [
      telling('x', { agreement: APART, sources: [source('Two')] }),
      telling('y', { agreement: APART, sources: [source('Two'), source('One')] }),
      telling('z', { agreement: APART, sources: [source('Three')] }),
    ];

    const forward = countOrigins([a, ...others]).independence;
    const backward = countOrigins([a, ...others.toReversed()]).independence;

    expect(forward.origins).toBe(2);
    expect(backward.origins).toBe(2);
  });
});
