/** Entry of the options page. */
import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { Options } from './Options.tsx';

document.title = startPage('options').t('optionsTitle');
render(<Options />, document.body);
