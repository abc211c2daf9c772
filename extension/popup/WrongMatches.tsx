import { BUILD_ID } from '../build-id.ts';
import { saveFile } from '../save-file.ts';
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
      <button
        type="button"
        class="link"
        onClick={() => saveFile('hearsay-wrong-matches.json', wrongMatchesReport(matches, BUILD_ID))}
      >
        {text.t('saveReport')}
      </button>
    </Section>
  );
}
