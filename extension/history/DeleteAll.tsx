import { useEffect, useRef, useState } from 'preact/hooks';
import { browserText } from '../text.ts';

/** The button that deletes everything, after asking once more in its place. */
export function DeleteAll({ onConfirmed }: { onConfirmed: () => void }) {
  const { t } = browserText();
  const [asking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that was pressed has gone; the harmless answer gets the focus.
  useEffect(() => {
    if (asking) cancel.current?.focus();
  }, [asking]);

  if (!asking) {
    return (
      <button type="button" class="plain" onClick={() => setAsking(true)}>
        {t('historyDeleteAll')}
      </button>
    );
  }
  return (
    <div class="confirm" role="alertdialog" aria-label={t('historyConfirm')}>
      <p>{t('historyConfirm')}</p>
      <button type="button" class="plain" ref={cancel} onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
      <button type="button" class="primary" onClick={onConfirmed}>
        {t('historyDeleteAll')}
      </button>
    </div>
  );
}
