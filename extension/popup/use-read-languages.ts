import { useEffect, useState } from 'preact/hooks';
import type { ReadLanguages } from '../reading-languages.ts';
import { readSettings } from '../settings.ts';

/** The languages that the reader reads; all until the settings are there. */
export function useReadLanguages(): ReadLanguages {
  const [languages, setLanguages] = useState<ReadLanguages>(null);
  useEffect(() => {
    void readSettings().then((settings) => setLanguages(settings.languages));
  }, []);
  return languages;
}
