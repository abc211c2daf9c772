/** Entry of the history page. */
import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { HistoryList } from './HistoryList.tsx';

document.title = `Hearsay: ${startPage('history').t('historyTitle')}`;
render(<HistoryList />, document.body);
