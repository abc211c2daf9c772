import { expect, it } from 'vitest';
import { expectedRefusal, saysNobodyListens } from '../../../extension/background/expected-refusal.ts';

it.each([
  { says: 'Cannot access a chrome:// URL', reason: 'browser-page' },
  { says: 'Cannot access contents of url "chrome-extension://abc/popup.html".', reason: 'browser-page' },
  { says: 'Cannot access contents of url "about:blank".', reason: 'browser-page' },
  { says: 'The extensions gallery cannot be scripted.', reason: 'browser-page' },
  { says: 'This page cannot be scripted due to an ExtensionsSettings policy.', reason: 'browser-page' },
  { says: 'Frame with ID 0 is showing error page', reason: 'browser-page' },
  {
    says: 'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    reason: 'not-asked',
  },
  { says: 'Cannot access contents of url "file:///home/a.html".', reason: 'not-asked' },
  { says: 'Cannot access contents of url "https://news.example/chrome-is-fast".', reason: 'not-asked' },
  { says: 'Missing host permission for the tab', reason: 'not-asked' },
  { says: 'No tab with id: 4.', reason: 'gone' },
  { says: 'Invalid tab ID: 4', reason: 'gone' },
  { says: 'Frame with ID 0 was removed.', reason: 'gone' },
  { says: 'The message port closed before a response was received.', reason: 'gone' },
  {
    says: 'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    reason: 'gone',
  },
  { says: 'Cannot read properties of undefined', reason: null },
  { says: 'The pack is cut off.', reason: null },
])('takes "$says" as $reason', ({ says, reason }) => {
  expect(expectedRefusal(new Error(says))).toBe(reason);
});

it('knows when no script of ours runs in the tab', () => {
  expect(saysNobodyListens(new Error('Could not establish connection. Receiving end does not exist.'))).toBe(
    true,
  );
  expect(saysNobodyListens(new Error('a bug'))).toBe(false);
});
