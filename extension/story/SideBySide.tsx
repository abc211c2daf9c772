import { useEffect, useState } from 'preact/hooks';
import { comparisonFacts } from '../drift-text.ts';
import { languageName } from '../language-name.ts';
import { browserText, type Text } from '../text.ts';
import { ComparisonRows } from './ComparisonRows.tsx';
import { choosePair, type Order, type Pair, whichFirst } from './choose-pair.ts';
import { type Compared, compareEntryTexts, MIN_PASSAGES } from './compare-texts.ts';
import type { Story, StoryTelling } from './load-story.ts';
import { ORDERS } from './pairs-to-markdown.ts';
import { TextChoice } from './TextChoice.tsx';

type Props = { story: Story };

/** Sentences of a text that are compared; the library's own limit (src/drift/compare-articles.ts). */
const COMPARED = 60;

/** What stands below the two choices. */
type Shown = { name: 'comparing' } | Compared;

/** Any two texts of the story, or of the history, aligned sentence by sentence. The background does the work. */
export function SideBySide({ story }: Props) {
  const { t } = browserText();
  const [chosen, setChosen] = useState<Pair | null>(null);
  // A story that was read anew may have texts that the chosen pair's copies lacked.
  const pair = chosen ?? choosePair(story) ?? withOthers(story);
  return (
    <section class="part" data-section="compare" aria-labelledby="compare">
      <h2 id="compare">{t('compareTitle')}</h2>
      {pair ? <PairOfTexts story={story} pair={pair} onChoose={setChosen} /> : <p>{t('compareNeedTwo')}</p>}
    </section>
  );
}

/** The article beside itself, for the reader to choose something else; null when there is nothing else to choose. */
function withOthers({ tellings, others }: Story): Pair | null {
  const article = tellings.find(({ standing, entry }) => standing === 'article' && entry !== null);
  return article && others.length > 0 ? { first: article, second: article } : null;
}

type PairProps = { story: Story; pair: Pair; onChoose: (pair: Pair) => void };

function PairOfTexts({ story, pair, onChoose }: PairProps) {
  const text = browserText();
  const { t } = text;
  const { first, second } = pair;
  const isTwice = first.entry === second.entry;
  const shown = useComparison(first, second);
  return (
    <>
      <div class="choices">
        <TextChoice
          label={t('compareFirst')}
          story={story}
          chosen={first}
          onChoose={(telling) => onChoose({ first: telling, second })}
        />
        <button type="button" class="plain" onClick={() => onChoose({ first: second, second: first })}>
          {t('compareSwap')}
        </button>
        <TextChoice
          label={t('compareSecond')}
          story={story}
          chosen={second}
          onChoose={(telling) => onChoose({ first, second: telling })}
        />
      </div>
      <div role="status">
        {isTwice ? (
          <p>{t('compareSameTwice')}</p>
        ) : (
          <Outcome shown={shown} order={whichFirst(first, second, story.analysis.chain)} text={text} />
        )}
      </div>
      {!isTwice && shown.name === 'compared' && shown.comparison.aligned.length >= MIN_PASSAGES && (
        <ComparisonRows comparison={shown.comparison} first={shown.first} second={shown.second}>
          <Heads first={first} second={second} text={text} />
        </ComparisonRows>
      )}
    </>
  );
}

/** Asks the background to compare two texts, and reads the texts themselves from the history. */
function useComparison({ entry: first }: StoryTelling, { entry: second }: StoryTelling): Shown {
  const [shown, setShown] = useState<Shown>({ name: 'comparing' });
  useEffect(() => {
    let isCurrent = true;
    setShown({ name: 'comparing' });
    if (first === null || second === null || first === second) return;
    void compareEntryTexts(first, second).then((next) => isCurrent && setShown(next));
    return () => {
      isCurrent = false;
    };
  }, [first, second]);
  return shown;
}

/** What the comparison found, in words. */
function Outcome({ shown, order, text }: { shown: Shown; order: Order; text: Text }) {
  const { t } = text;
  if (shown.name === 'comparing') return <p class="facts">{t('compareRunning')}</p>;
  if (shown.name === 'no-text') return <p>{t('compareNoText')}</p>;
  if (shown.name === 'failed') return <p>{t('storyFailed', shown.message)}</p>;
  const { aligned, drift, sentences } = shown.comparison;
  if (aligned.length < MIN_PASSAGES) return <p>{t('compareNothing')}</p>;
  const isCapped = Math.max(sentences.from, sentences.to) >= COMPARED;
  const isUnchanged = drift.every(({ kind }) => kind === 'added' || kind === 'dropped');
  return (
    <>
      <ul class="found">
        {comparisonFacts(shown.comparison, text).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {isUnchanged && <p class="facts">{t('noChanges')}</p>}
      <p class="facts">{t(ORDERS[order])}</p>
      {isCapped && (
        <p class="facts">{t('compareCapped', new Intl.NumberFormat(text.locale).format(COMPARED))}</p>
      )}
    </>
  );
}

/** The names of the two columns. */
function Heads({ first, second, text }: { first: StoryTelling; second: StoryTelling; text: Text }) {
  return (
    <div class="heads" aria-hidden="true">
      {[first, second].map(({ id, outlet, title, language }) => (
        <p key={id}>
          <b dir="auto">{outlet ?? title ?? text.t('untitled')}</b>
          {language && <span class="facts"> · {languageName(language, text)}</span>}
        </p>
      ))}
    </div>
  );
}
