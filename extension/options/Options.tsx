import { useState } from 'preact/hooks';
import { ALL_SITES } from '../all-sites.ts';
import { browser } from '../browser.ts';
import { forgetOldHistory } from '../forget-old-history.ts';
import { changeSync, DEFAULT_SETTINGS, type HistoryDays, type Settings, writeSettings } from '../settings.ts';
import { browserText } from '../text.ts';
import { AutomaticReading } from './AutomaticReading.tsx';
import { HistoryFor } from './HistoryFor.tsx';
import { Languages } from './Languages.tsx';
import { MarkLook } from './MarkLook.tsx';
import { PackList } from './PackList.tsx';
import { Privacy } from './Privacy.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Switch } from './Switch.tsx';
import { SyncSwitch } from './SyncSwitch.tsx';
import { useSettings } from './use-settings.ts';

/** The reader's choices. */
export function Options() {
  const { t } = browserText();
  const [{ settings, policy, problem }, show] = useSettings();
  const [notice, setNotice] = useState('');
  const locked = (field: keyof Settings) => policy[field] !== undefined;

  const change = async (part: Partial<Settings>) => {
    show(part);
    await writeSettings(part);
  };
  const changeHistory = async (historyDays: HistoryDays) => {
    await change({ historyDays });
    await forgetOldHistory(Date.now());
  };
  const reset = async () => {
    // First, so that the reader's other computers keep their settings.
    await changeSync(false);
    await change(DEFAULT_SETTINGS);
    await browser.permissions.remove(ALL_SITES);
    setNotice(t('optionsResetDone'));
  };
  return (
    <main>
      <header>
        <h1>{t('optionsTitle')}</h1>
      </header>
      <section class="part">
        <h2>{t('marksTitle')}</h2>
        <Switch
          name="highlights"
          label={t('highlights')}
          description={t('highlightsWhat')}
          on={settings.highlights}
          locked={locked('highlights')}
          onChange={(highlights) => void change({ highlights })}
        />
        <MarkLook
          style={settings.marks}
          locked={locked('marks')}
          onChange={(marks) => void change({ marks })}
        />
      </section>
      <Languages
        languages={settings.languages}
        locked={locked('languages')}
        onChange={(languages) => void change({ languages })}
      />
      <AutomaticReading settings={settings} policy={policy} onChange={change} />
      <Shortcuts />
      <section class="part">
        <h2>{t('history')}</h2>
        <HistoryFor
          days={settings.historyDays}
          locked={locked('historyDays')}
          onChange={(days) => void changeHistory(days)}
        />
      </section>
      <PackList />
      <Privacy />
      <section class="part">
        <h2>{t('settingsTitle')}</h2>
        <SyncSwitch on={settings.sync} locked={locked('sync')} problem={problem} />
        <button type="button" class="plain" onClick={() => void reset()}>
          {t('optionsReset')}
        </button>
        <p role="status" class="message">
          {notice}
        </p>
      </section>
    </main>
  );
}
