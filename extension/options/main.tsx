/** Entry of the options page. */
import { render } from 'preact';
import { showLanguage } from '../page-language.ts';
import { browserText } from '../text.ts';
import { Options } from './Options.tsx';

const text = browserText();
showLanguage(document, text);
document.title = text.t('optionsTitle');
render(<Options />, document.body);
