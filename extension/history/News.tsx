import { browserText } from '../text.ts';

type Props = {
  /** How many articles there is something new of. */
  count: number;
  /** Whether only these are shown. */
  only: boolean;
  onOnly: (only: boolean) => void;
  onSeen: () => void;
};

/** That other tellings were found since articles were read; nothing when there is no news. */
export function News({ count, only, onOnly, onSeen }: Props) {
  const { t, n } = browserText();
  if (count === 0) return null;
  return (
    <section class="news" data-news={count}>
      <p>{n('historyNews', count)}</p>
      <button type="button" class="plain" aria-pressed={only} onClick={() => onOnly(!only)}>
        {t('historyNewsOnly')}
      </button>
      <button type="button" class="plain" onClick={onSeen}>
        {t('historyNewsSeen')}
      </button>
    </section>
  );
}
