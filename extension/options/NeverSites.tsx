import { browserText } from '../text.ts';

type Props = { sites: readonly string[]; onRemove: (site: string) => void };

/** The sites that are never read by themselves, each with the way off the list. */
export function NeverSites({ sites, onRemove }: Props) {
  const { t } = browserText();
  return (
    <section class="part">
      <h2>{t('neverTitle')}</h2>
      {sites.length === 0 && <p class="facts">{t('neverNone')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site} data-site={site}>
            <bdi>{site}</bdi>{' '}
            <button
              type="button"
              class="plain"
              aria-label={t('neverRemoveSite', site)}
              onClick={() => onRemove(site)}
            >
              {t('neverRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
