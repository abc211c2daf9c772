import { expect, it, vi } from 'vitest';
import { watchAddress } from '../../extension/page-address.ts';

/** A window with the Navigation API. */
function fakeWindow(href: string) {
  const navigation = new EventTarget();
  const view = { location: { href }, navigation } as unknown as Window;
  return {
    view,
    goTo: (next: string) => {
      view.location.href = next;
      navigation.dispatchEvent(new Event('currententrychange'));
    },
  };
}

it('notices another address, and not another place on the same page', () => {
  const { view, goTo } = fakeWindow('https://example.org/a');
  const onChange = vi.fn();
  watchAddress(view, onChange);

  goTo('https://example.org/a#comments');
  expect(onChange).not.toHaveBeenCalled();

  goTo('https://example.org/b');
  goTo('https://example.org/b#top');
  expect(onChange).toHaveBeenCalledOnce();
});

it('does without the Navigation API', () => {
  expect(() => watchAddress({ location: { href: 'https://example.org/' } } as Window, vi.fn())).not.toThrow();
});
