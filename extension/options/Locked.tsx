import { browserText } from '../text.ts';

/** Says that a choice is not the reader's to make; nothing when it is. */
export function Locked({ locked }: { locked: boolean }) {
  const { t } = browserText();
  if (!locked) return null;
  return (
    <span class="locked">
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        aria-hidden="true"
      >
        <rect x="2" y="5.500" width="8" height="5.500" rx="1" fill="currentColor" />
        <path d="M3.800 5.500V3.700a2.200 2.200 0 0 1 4.400 0v1.800" />
      </svg>{' '}
      {t('setByOrganisation')}
    </span>
  );
}
