/** Entry of the history page. */
import { render } from 'preact';
import { showLanguage } from '../page-language.ts';
import { browserText } from '../text.ts';
import { HistoryList } from './HistoryList.tsx';

const text = browserText();
showLanguage(document, text);
document.title = `Hearsay: ${text.t('historyTitle')}`;
render(<HistoryList />, document.body);
