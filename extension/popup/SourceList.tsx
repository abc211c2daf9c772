import { useState } from 'preact/hooks';
import type { Analysis, Source, SourceStanding } from '../../src/index.ts';
import { highlightItems } from '../highlight-items.ts';
import type { HighlightItem, OtherWords } from '../page/highlight.ts';
import { callBackground, callPage } from '../rpc.ts';
import { kindText, sourceName, standingMark, throughText } from '../source-text.ts';
import { browserText, type MessageKey, type Text } from '../text.ts';

type Props = {
  tabId: number;
  analysis: Analysis;
  /** Id of the article's history entry. */
  articleId: string;
};

/** Nearest to the event first. */
const GROUPS: { standing: SourceStanding; title: MessageKey }[] = [
  { standing: 'firsthand', title: 'groupFirsthand' },
  { standing: 'secondhand', title: 'groupSecondhand' },
  { standing: 'vague', title: 'groupVague' },
];

/** Whom the article cites, by how far from the event they stand; a click steps through what they say. */
export function SourceList({ tabId, analysis, articleId }: Props) {
  const text = browserText();
  if (analysis.sources.length === 0) return <p class="facts">{text.t('noSources')}</p>;
  const items = new Map(highlightItems(analysis, text).map((item) => [item.id, item]));
  // Asked for when a claim is first shown; here and not on the page, which in Firefox could read it.
  const wordsOf = async (id: string) => {
    const told = await callBackground('tellMore', articleId).catch(() => null);
    const claims = told?.claims.filter(({ citation }) => citation === id);
    return highlightItems(analysis, text, claims).find((item) => item.id === id)?.others ?? [];
  };
  return (
    <>
      {GROUPS.map(({ standing, title }) => {
        const sources = analysis.sources
          .filter((source) => source.standing === standing)
          .sort((a, b) => b.citations.length - a.citations.length);
        return sources.length === 0 ? null : (
          <div key={standing}>
            <h3 class={`standing-${standing}`}>
              <span aria-hidden="true">{standingMark(standing)}</span> {text.t(title)}
            </h3>
            <ul class="sources">
              {sources.map((source) => (
                <li key={source.name} data-source={source.name} data-standing={standing}>
                  <SourceRow
                    tabId={tabId}
                    source={source}
                    sources={analysis.sources}
                    items={items}
                    wordsOf={wordsOf}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

type RowProps = {
  tabId: number;
  source: Source;
  /** All sources of the article. */
  sources: readonly Source[];
  items: Map<string, HighlightItem>;
  /** A claim in the words of other tellings. */
  wordsOf: (id: string) => Promise<OtherWords[]>;
};

function SourceRow({ tabId, source, sources, items, wordsOf }: RowProps) {
  const text = browserText();
  const claims = source.citations.flatMap((id) => items.get(id) ?? []);
  const [shown, setShown] = useState<{ index: number; found: boolean } | null>(null);
  const [told, setTold] = useState<{ of: string; others: OtherWords[] } | null>(null);
  const facts = [kindText(source, text), ...throughText(source, sources, text)].join(' · ');
  const words = (
    <>
      <span class="source-name" dir="auto">
        {sourceName(source, text)}
      </span>
      <span class="count">
        <span aria-hidden="true">{text.t('timesShort', String(source.citations.length))}</span>
        <span class="unseen">{text.n('times', source.citations.length)}</span>
      </span>
      <span class="facts">{facts}</span>
    </>
  );
  if (claims.length === 0) return <div class="source">{words}</div>;

  const showNext = async () => {
    const index = shown === null ? 0 : (shown.index + 1) % claims.length;
    const item = claims[index];
    if (!item) return;
    // A page that has gone shows nothing, which is what the row then says.
    const found = await callPage(tabId, 'showClaim', item).catch(() => false);
    setShown({ index, found });
    setTold({ of: item.id, others: await wordsOf(item.id) });
  };
  // What comes late may be of a claim that was left meanwhile.
  const others = told !== null && told.of === claims[shown?.index ?? 0]?.id ? told.others : [];
  const place = shown && text.t('claimStep', String(shown.index + 1), String(claims.length));
  return (
    <>
      <button
        type="button"
        class="source"
        data-citation={claims[shown?.index ?? 0]?.id}
        data-found={shown?.found}
        onClick={() => void showNext()}
      >
        {words}
        <span class="facts step" role="status">
          {place && `${place}${shown.found ? '' : ` · ${text.t('claimLost')}`}`}
        </span>
        <span class="unseen">{text.t('showOnPage')}</span>
      </button>
      {others.length > 0 && <OtherTellings others={others} text={text} />}
    </>
  );
}

/** The claim that was shown last in the words of other tellings, as on its card. */
function OtherTellings({ others, text }: { others: OtherWords[]; text: Text }) {
  return (
    <div class="elsewhere" role="status">
      <p class="facts">{text.t('cardTellings')}</p>
      <ul class="evidence">
        {others.map(({ label, language, sentence, change }) => (
          <li key={label}>
            <bdi class="facts">{label}</bdi>
            {sentence !== '' && (
              <q lang={language ?? undefined} dir="auto">
                {sentence}
              </q>
            )}
            {change !== '' && <p>≠ {change}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
