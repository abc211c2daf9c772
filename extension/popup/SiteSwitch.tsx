import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { readPolicy } from '../settings/policy.ts';
import { readSettings, writeSite } from '../settings.ts';
import { coveringSite, siteOf } from '../site.ts';
import { browserText } from '../text.ts';
import { webUrl } from '../web-url.ts';

/** A site as the switch shows it; `locked` when an organisation has set it. */
type Site = { name: string; reads: boolean; locked: boolean };

/** The site of the tab, read by itself or never; nothing while automatic reading is off or the site is not known. */
export function SiteSwitch({ tabId }: { tabId: number }) {
  const { t } = browserText();
  const id = useId();
  const [site, setSite] = useState<Site | null>(null);
  useEffect(() => void siteOfTab(tabId).then(setSite, () => setSite(null)), [tabId]);
  if (!site) return null;
  const change = async (reads: boolean) => {
    setSite({ ...site, reads });
    await writeSite(site.name, reads);
  };
  return (
    <p>
      <input
        type="checkbox"
        id={id}
        data-site-switch={site.name}
        checked={site.reads}
        disabled={site.locked}
        onChange={(event) => void change(event.currentTarget.checked)}
      />{' '}
      <label for={id}>{t('siteReads', site.name)}</label>
      {site.locked && <span class="facts"> {t('setByOrganisation')}</span>}
    </p>
  );
}

async function siteOfTab(tabId: number): Promise<Site | null> {
  const { automatic, neverSites } = await readSettings();
  const url = webUrl((await browser.tabs.get(tabId)).url ?? null);
  if (!automatic || !url) return null;
  const { hostname } = new URL(url);
  const never = coveringSite(hostname, neverSites);
  const locked = coveringSite(hostname, (await readPolicy()).neverSites ?? []) !== null;
  return { name: never ?? siteOf(url) ?? hostname, reads: never === null, locked };
}
