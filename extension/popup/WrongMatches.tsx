import { BUILD_ID } from '../build-id.ts';
import { browserText } from '../text.ts';
import { type WrongMatch, wrongMatchesReport } from '../wrong-matches.ts';
import { Section } from './Section.tsx';

type Props = { matches: WrongMatch[]; onUndo: (match: WrongMatch) => void };

/** The matches of this article that the reader called wrong, each with the way back; nothing when there are none. */
export function WrongMatches({ matches, onUndo }: Props) {
  const text = browserText();
  if (matches.length === 0) return null;
  return (
    <Section
      name="wrong"
      title={text.t('sectionWrong')}
      count={new Intl.NumberFormat(text.locale).format(matches.length)}
      startsOpen
    >
      <p class="facts">{text.t('wrongWhat')}</p>
      <ul class="tellings">
        {matches.map((match) => (
          <li key={match.telling} data-wrong={match.telling}>
            <bdi>{match.title}</bdi>{' '}
            <button
              type="button"
              class="link"
              aria-label={text.t('undoWrong', match.title)}
              onClick={() => onUndo(match)}
            >
              {text.t('undo')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => saveReport(matches)}>
        {text.t('saveReport')}
      </button>
    </Section>
  );
}

/** Lets the browser save a file; nothing is sent. */
function saveReport(matches: WrongMatch[]): void {
  const report = new Blob([wrongMatchesReport(matches, BUILD_ID)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(report);
  link.download = 'hearsay-wrong-matches.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
