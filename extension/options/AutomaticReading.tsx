import { useState } from 'preact/hooks';
import { ALL_SITES } from '../all-sites.ts';
import { browser } from '../browser.ts';
import type { Policy } from '../settings/policy.ts';
import { type Settings, writeSite } from '../settings.ts';
import { browserText } from '../text.ts';
import { NeverSites } from './NeverSites.tsx';
import { Switch } from './Switch.tsx';

type Props = { settings: Settings; policy: Policy; onChange: (part: Partial<Settings>) => Promise<void> };

/** Automatic reading: the switch with its permission, and the sites that are left out. */
export function AutomaticReading({ settings, policy, onChange }: Props) {
  const { t } = browserText();
  const [denied, setDenied] = useState(false);
  const ask = async (): Promise<boolean> => {
    // Browsers ask only in the course of a click: nothing may be awaited before this.
    const granted = await browser.permissions.request(ALL_SITES);
    setDenied(!granted);
    return granted;
  };
  const change = async (on: boolean) => {
    await onChange({ automatic: on && (await ask()) });
    if (!on) await browser.permissions.remove(ALL_SITES);
  };
  return (
    <section class="part">
      <h2>{t('automaticTitle')}</h2>
      <Switch
        name="automatic"
        label={t('automaticLabel')}
        description={t('automaticWhat')}
        on={settings.automatic}
        locked={policy.automatic !== undefined}
        onChange={(on) => void change(on)}
      />
      {policy.automatic && (
        // A policy cannot give the permission in the reader's place.
        <button type="button" class="plain" onClick={() => void ask()}>
          {t('automaticAllow')}
        </button>
      )}
      <p role="status" class="message">
        {denied ? t('automaticDenied') : ''}
      </p>
      <NeverSites
        sites={settings.neverSites}
        locked={policy.neverSites ?? []}
        onAdd={(site) => void writeSite(site, false)}
        onRemove={(site) => void writeSite(site, true)}
      />
    </section>
  );
}
