/** Entry of the first-run page. */
import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { Welcome } from './Welcome.tsx';

document.title = startPage('welcome').t('extensionName');
render(<Welcome />, document.body);
