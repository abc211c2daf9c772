import { useEffect, useRef, useState } from 'preact/hooks';
import {
  clearHistory,
  clearNews,
  countEntries,
  countNews,
  deleteEntry,
  type HistoryCursor,
  type HistoryEntry,
  listEntries,
} from '../history.ts';
import { browserText } from '../text.ts';
import { readWrongMatches, type WrongMatch } from '../wrong-matches.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { HistoryFileButtons } from './HistoryFileButtons.tsx';
import { HistoryRow } from './HistoryRow.tsx';
import { entryMatcher } from './match-entry.ts';
import { News } from './News.tsx';

/** Entries per stretch: two or three screens, quickly read from the database. */
const STRETCH = 50;

/** Pause in typing before a search: shorter than a glance, longer than most gaps between keys. */
const TYPING_MS = 200;

/** What is on the page; `next` is null at the end of the history, `count` is of the whole history. */
type Shown = {
  entries: HistoryEntry[];
  next: HistoryCursor | null;
  count: number;
  /** How many articles of the whole history there is something new of. */
  news: number;
  wrong: WrongMatch[];
};

/** What the reader wants to see: articles with these words, all of them or only those with something new. */
type Asked = { query: string; only: boolean };

async function readShown({ query, only }: Asked, from: HistoryCursor | null = null): Promise<Shown> {
  const matches = entryMatcher(query);
  const fits = (entry: HistoryEntry) => (!only || entry.news !== undefined) && matches(entry);
  const page = await listEntries(STRETCH, from, fits);
  const [count, news, wrong] = await Promise.all([countEntries(), countNews(), readWrongMatches()]);
  return { ...page, count, news, wrong };
}

/** Every article that was read, newest first. Needs nothing but the database on this machine. */
export function HistoryList() {
  const { t, n } = browserText();
  const [shown, setShown] = useState<Shown | null>(null);
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState(false);
  const [notice, setNotice] = useState('');
  const [failed, setFailed] = useState(false);
  const newest = useRef(0);
  const list = useRef<HTMLUListElement>(null);
  const asked = { query, only };

  const attempt = (work: () => Promise<Shown>) => {
    newest.current += 1;
    const turn = newest.current;
    // An answer that a later question has overtaken is not shown.
    void work().then(
      (now) => turn === newest.current && setShown(now),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    const timer = setTimeout(() => attempt(() => readShown({ query, only })), query === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [query, only]);

  const showMore = (from: HistoryCursor) =>
    attempt(async () => {
      const page = await readShown(asked, from);
      return { ...page, entries: [...(shown?.entries ?? []), ...page.entries] };
    });
  const remove = (id: string) => {
    // The button that was pressed goes; the focus moves to the next row's, or to the one before.
    const rows = [...(list.current?.children ?? [])];
    const at = (shown?.entries ?? []).findIndex((entry) => entry.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    next?.querySelector<HTMLElement>('button')?.focus();
    attempt(async () => {
      await deleteEntry(id);
      const entries = (shown?.entries ?? []).filter((entry) => entry.id !== id);
      return { ...(await readShown(asked)), entries, next: shown?.next ?? null };
    });
  };
  const removeAll = () =>
    attempt(async () => {
      await clearHistory();
      return readShown(asked);
    });
  const seen = () => {
    setOnly(false);
    attempt(async () => {
      await clearNews();
      return readShown({ query, only: false });
    });
  };
  const added = (words: string) => {
    setNotice(words);
    attempt(() => readShown(asked));
  };

  const empty = shown?.count === 0;
  const found = shown === null || shown.entries.length > 0;
  const status = failed
    ? t('historyFailed')
    : [notice, empty ? t('historyEmpty') : found ? '' : t('historyNotFound')]
        .filter((words) => words !== '')
        .join(' ');
  return (
    <main data-state={failed ? 'failed' : shown === null ? 'reading' : empty ? 'empty' : 'list'}>
      <header>
        <div>
          <h1>{t('historyTitle')}</h1>
          <p class="facts">{t('historyPrivacy')}</p>
        </div>
        {shown !== null && (
          <div class="actions">
            <HistoryFileButtons canSave={!empty} onAdded={added} onFailed={() => setFailed(true)} />
            {!empty && <DeleteAll onConfirmed={removeAll} />}
          </div>
        )}
      </header>
      {shown !== null && !empty && (
        <div class="search">
          <input
            type="search"
            // Browsers fetch a dictionary, or send the words away, to check spelling.
            spellcheck={false}
            autocomplete="off"
            aria-label={t('historySearch')}
            placeholder={t('historySearch')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <span class="facts">{n('historyCount', shown.count)}</span>
        </div>
      )}
      {shown !== null && <News count={shown.news} only={only} onOnly={setOnly} onSeen={seen} />}
      <p role="status" class="message">
        {status}
      </p>
      <ul class="entries" ref={list}>
        {shown?.entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} wrong={shown.wrong} onDelete={() => remove(entry.id)} />
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
