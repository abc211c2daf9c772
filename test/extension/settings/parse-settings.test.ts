import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarkStyle, MARK_PRESETS } from '../../../extension/page/mark-style.ts';
import { READING_LANGUAGES } from '../../../extension/reading-languages.ts';
import {
  DEFAULT_SETTINGS,
  HISTORY_DAYS,
  parseSettings,
  SETTINGS_VERSION,
} from '../../../extension/settings/parse-settings.ts';

describe('settings of every version', () => {
  it.each([
    {
      name: 'before there were numbers: only marks and automatic reading',
      stored: { highlights: false, automatic: true },
      settings: { highlights: false, automatic: true },
    },
    {
      name: 'before there were numbers: exact host names',
      stored: {
        highlights: true,
        automatic: true,
        neverSites: ['www.b.example', 'a.example', 'b.example'],
        historyDays: 90,
      },
      settings: { automatic: true, neverSites: ['a.example', 'b.example'], historyDays: 90 },
    },
    {
      name: '1',
      stored: {
        version: 1,
        highlights: true,
        marks: MARK_PRESETS.quiet,
        automatic: false,
        neverSites: ['a.example'],
        historyDays: 30,
        sync: true,
      },
      settings: { marks: MARK_PRESETS.quiet, neverSites: ['a.example'], historyDays: 30, sync: true },
    },
    {
      name: '2',
      stored: { version: 2, languages: ['sv', 'de', 'tlh'] },
      settings: { languages: ['de', 'sv'] },
    },
    {
      name: 'a later Hearsay: what is known of it holds',
      stored: { version: 99, highlights: false, neverSites: { a: 1 }, colourScheme: 'dark' },
      settings: { highlights: false },
    },
  ])('$name', ({ stored, settings }) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...settings });
  });

  it('are written with the present number', () => {
    expect(SETTINGS_VERSION).toBe(2);
  });

  it('are sound whatever was stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record(
            {
              version: fc.anything(),
              highlights: fc.anything(),
              marks: fc.anything(),
              automatic: fc.anything(),
              neverSites: fc.oneof(
                fc.anything(),
                fc.array(fc.oneof(fc.domain(), fc.string(), fc.anything())),
              ),
              languages: fc.oneof(fc.anything(), fc.array(fc.constantFrom('sv', 'de', 'xx', 'constructor'))),
              historyDays: fc.anything(),
              sync: fc.anything(),
            },
            { requiredKeys: [] },
          ),
        ),
        (stored) => {
          const settings = parseSettings(stored);
          for (const field of ['highlights', 'automatic', 'sync'] as const)
            expect(settings[field]).toBeTypeOf('boolean');
          expect(isMarkStyle(settings.marks)).toBe(true);
          expect(HISTORY_DAYS).toContain(settings.historyDays);
          expect(settings.neverSites).toEqual([...new Set(settings.neverSites)].sort());
          for (const language of settings.languages ?? []) expect(READING_LANGUAGES).toHaveProperty(language);
          expect(settings.languages).not.toEqual([]);
          // What was read can be written and read again.
          expect(parseSettings({ ...settings, version: SETTINGS_VERSION })).toEqual(settings);
        },
      ),
    );
  });
});
