import { useEffect, useState } from 'preact/hooks';
import { clearHistory, deleteEntry, type HistoryCursor, type HistoryEntry, listEntries } from '../history.ts';
import { browserText } from '../text.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { HistoryRow } from './HistoryRow.tsx';

/** Entries per stretch: two or three screens, quickly read from the database. */
const STRETCH = 50;

/** What is on the page; `next` is null at the end of the history. */
type Shown = { entries: HistoryEntry[]; next: HistoryCursor | null };

/** Every article that was read, newest first. Needs nothing but the database on this machine. */
export function HistoryList() {
  const { t } = browserText();
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);

  const attempt = (work: () => Promise<Shown>) => void work().then(setShown, () => setFailed(true));
  useEffect(() => attempt(() => listEntries(STRETCH)), []);

  const showMore = (from: HistoryCursor) =>
    attempt(async () => {
      const page = await listEntries(STRETCH, from);
      return { entries: [...(shown?.entries ?? []), ...page.entries], next: page.next };
    });
  const remove = (id: string) =>
    attempt(async () => {
      await deleteEntry(id);
      return {
        entries: (shown?.entries ?? []).filter((entry) => entry.id !== id),
        next: shown?.next ?? null,
      };
    });
  const removeAll = () =>
    attempt(async () => {
      await clearHistory();
      return { entries: [], next: null };
    });

  const empty = shown?.entries.length === 0;
  return (
    <main data-state={failed ? 'failed' : shown === null ? 'reading' : empty ? 'empty' : 'list'}>
      <header>
        <div>
          <h1>{t('historyTitle')}</h1>
          <p class="facts">{t('historyPrivacy')}</p>
        </div>
        {shown !== null && !empty && <DeleteAll onConfirmed={removeAll} />}
      </header>
      <p role="status" class="message">
        {failed ? t('historyFailed') : empty ? t('historyEmpty') : ''}
      </p>
      <ul class="entries">
        {shown?.entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} onDelete={() => remove(entry.id)} />
        ))}
      </ul>
      {shown?.next && (
        <button type="button" class="plain" onClick={() => shown.next && showMore(shown.next)}>
          {t('historyMore')}
        </button>
      )}
    </main>
  );
}
