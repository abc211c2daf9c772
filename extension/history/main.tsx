/** Entry of the history page. */
import { render } from 'preact';
import { browserText } from '../text.ts';
import { HistoryList } from './HistoryList.tsx';

const { locale, t } = browserText();
document.documentElement.lang = locale;
document.title = `Hearsay: ${t('historyTitle')}`;
render(<HistoryList />, document.body);
