import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { browserText } from '../text.ts';

type Command = { name?: string; description?: string; shortcut?: string };

/** Where Chromium lets keys be changed; it has no other way to get there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Firefox's own call for the same; the polyfill's types do not have it. */
type WithSettings = { openShortcutSettings?: () => Promise<void> };

/** The keys that do something, as they are set now, and the way to where the browser lets them be changed. */
export function Shortcuts() {
  const { t } = browserText();
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands?.getAll().then(setCommands);
    read();
    // The reader comes back from having changed them.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);

  // Firefox for Android has no keys to set.
  if (!browser.commands) return null;
  const api: WithSettings = browser.commands;
  const open = async () => {
    if (api.openShortcutSettings) await api.openShortcutSettings();
    else await browser.tabs.create({ url: CHROMIUM_PAGE });
  };
  return (
    <section class="part">
      <h2>{t('keysTitle')}</h2>
      <dl class="keys">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name} data-command={name}>
            <dt>{description || t('actionTitle')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="facts">{t('keysNone')}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('keysCard')}</dt>
          <dd>
            <kbd>{'Esc'}</kbd>
          </dd>
        </div>
      </dl>
      <p class="facts">{t(api.openShortcutSettings ? 'keysWhereFirefox' : 'keysWhere', CHROMIUM_PAGE)}</p>
      <button type="button" class="plain" onClick={() => void open()}>
        {t('keysChange')}
      </button>
    </section>
  );
}
