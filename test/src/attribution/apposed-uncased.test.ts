import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/attribution/find-citations.ts';
import { plainArticle } from './plain-article.ts';

const sourcesOf = (text: string) => findCitations(plainArticle(text, 'ar')).map(({ source }) => source);

describe('apposedUncased', () => {
  it.each([
    ['قال مدير الميناء، المهندس سالم الحسيني، إن العبارة متوقفة.', ['سالم الحسيني']],
    ['أما رئيس الشركة، النرويجي أودفار لين، فقال إن العبارة متوقفة.', ['أودفار لين']],
  ])('names a role by what stands between commas behind it: %s', (text, all) => {
    expect(sourcesOf(text)).toEqual(all);
  });

  it.each([
    ['قال مدير الميناء، عقب لقاء نظيره النرويجي، إن العبارة متوقفة.'],
    ['قال مدير الميناء، وهو بحار قديم، إن العبارة متوقفة.'],
  ])('takes other insertions for no name: %s', (text) => {
    expect(sourcesOf(text)).toEqual(['مدير الميناء']);
  });
});
