import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { highlightItems } from '../highlight-items.ts';
import { callPage } from '../rpc.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { browserText } from '../text.ts';
import { GearIcon, HistoryIcon, MarkerIcon, ReloadIcon } from './icons.tsx';
import type { Read } from './popup-state.ts';

type Props = { tabId: number; read: Read | null; onReadAgain: () => void };

/** The name and what can always be done: read again, marks on or off, history, options. */
export function Header({ tabId, read, onReadAgain }: Props) {
  const { t } = browserText();
  return (
    <header>
      <h1>Hearsay</h1>
      <button
        type="button"
        class="icon"
        aria-label={t('readAgain')}
        title={t('readAgain')}
        onClick={onReadAgain}
      >
        <ReloadIcon />
      </button>
      <HighlightSwitch tabId={tabId} read={read} />
      <a
        class="icon"
        href="../history/index.html"
        target="_blank"
        rel="noreferrer"
        aria-label={t('history')}
        title={t('history')}
      >
        <HistoryIcon />
      </a>
      <button
        type="button"
        class="icon"
        aria-label={t('options')}
        title={t('options')}
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        <GearIcon />
      </button>
    </header>
  );
}

/** Marks on the page, on or off; remembered for every page. */
function HighlightSwitch({ tabId, read }: Omit<Props, 'onReadAgain'>) {
  const text = browserText();
  const [on, setOn] = useState(true);
  useEffect(() => void readSettings().then(({ highlights }) => setOn(highlights)), []);

  const toggle = async () => {
    setOn(!on);
    await writeSettings({ highlights: !on });
    if (!read) return;
    try {
      if (on) await callPage(tabId, 'clearHighlights');
      else await callPage(tabId, 'highlight', highlightItems(read.analysis, text));
    } catch {
      // The page has gone; the setting holds for the next one.
    }
  };
  const label = text.t('highlights');
  return (
    <button
      type="button"
      class="icon"
      role="switch"
      aria-checked={on}
      aria-label={label}
      title={label}
      onClick={() => void toggle()}
    >
      <MarkerIcon />
    </button>
  );
}
