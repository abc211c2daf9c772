import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const waysOf = (text: string) =>
  findCitations(plainArticle(text, 'el')).map(({ surface, through }) => `${surface} < ${through}`);

describe('readThrough', () => {
  it('takes the outlet behind "που" as the way to whoever stands before it', () => {
    expect(waysOf('Δύο ναύτες που μίλησαν στο Reuters λένε ότι η μηχανή έσβησε.')).toContain(
      'ναύτες < Reuters',
    );
  });

  it('takes whoever stands behind "που" as cited by the outlet before it', () => {
    expect(waysOf('Σύμφωνα με το Reuters, που επικαλείται δύο ναύτες, η μηχανή έσβησε.')).toContain(
      'ναύτες < Reuters',
    );
  });

  it('takes whoever stands behind "το οποίο" as cited too', () => {
    expect(waysOf('Σύμφωνα με το Reuters, το οποίο επικαλείται δύο ναύτες, η μηχανή έσβησε.')).toContain(
      'ναύτες < Reuters',
    );
  });

  it('finds no way where nobody who publishes is spoken to', () => {
    expect(waysOf('Δύο ναύτες που μίλησαν στο λιμεναρχείο λένε ότι η μηχανή έσβησε.')).toEqual([
      'ναύτες < null',
    ]);
  });
});
