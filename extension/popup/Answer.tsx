import type { Analysis, Independence, MatchedTelling } from '../../src/index.ts';
import { withSourceNames } from '../source-text.ts';
import { browserText, type Text } from '../text.ts';
import { useToldChain } from '../use-told-chain.ts';
import { addWrongMatch, removeWrongMatch } from '../wrong-matches.ts';
import { ChainList } from './ChainList.tsx';
import { CopyButton } from './CopyButton.tsx';
import { LostClaims } from './LostClaims.tsx';
import type { Read } from './popup-state.ts';
import { Section } from './Section.tsx';
import { SourceList } from './SourceList.tsx';
import { StoryLink } from './StoryLink.tsx';
import { TellingList } from './TellingList.tsx';
import { WrongMatches } from './WrongMatches.tsx';

type Props = {
  tabId: number;
  read: Read;
  sentence: string;
  /** Called when a match was called wrong, or right again: the answer is another. */
  onMatchesChanged: () => void;
};

/** Everything below the first line. */
export function Answer({ tabId, read, sentence, onMatchesChanged }: Props) {
  const text = browserText();
  const { analysis, languageSupported } = read;
  const tellings = analysis.story.tellings.filter(
    ({ verdict }) => verdict === 'same' || verdict === 'unsure',
  );
  const related = analysis.story.tellings.filter(({ verdict }) => verdict === 'related');
  const callWrong = ({ id, title, outlet, verdict, score }: MatchedTelling) =>
    addWrongMatch({ article: read.articleId, telling: id, title, outlet, verdict, score }).then(
      onMatchesChanged,
    );
  const number = new Intl.NumberFormat(text.locale);
  return (
    <>
      {tellings.length > 0 && (
        <Section
          name="tellings"
          title={text.t('sectionTellings')}
          count={number.format(tellings.length)}
          startsOpen
        >
          <TellingList
            tellings={tellings}
            analysis={analysis}
            articleId={read.articleId}
            onWrong={callWrong}
          />
        </Section>
      )}
      {(languageSupported || analysis.sources.length > 0) && (
        <Section
          name="sources"
          title={text.t('sectionSources')}
          count={number.format(analysis.sources.length)}
          startsOpen
        >
          <SourceList tabId={tabId} analysis={analysis} articleId={read.articleId} />
        </Section>
      )}
      <LostClaims tabId={tabId} analysis={analysis} />
      {analysis.chain.edges.length > 0 && (
        <Section
          name="chain"
          title={text.t('sectionChain')}
          count={originsText(analysis.independence, endsReached(read), text)}
          startsOpen={false}
          isLazy
        >
          <ToldChain articleId={read.articleId} analysis={analysis} />
        </Section>
      )}
      {related.length > 0 && (
        <Section
          name="related"
          title={text.t('sectionRelated')}
          count={number.format(related.length)}
          startsOpen={false}
        >
          <TellingList
            tellings={related}
            analysis={analysis}
            articleId={read.articleId}
            onWrong={callWrong}
          />
        </Section>
      )}
      <WrongMatches
        matches={read.wrongMatches}
        onUndo={(match) => void removeWrongMatch(match).then(onMatchesChanged)}
      />
      <footer>
        {read.kept && <StoryLink articleId={read.articleId} />}
        <CopyButton analysis={analysis} sentence={sentence} />
      </footer>
      {!read.kept && <p class="facts not-kept">{text.t('storyNotKept')}</p>}
    </>
  );
}

/** The chain with what changed along it. */
function ToldChain({ articleId, analysis }: { articleId: string; analysis: Analysis }) {
  const chain = useToldChain(articleId, analysis.chain);
  return <ChainList chain={withSourceNames(chain, analysis.sources, browserText())} />;
}

/** Whether any origin was reached. */
function endsReached({ analysis: { chain, independence } }: Read): boolean {
  return chain.nodes.some(({ id, origin }) => independence.originNodes.includes(id) && origin?.reached);
}

function originsText({ origins }: Independence, reached: boolean, text: Text): string {
  return text.n(reached ? 'origins' : 'originsNotReached', origins);
}
