/** The part of the Navigation API that is used; TypeScript's library does not have it in every version. */
type WithNavigation = { navigation?: Pick<EventTarget, 'addEventListener'> };

/**
 * Calls back when the page moves to another address without loading, as single-page apps do.
 *
 * A change of the fragment alone stays on the same article. Without the
 * Navigation API (Firefox before 147) nothing is noticed.
 */
export function watchAddress(view: Window, onChange: () => void): void {
  let address = addressOf(view);
  (view as WithNavigation).navigation?.addEventListener('currententrychange', () => {
    const next = addressOf(view);
    if (next === address) return;
    address = next;
    onChange();
  });
}

function addressOf({ location }: Window): string {
  return location.href.split('#')[0] ?? '';
}
