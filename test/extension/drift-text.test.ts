import { expect, it, vi } from 'vitest';
import { driftText } from '../../extension/drift-text.ts';
import { localeText } from './locale-text.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: {} }));

const named = (says: string) => ({ start: 0, end: 1, says });

it('keeps names of another writing direction apart, so that the arrow between them points from old to new', () => {
  const change = { kind: 'name-changed' as const, from: [], to: [] };
  const words = driftText(
    { ...change, before: named('Ada Holm'), after: named('Ada Berg') },
    localeText('ar'),
  );

  expect(words).toBe('تغيّر اسم: \u2068Ada Holm\u2069 ← \u2068Ada Berg\u2069');
});
