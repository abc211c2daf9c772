import { useEffect, useState } from 'preact/hooks';
import { ALL_SITES } from '../all-sites.ts';
import { browser } from '../browser.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, writeSettings } from '../settings.ts';
import { browserText } from '../text.ts';
import { Switch } from './Switch.tsx';

/** The reader's choices. */
export function Options() {
  const { t } = browserText();
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [denied, setDenied] = useState(false);
  useEffect(() => void readSettings().then(setSettings), []);

  const change = async (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }));
    await writeSettings(part);
  };
  const changeAutomatic = async (on: boolean) => {
    // Browsers ask only in the course of a click: nothing may be awaited before this.
    const granted = on && (await browser.permissions.request(ALL_SITES));
    setDenied(on && !granted);
    await change({ automatic: granted });
    if (!on) await browser.permissions.remove(ALL_SITES);
  };
  return (
    <main>
      <header>
        <h1>{t('optionsTitle')}</h1>
      </header>
      <Switch
        label={t('highlights')}
        description={t('highlightsWhat')}
        on={settings.highlights}
        onChange={(highlights) => void change({ highlights })}
      />
      <Switch
        label={t('automaticLabel')}
        description={t('automaticWhat')}
        on={settings.automatic}
        onChange={(on) => void changeAutomatic(on)}
      />
      <p role="status" class="message">
        {denied ? t('automaticDenied') : ''}
      </p>
    </main>
  );
}
