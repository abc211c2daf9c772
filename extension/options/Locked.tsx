import { browserText } from '../text.ts';

/** Says that a choice is not the reader's to make; nothing when it is. */
export function Locked({ locked }: { locked: boolean }) {
  const { t } = browserText();
  return locked ? <span class="locked">{t('setByOrganisation')}</span> : null;
}
