import { useId, useRef, useState } from 'preact/hooks';
import { siteOf } from '../site.ts';
import { browserText } from '../text.ts';
import { Locked } from './Locked.tsx';

type Props = {
  sites: readonly string[];
  /** Those of them that an organisation has set. */
  locked: readonly string[];
  onAdd: (site: string) => void;
  onRemove: (site: string) => void;
};

/** The sites that are never read automatically, each with the way off the list, and the way on to it. */
export function NeverSites({ sites, locked, onAdd, onRemove }: Props) {
  const { t } = browserText();
  const id = useId();
  const [written, setWritten] = useState('');
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const remove = (site: string) => {
    onRemove(site);
    // The button that was pressed goes; from the field, the list is one step back.
    input.current?.focus();
  };
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(written);
    setWrong(site === null);
    if (site === null) return;
    setWritten('');
    onAdd(site);
  };
  return (
    <>
      <h3>{t('neverTitle')}</h3>
      <p class="facts" id={`${id}-what`}>
        {t('neverWhat')}
      </p>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site} data-site={site}>
            <bdi>{site}</bdi>{' '}
            {locked.includes(site) ? (
              <Locked locked={true} />
            ) : (
              <button
                type="button"
                class="plain"
                aria-label={t('neverRemoveSite', site)}
                onClick={() => remove(site)}
              >
                {t('neverRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form class="search" onSubmit={add}>
        <label for={id}>{t('neverAddLabel')}</label>
        <input
          id={id}
          ref={input}
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-what ${id}-wrong`}
          aria-invalid={wrong}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="plain">
          {t('neverAdd')}
        </button>
      </form>
      <p id={`${id}-wrong`} role="status" class="message">
        {wrong ? t('neverWrong') : ''}
      </p>
    </>
  );
}
