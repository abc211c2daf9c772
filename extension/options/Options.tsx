import { useEffect, useState } from 'preact/hooks';
import { ALL_SITES } from '../all-sites.ts';
import { browser } from '../browser.ts';
import { forgetOldHistory } from '../forget-old-history.ts';
import {
  DEFAULT_SETTINGS,
  type HistoryDays,
  readSettings,
  type Settings,
  writeSettings,
  writeSite,
} from '../settings.ts';
import { browserText } from '../text.ts';
import { HistoryFor } from './HistoryFor.tsx';
import { MarkLook } from './MarkLook.tsx';
import { NeverSites } from './NeverSites.tsx';
import { PackList } from './PackList.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Switch } from './Switch.tsx';

/** The reader's choices. */
export function Options() {
  const { t } = browserText();
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [notice, setNotice] = useState('');
  useEffect(() => void readSettings().then(setSettings), []);

  const change = async (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }));
    await writeSettings(part);
  };
  const changeAutomatic = async (on: boolean) => {
    // Browsers ask only in the course of a click: nothing may be awaited before this.
    const granted = on && (await browser.permissions.request(ALL_SITES));
    setNotice(on && !granted ? t('automaticDenied') : '');
    await change({ automatic: granted });
    if (!on) await browser.permissions.remove(ALL_SITES);
  };
  const changeHistory = async (historyDays: HistoryDays) => {
    await change({ historyDays });
    await forgetOldHistory(Date.now());
  };
  const changeSite = async (site: string, reads: boolean) => {
    await writeSite(site, reads);
    setSettings(await readSettings());
  };
  const reset = async () => {
    await change(DEFAULT_SETTINGS);
    await browser.permissions.remove(ALL_SITES);
    setNotice(t('optionsResetDone'));
  };
  return (
    <main>
      <header>
        <h1>{t('optionsTitle')}</h1>
      </header>
      <p role="status" class="message">
        {notice}
      </p>
      <section class="part">
        <h2>{t('marksTitle')}</h2>
        <Switch
          label={t('highlights')}
          description={t('highlightsWhat')}
          on={settings.highlights}
          onChange={(highlights) => void change({ highlights })}
        />
        <MarkLook style={settings.marks} onChange={(marks) => void change({ marks })} />
      </section>
      <section class="part">
        <h2>{t('automaticTitle')}</h2>
        <Switch
          label={t('automaticLabel')}
          description={t('automaticWhat')}
          on={settings.automatic}
          onChange={(on) => void changeAutomatic(on)}
        />
        <NeverSites
          sites={settings.neverSites}
          onAdd={(site) => void changeSite(site, false)}
          onRemove={(site) => void changeSite(site, true)}
        />
      </section>
      <Shortcuts />
      <section class="part">
        <h2>{t('history')}</h2>
        <HistoryFor days={settings.historyDays} onChange={(days) => void changeHistory(days)} />
      </section>
      <PackList />
      <section class="part">
        <h2>{t('privacyTitle')}</h2>
        <p>{t('privacyWhat')}</p>
      </section>
      <section class="part">
        <button type="button" class="plain" onClick={() => void reset()}>
          {t('optionsReset')}
        </button>
      </section>
    </main>
  );
}
