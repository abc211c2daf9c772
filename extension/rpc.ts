/**
 * Calls between the parts of the extension, checked at the door.
 *
 * A call is a JSON message that names its receiver; failures cross as values and are rethrown at the caller.
 */
import { browser } from './browser.ts';
import { backgroundGuards, isRecord, pageGuards, tabGuards } from './guards.ts';
import { MessageError } from './message-error.ts';
import type { BackgroundCalls, PageCalls, TabCalls } from './messages.ts';

/** Handlers for every call of a direction; a missing one does not compile. */
export type Handlers<Calls> = {
  [K in keyof Calls]: Calls[K] extends (...args: infer A) => infer R ? (...args: A) => R | Promise<R> : never;
};

/** Who is called: the background by our pages or by a tab's content script, or a content script. */
type Receiver = 'background' | 'background-of-tab' | 'page';
type Reply = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };
type Sender = { id?: string; url?: string; tab?: { id?: number } };
type Guards = Record<string, (args: unknown[]) => void>;
type Door = { receiver: Receiver; handlers: object; guards: Guards };

/** Calls the background; rejects with its error, whose `cause` says what the background threw. */
export async function callBackground<K extends keyof BackgroundCalls>(
  name: K,
  ...args: Parameters<BackgroundCalls[K]>
): Promise<ReturnType<BackgroundCalls[K]>> {
  const reply = await browser.runtime.sendMessage({ hearsay: 'background', name, args });
  return opened(reply, name) as ReturnType<BackgroundCalls[K]>;
}

/** Tells the background, from a content script, of something in its tab, which the browser adds. */
export async function tellBackground<K extends keyof TabCalls>(
  name: K,
  ...args: Parameters<TabCalls[K]> extends [number, ...infer Rest] ? Rest : never
): Promise<void> {
  opened(await browser.runtime.sendMessage({ hearsay: 'background-of-tab', name, args }), name);
}

/** Calls the content script in the top frame of a tab; rejects when there is none. */
export async function callPage<K extends keyof PageCalls>(
  tabId: number,
  name: K,
  ...args: Parameters<PageCalls[K]>
): Promise<ReturnType<PageCalls[K]>> {
  const reply = await browser.tabs.sendMessage(tabId, { hearsay: 'page', name, args }, { frameId: 0 });
  return opened(reply, name) as ReturnType<PageCalls[K]>;
}

/** Answers our pages in the background. Listens at once, as a woken worker must; returns how to stop. */
export function answerInBackground(handlers: Handlers<BackgroundCalls>): () => void {
  return answer({ receiver: 'background', handlers, guards: backgroundGuards });
}

/** Answers content scripts in the background; returns how to stop. */
export function answerTabs(handlers: Handlers<TabCalls>): () => void {
  return answer({ receiver: 'background-of-tab', handlers, guards: tabGuards });
}

/** Answers calls to the page; returns how to stop. */
export function answerInPage(handlers: Handlers<PageCalls>): () => void {
  return answer({ receiver: 'page', handlers, guards: pageGuards });
}

function answer(door: Door): () => void {
  // Not async: that would answer, with undefined, what is meant for others.
  const listener = (message: unknown, sender: Sender): Promise<Reply> | undefined =>
    isRecord(message) && message['hearsay'] === door.receiver ? reply(message, sender, door) : undefined;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function reply({ name, args }: Record<string, unknown>, sender: Sender, door: Door): Promise<Reply> {
  try {
    const from = checkedSender(sender, door.receiver);
    const known = typeof name === 'string' && Object.hasOwn(door.guards, name);
    if (!known || !Array.isArray(args))
      throw new MessageError(`There is no call named ${JSON.stringify(name)}.`);
    door.guards[name]?.(args);
    const handler: (...values: unknown[]) => unknown = Reflect.get(door.handlers, name);
    return { ok: true, value: (await handler(...from, ...args)) ?? null };
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: { name: kind, message } };
  }
}

/** What the handler is told of the sender: a content script's tab, and nothing of our own pages. */
function checkedSender({ id, url, tab }: Sender, receiver: Receiver): number[] {
  // A web page's script has no id; a content script of ours has our id and the page's address.
  const ours = id === browser.runtime.id;
  if (ours && receiver === 'background-of-tab' && tab?.id !== undefined) return [tab.id];
  if (ours && receiver !== 'background-of-tab' && url?.startsWith(browser.runtime.getURL(''))) return [];
  throw new MessageError(
    `A call to "${receiver}" came from ${url ?? 'an unknown place'} and is not answered.`,
  );
}

function opened(reply: unknown, name: string): unknown {
  if (isRecord(reply) && reply['ok'] === true) return reply['value'];
  const fault = isRecord(reply) && isRecord(reply['error']) ? reply['error'] : { message: 'nobody answered' };
  throw new Error(String(fault['message']), { cause: { call: name, ...fault } });
}
