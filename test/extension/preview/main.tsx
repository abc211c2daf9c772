/** Shows one state of a page with a fake browser: `?show=found&locale=sv` (scripts/preview.ts). */
import '../../../extension/tokens.css';
import { render } from 'preact';
import { HistoryList } from '../../../extension/history/HistoryList.tsx';
import { clearHistory, putEntry } from '../../../extension/history.ts';
import { Options } from '../../../extension/options/Options.tsx';
import { showLanguage } from '../../../extension/page-language.ts';
import { App } from '../../../extension/popup/App.tsx';
import { stageKey } from '../../../extension/reading-stage.ts';
import { StoryView } from '../../../extension/story/StoryView.tsx';
import { browserText } from '../../../extension/text.ts';
import { Welcome } from '../../../extension/welcome/Welcome.tsx';
import { fakeBrowser, openTab, useLocale } from '../fake-browser.ts';
import {
  demoReply,
  packsReply,
  popupReplies,
  sampleHistory,
  samplePolicy,
  sampleStory,
  storyReplies,
} from './previews.ts';

const locales = import.meta.glob<Record<string, { message: string }>>(
  '../../../extension/_locales/*/messages.json',
  { eager: true, import: 'default' },
);
const asked = new URLSearchParams(location.search);
const show = asked.get('show') ?? 'found';
const locale = locales[`../../../extension/_locales/${asked.get('locale') ?? 'en'}/messages.json`];
if (locale) useLocale(locale);
showLanguage(document, browserText());

if (show === 'welcome') {
  await import('../../../extension/welcome/welcome.css');
  fakeBrowser.runtime.onMessage.addListener(() => demoReply);
  render(<Welcome />, document.body);
} else if (/^(history|options)/.test(show)) {
  await import('../../../extension/full-page.css');
  if (show.startsWith('options')) await import('../../../extension/options/options.css');
  fakeBrowser.runtime.onMessage.addListener(() => packsReply);
  if (show === 'options-managed') await fakeBrowser.storage.managed.set(samplePolicy);
  await clearHistory();
  if (show !== 'history-empty') for (const entry of sampleHistory) await putEntry(entry);
  render(show.startsWith('history') ? <HistoryList /> : <Options />, document.body);
} else if (show.startsWith('story')) {
  await import('../../../extension/full-page.css');
  await import('../../../extension/chain-list.css');
  await import('../../../extension/story/story.css');
  await clearHistory();
  const kept = { 'story-one-text': 1, 'story-gone': 0 }[show] ?? sampleStory.length;
  for (const entry of sampleStory.slice(0, kept)) await putEntry(entry);
  fakeBrowser.runtime.onMessage.addListener(({ name }: { name: string }) =>
    Promise.resolve({ ok: true, value: kept > 1 ? storyReplies[name] : null }),
  );
  render(<StoryView articleId={sampleStory[0]?.id ?? ''} />, document.body);
} else {
  await import('../../../extension/chain-list.css');
  await import('../../../extension/popup/popup.css');
  openTab(1, { injected: true, answer: () => true });
  fakeBrowser.runtime.onMessage.addListener(({ name }: { name: string }) =>
    name === 'tellMore' ? Promise.resolve({ ok: true, value: storyReplies[name] }) : popupReplies[show],
  );
  render(<App tabId={1} />, document.body);
  // Once the popup listens.
  const progress = { stage: 'attributing', share: 0 };
  if (show === 'reading') setTimeout(() => fakeBrowser.storage.session.set({ [stageKey(1)]: progress }), 100);
}
