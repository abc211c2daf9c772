/** Entry of the story view: shows the article whose history entry the address names. */
import { render } from 'preact';
import { showLanguage } from '../page-language.ts';
import { browserText } from '../text.ts';
import { StoryView } from './StoryView.tsx';

const text = browserText();
showLanguage(document, text);
document.title = `Hearsay: ${text.t('storyView')}`;
const articleId = new URLSearchParams(location.search).get('article') ?? '';
render(<StoryView articleId={articleId} />, document.body);
