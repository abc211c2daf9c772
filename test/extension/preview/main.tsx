/** Shows one state of the popup with a fake browser: `?show=found&locale=sv`. */
import { render } from 'preact';
import '../../../extension/popup/popup.css';
import de from '../../../extension/_locales/de/messages.json';
import pl from '../../../extension/_locales/pl/messages.json';
import sv from '../../../extension/_locales/sv/messages.json';
import { HistoryList } from '../../../extension/history/HistoryList.tsx';
import { clearHistory, putEntry } from '../../../extension/history.ts';
import { Options } from '../../../extension/options/Options.tsx';
import { App } from '../../../extension/popup/App.tsx';
import { fakeBrowser, openTab, useLocale } from '../fake-browser.ts';
import { previews } from './previews.ts';

const asked = new URLSearchParams(location.search);
const name = asked.get('show') ?? 'found';
const locale = { de, pl, sv }[asked.get('locale') ?? ''];
if (locale) useLocale(locale);
openTab(1, { injected: true, answer: () => true });
if (name === 'history') {
  await clearHistory();
  const { analysis } = previews.found!;
  await putEntry({
    id: 'a',
    url: 'https://kustposten.example/bron',
    hash: '',
    build: '',
    firstRead: 0,
    lastRead: Date.UTC(2026, 10, 23, 9),
    analysis: analysis!,
    coverage: { outlets: 12, until: null },
  });
  await putEntry({
    id: 'b',
    url: 'https://kustposten.example/bron2',
    hash: '',
    build: '',
    firstRead: 0,
    lastRead: Date.UTC(2026, 10, 22, 9),
    analysis: {
      ...analysis!,
      story: { ...analysis!.story, tellings: [] },
      independence: { ...analysis!.independence, outlets: 1 },
    },
    coverage: { outlets: 12, until: null },
  });
  document.querySelectorAll('link').length;
  await import('../../../extension/full-page.css');
  document.body.style.width = 'auto';
  render(<HistoryList />, document.body);
} else if (name === 'options') {
  await import('../../../extension/full-page.css');
  document.body.style.width = 'auto';
  render(<Options />, document.body);
} else {
  fakeBrowser.runtime.onMessage.addListener((() => previews[name]!.reply) as never);
  render(<App tabId={1} />, document.body);
}
