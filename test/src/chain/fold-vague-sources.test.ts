import { describe, expect, it } from 'vitest';
import type { CitedSource } from '../../../src/analysis.ts';
import { foldVagueSources } from '../../../src/chain/fold-vague-sources.ts';

const cited = (name: string, source: Partial<CitedSource> = {}): CitedSource => ({
  name,
  type: 'outlet',
  kind: null,
  country: null,
  through: null,
  link: null,
  sentence: 0,
  heard: false,
  times: 1,
  ...source,
});
const press = (name: string, country = 'CN') => cited(name, { type: 'vague', kind: 'media', country });
const SOHU = cited('Sohu', { country: 'CN' });
const PORTAL = cited('Costa Portal', { through: 'Andes Daily' });
const RELAY = cited('Andes Daily');

describe('foldVagueSources', () => {
  it.each<[string, CitedSource[], [string, string][]]>([
    ['the one outlet of its country', [press('Chinese media'), SOHU], [['Chinese media', 'Sohu']]],
    ['nothing of another country', [press('Polish media', 'PL'), SOHU], []],
    [
      'nothing where two outlets of its country are named',
      [press('Chinese media'), SOHU, cited('Caixin', { country: 'CN' })],
      [],
    ],
    [
      'the one publication that another cites, where nobody knows their countries',
      [press('Chilean media', 'CL'), RELAY, PORTAL],
      [['Chilean media', 'Costa Portal']],
    ],
    ['nothing where no publication is cited through another', [press('Chilean media', 'CL'), RELAY], []],
    [
      'nothing where two publications are cited through another',
      [press('Chilean media', 'CL'), RELAY, PORTAL, { ...PORTAL, name: 'Other Portal' }],
      [],
    ],
    [
      'the first word for the same press',
      [press('Chinese media'), press('Chinese journalists')],
      [['Chinese journalists', 'Chinese media']],
    ],
    ['nothing without sources', [], []],
  ])('folds an unnamed press into %s', (_, sources, folded) => {
    expect([...foldVagueSources(sources)]).toEqual(folded);
  });
});
