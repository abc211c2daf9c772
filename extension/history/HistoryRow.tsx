import { countTellings } from '../count-tellings.ts';
import { dateText } from '../date-text.ts';
import type { HistoryEntry } from '../history.ts';
import { inLanguages } from '../language-name.ts';
import { restOn } from '../popup/summary-sentence.ts';
import { storyAddress } from '../story/story-address.ts';
import { browserText } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { type WrongMatch, withoutWrongMatches } from '../wrong-matches.ts';

type Props = { entry: HistoryEntry; wrong: readonly WrongMatch[]; onDelete: () => void };

/** One article of the history: what it was, when it was read, and what was found, wrong matches left out. */
export function HistoryRow({ entry, wrong, onDelete }: Props) {
  const text = browserText();
  const { lastRead } = entry;
  const analysis = withoutWrongMatches(
    entry.analysis,
    wrong.filter(({ article }) => article === entry.id),
  );
  const title = analysis.title ?? text.t('untitled');
  const tellings = countTellings(analysis);
  const told = analysis.story.tellings.filter(({ id }) => entry.news?.tellings.includes(id));
  const languages = [...new Set(told.flatMap(({ lang }) => lang ?? []))];
  const url = webUrl(entry.url);
  const attributes = { lang: analysis.language ?? undefined, dir: 'auto' as const };
  const when = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    lastRead,
  );
  return (
    <li data-entry={entry.url}>
      <div>
        <h2>
          {url ? (
            <a href={url} {...attributes}>
              {title}
            </a>
          ) : (
            <span {...attributes}>{title}</span>
          )}
        </h2>
        <p class="facts">
          <bdi>{analysis.outlet ?? hostOf(entry.url) ?? text.t('unknownOutlet')}</bdi> ·{' '}
          {dateText(analysis.published, text)} · {text.t('readOn', when)}
        </p>
        <p>
          {tellings === 0
            ? text.t('noTellings')
            : `${text.n('tellings', tellings)}. ${restOn(analysis, text)}`}
        </p>
        {told.length > 0 && (
          <p class="new">
            {languages.length > 0
              ? text.t('historyNewIn', inLanguages(languages, text))
              : text.t('historyNew')}
          </p>
        )}
        <p>
          <a href={storyAddress(entry.id)} aria-label={text.t('storyOpenFor', title)}>
            {text.t('storyView')}
          </a>
        </p>
      </div>
      <button type="button" class="plain" aria-label={text.t('historyDeleteOne', title)} onClick={onDelete}>
        {text.t('historyDelete')}
      </button>
    </li>
  );
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname || null : null;
}
