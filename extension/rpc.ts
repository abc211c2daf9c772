/**
 * Calls between the parts of the extension, checked at the door.
 *
 * A call is a JSON message that names its receiver; failures cross as values and
 * are rethrown at the caller. A listener answers only what is addressed to it,
 * so that several can listen on one page.
 */
import { browser } from './browser.ts';
import { backgroundGuards, isRecord, pageGuards } from './guards.ts';
import { MessageError } from './message-error.ts';
import type { BackgroundCalls, PageCalls } from './messages.ts';

/** Handlers for every call of a direction; a missing one does not compile. */
export type Handlers<Calls> = {
  [K in keyof Calls]: Calls[K] extends (...args: infer A) => infer R ? (...args: A) => R | Promise<R> : never;
};

type Receiver = 'background' | 'page';
type Reply = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };
type Sender = { id?: string; url?: string };
type Guards = Record<string, (args: unknown[]) => void>;

/** Calls the background; rejects with its error, whose `cause` says what the background threw. */
export async function callBackground<K extends keyof BackgroundCalls>(
  name: K,
  ...args: Parameters<BackgroundCalls[K]>
): Promise<ReturnType<BackgroundCalls[K]>> {
  const reply = await browser.runtime.sendMessage({ hearsay: 'background', name, args });
  return opened(reply, name) as ReturnType<BackgroundCalls[K]>;
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

/** Answers calls to the background. Listens at once, as a woken worker must; returns how to stop. */
export function answerInBackground(handlers: Handlers<BackgroundCalls>): () => void {
  return answer('background', handlers, backgroundGuards);
}

/** Answers calls to the page; returns how to stop. */
export function answerInPage(handlers: Handlers<PageCalls>): () => void {
  return answer('page', handlers, pageGuards);
}

function answer(receiver: Receiver, handlers: object, guards: Guards): () => void {
  // Not async: an async listener would answer, with undefined, what is meant for others.
  const listener = (message: unknown, sender: Sender): Promise<Reply> | undefined => {
    if (!isRecord(message) || message['hearsay'] !== receiver) return undefined;
    return reply(message, sender, handlers, guards);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function reply(
  message: Record<string, unknown>,
  sender: Sender,
  handlers: object,
  guards: Guards,
): Promise<Reply> {
  try {
    // A web page's script has no id; a content script of ours has our id and the page's address.
    const ours = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    if (!ours)
      throw new MessageError(
        `A call came from ${sender.url ?? 'an unknown place'}; only our own pages may call.`,
      );
    const { name, args } = message;
    const guard = typeof name === 'string' && Object.hasOwn(guards, name) ? guards[name] : undefined;
    if (!guard || !Array.isArray(args))
      throw new MessageError(`There is no call named ${JSON.stringify(name)}.`);
    guard(args);
    const handler: (...values: unknown[]) => unknown = Reflect.get(handlers, String(name));
    return { ok: true, value: (await handler(...args)) ?? null };
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: { name, message: text } };
  }
}

function opened(reply: unknown, name: string): unknown {
  if (isRecord(reply) && reply['ok'] === true) return reply['value'];
  const fault = isRecord(reply) && isRecord(reply['error']) ? reply['error'] : { message: 'nobody answered' };
  throw new Error(String(fault['message']), { cause: { call: name, ...fault } });
}
