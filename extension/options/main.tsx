/** Entry of the options page. */
import { render } from 'preact';
import { browserText } from '../text.ts';
import { Options } from './Options.tsx';

const { locale, t } = browserText();
document.documentElement.lang = locale;
document.title = t('optionsTitle');
render(<Options />, document.body);
