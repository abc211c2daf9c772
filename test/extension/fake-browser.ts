/** The browser's extension API in memory: as much of it as the extension uses, behaving as browsers do. */
import en from '../../extension/_locales/en/messages.json';

type Listener = (...args: never[]) => unknown;
type Sender = { id?: string; url?: string };

/** Where the fake extension lives. */
export const ORIGIN = 'chrome-extension://hearsay/';

/** An event with the listeners that were added. */
function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    /** Calls every listener; returns what they returned. */
    emit: (...args: unknown[]) =>
      [...listeners].map((listener) => (listener as (...a: unknown[]) => unknown)(...args)),
    count: () => listeners.size,
    clear: () => listeners.clear(),
  };
}

/** Messages cross as JSON; whatever JSON cannot carry is lost, as in browsers. */
const crossed = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

function fakeArea(area: string, onAnyChanged: ReturnType<typeof fakeEvent>) {
  const onChanged = fakeEvent();
  const values = new Map<string, unknown>();
  return {
    values,
    onChanged,
    get: async (key: string | null) => {
      const keys = key === null ? [...values.keys()] : [key].filter((each) => values.has(each));
      return Object.fromEntries(keys.map((each) => [each, crossed(values.get(each))]));
    },
    set: async (entries: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(entries)) {
        const oldValue = values.get(key);
        values.set(key, crossed(value));
        const change = { [key]: { oldValue, newValue: crossed(value) } };
        onChanged.emit(change);
        onAnyChanged.emit(change, area);
      }
    },
    remove: async (key: string) => {
      const oldValue = values.get(key);
      values.delete(key);
      onChanged.emit({ [key]: { oldValue } });
      onAnyChanged.emit({ [key]: { oldValue } }, area);
    },
  };
}

/** A tab whose content script, once injected, answers with `answer`. */
export type FakeTab = {
  url: string;
  incognito: boolean;
  /** Why scripts may not be injected; null when they may. */
  refusal: string | null;
  injected: boolean;
  answer: (name: string, args: unknown[]) => unknown;
};

const onChanged = fakeEvent();
const onMessage = fakeEvent();
const tabs = new Map<number, FakeTab>();
const badges = new Map<number, string>();
const granted = new Set<string>();
const injections: string[] = [];
const sheets: string[] = [];
const opened: string[] = [];
let messages: Record<string, { message: string }> = en;

const nobodyListens = () => new Error('Could not establish connection. Receiving end does not exist.');

/** What `extension/browser.ts` exports in tests, with the knobs of the tests beside it. */
export const fakeBrowser = {
  runtime: {
    id: 'hearsay',
    getURL: (path: string) => ORIGIN + path,
    openOptionsPage: async () => undefined,
    onMessage,
    sendMessage: (message: unknown) => deliver(message, { id: 'hearsay', url: `${ORIGIN}popup/index.html` }),
  },
  tabs: {
    TAB_ID_NONE: -1,
    onUpdated: fakeEvent(),
    query: async () => [...tabs.keys()].map((id) => ({ id })),
    create: async ({ url }: { url: string }) => void opened.push(url),
    get: async (id: number) => {
      const tab = tabs.get(id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return { id, url: tab.url, incognito: tab.incognito };
    },
    sendMessage: async (id: number, message: { name: string; args: unknown[] }) => {
      const tab = tabs.get(id);
      if (!tab?.injected) throw nobodyListens();
      return { ok: true, value: crossed(await tab.answer(message.name, crossed(message.args))) };
    },
  },
  storage: {
    onChanged,
    local: fakeArea('local', onChanged),
    session: fakeArea('session', onChanged),
    sync: fakeArea('sync', onChanged),
    managed: fakeArea('managed', onChanged),
  },
  action: {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  },
  scripting: {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      const tab = tabs.get(target.tabId);
      if (!tab) throw new Error(`No tab with id: ${target.tabId}`);
      if (tab.refusal) throw new Error(tab.refusal);
      tab.injected = true;
      injections.push('script');
      return [];
    },
    insertCSS: async ({ css }: { css: string }) => {
      injections.push('css');
      sheets.push(css);
    },
    removeCSS: async ({ css }: { css: string }) => {
      sheets.splice(0, Infinity, ...sheets.filter((sheet) => sheet !== css));
    },
  },
  permissions: {
    onRemoved: fakeEvent(),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.add(origin);
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) =>
      origins.map((origin) => granted.delete(origin)).length > 0,
  },
  commands: {
    onCommand: fakeEvent(),
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'next-claim', description: 'Show the next claim on the page', shortcut: 'Alt+Shift+Right' },
    ],
  },
  i18n: {
    getMessage: (key: string, substitutions: string[] = []) =>
      substituted(messages[key]?.message ?? '', substitutions),
  },
};

/** Makes the fake speak another language: the content of its messages.json. */
export function useLocale(locale: Record<string, { message: string }>): void {
  messages = locale;
}

/** Puts `$1`, `$2` … in, as the browsers' `getMessage` does. */
export function substituted(message: string, substitutions: string[]): string {
  return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

/** Sends a message to every listener of the runtime as `sender`; the first answer counts. */
export async function deliver(message: unknown, sender: Sender): Promise<unknown> {
  const answer = onMessage.emit(crossed(message), sender).find((value) => value !== undefined);
  if (answer === undefined) throw nobodyListens();
  return crossed(await answer);
}

/** Opens a tab; what is not given is an ordinary page. */
export function openTab(id: number, tab: Partial<FakeTab> = {}): FakeTab {
  const whole = {
    url: 'https://example.org/',
    incognito: false,
    refusal: null,
    injected: false,
    answer: () => null,
  };
  tabs.set(id, { ...whole, ...tab });
  return tabs.get(id) as FakeTab;
}

/** The badge of a tab, '' when there is none. */
export const badgeOf = (id: number): string => badges.get(id) ?? '';

/** What was injected, in order. */
export const injected = (): readonly string[] => injections;

/** The style sheets that tabs have now, in order. */
export const sheetsInTabs = (): readonly string[] => sheets;

/** The addresses that were opened in new tabs, in order. */
export const openedTabs = (): readonly string[] => opened;

/** Makes the fake as it was at the start. */
export function resetFakeBrowser(): void {
  for (const state of [
    tabs,
    badges,
    granted,
    fakeBrowser.storage.local.values,
    fakeBrowser.storage.session.values,
    fakeBrowser.storage.sync.values,
    fakeBrowser.storage.managed.values,
  ]) {
    state.clear();
  }
  const { tabs: tabEvents, permissions, storage } = fakeBrowser;
  for (const event of [
    onMessage,
    tabEvents.onUpdated,
    permissions.onRemoved,
    storage.local.onChanged,
    storage.sync.onChanged,
  ])
    event.clear();
  for (const list of [injections, sheets, opened]) list.length = 0;
}
