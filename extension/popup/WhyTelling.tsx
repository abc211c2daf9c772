import { useEffect, useState } from 'preact/hooks';
import type { Analysis, MatchedTelling, Span } from '../../src/index.ts';
import { findText } from '../find-text.ts';
import { getEntry } from '../history.ts';
import { callBackground } from '../rpc.ts';
import { browserText } from '../text.ts';
import { webUrl } from '../web-url.ts';

type Props = {
  telling: MatchedTelling;
  analysis: Analysis;
  /** Id of the article's history entry. */
  articleId: string;
};

/** A sentence of this article, and that of the telling which says the same. */
type Pair = { here: string; there: string };

/**
 * Why a telling belongs here: the sentences that both have. The index holds no texts, so the other side's stand there
 * only when the reader has read it too; else its sentences are numbers.
 */
export function WhyTelling({ telling, analysis, articleId }: Props) {
  const { t } = browserText();
  const [pairs, setPairs] = useState<Pair[] | null>(null);
  useEffect(() => {
    // Without a text, or in a private window, there is only what the index knows.
    void readPairs(telling, articleId).then(setPairs, () => setPairs(null));
  }, [telling, articleId]);

  const own = { lang: analysis.language ?? undefined, dir: 'auto' as const };
  const other = { lang: telling.lang ?? undefined, dir: 'auto' as const };
  if (pairs && pairs.length > 0) {
    return (
      <>
        <p class="facts">{t('whyBoth')}</p>
        <ol class="evidence" data-pairs="both">
          {pairs.map(({ here, there }) => (
            <li key={here}>
              <q {...own}>{here}</q>
              <br />
              <q class="facts" {...other}>
                {there}
              </q>
            </li>
          ))}
        </ol>
      </>
    );
  }
  const sentences = [...telling.aligned].sort((a, b) => a.here.start - b.here.start);
  return (
    <>
      <p class="facts">{t('whyIntro')}</p>
      <ol class="evidence" data-pairs="here">
        {sentences.map(({ here, there }) => (
          <li key={here.start}>
            <q {...own}>{analysis.text.slice(here.start, here.end)}</q>{' '}
            <span class="facts">{t('theirSentence', String(there + 1))}</span>
          </li>
        ))}
      </ol>
      <p class="facts">{t(webUrl(telling.url) ? 'textMissing' : 'textMissingNoLink')}</p>
    </>
  );
}

async function readPairs(telling: MatchedTelling, articleId: string): Promise<Pair[] | null> {
  const entry = await findText(telling);
  if (!entry) return null;
  const outcome = await callBackground('compareEntries', articleId, entry.id);
  const article = outcome.status === 'compared' ? await getEntry(articleId) : null;
  if (outcome.status !== 'compared' || !article) return null;
  const words = (text: string, spans: Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  return outcome.comparison.aligned.map(({ from, to }) => ({
    here: words(article.analysis.text, from),
    there: words(entry.analysis.text, to),
  }));
}
