import { useEffect, useState } from 'preact/hooks';
import { countNews } from '../history.ts';
import { browserText } from '../text.ts';
import { HistoryIcon } from './icons.tsx';

/** The way to the history, with a dot when something new was found of what was read before. */
export function HistoryLink() {
  const { t, n } = browserText();
  const [news, setNews] = useState(0);
  // A history that cannot be opened has nothing new; its own page says what is wrong.
  useEffect(() => void countNews().then(setNews, () => setNews(0)), []);
  const label = news > 0 ? `${t('history')}. ${n('historyNews', news)}` : t('history');
  return (
    <a
      class="icon"
      data-news={news > 0 ? news : undefined}
      href="../history/index.html"
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={label}
    >
      <HistoryIcon />
    </a>
  );
}
