/** Entry of the story view: shows the article whose history entry the address names. */
import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { StoryView } from './StoryView.tsx';

document.title = `Hearsay: ${startPage('story').t('storyView')}`;
const articleId = new URLSearchParams(location.search).get('article') ?? '';
render(<StoryView articleId={articleId} />, document.body);
