import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { keepsTreesClosed } from '../closed-trees.ts';
import { highlightItems } from '../highlight-items.ts';
import { callBackground, callPage } from '../rpc.ts';
import { readPolicy } from '../settings/policy.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { browserText } from '../text.ts';
import { HistoryLink } from './HistoryLink.tsx';
import { GearIcon, MarkerIcon, ReloadIcon } from './icons.tsx';
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
      <HistoryLink />
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
  const [locked, setLocked] = useState(false);
  useEffect(() => {
    void readSettings().then(({ highlights }) => setOn(highlights));
    void readPolicy().then(({ highlights }) => setLocked(highlights !== undefined));
  }, []);

  const toggle = async () => {
    setOn(!on);
    await writeSettings({ highlights: !on });
    if (!read) return;
    try {
      if (on) await callPage(tabId, 'clearHighlights');
      else {
        // Nothing is kept of a private window, whose cards then lack the words of others until it is read again.
        const told = await callBackground('tellMore', read.articleId);
        const claims = told?.claims.filter(({ sentence }) => sentence === null || keepsTreesClosed());
        await callPage(tabId, 'highlight', highlightItems(read.analysis, text, claims));
      }
    } catch {
      // The page has gone; the setting holds for the next one.
    }
  };
  const label = text.t('highlights');
  const why = locked ? `${label}. ${text.t('setByOrganisation')}` : label;
  return (
    <button
      type="button"
      class="icon"
      role="switch"
      aria-checked={on}
      aria-label={why}
      title={why}
      disabled={locked}
      onClick={() => void toggle()}
    >
      <MarkerIcon />
    </button>
  );
}
