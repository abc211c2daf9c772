import { callPage } from '../rpc.ts';
import { saysNobodyListens } from './expected-refusal.ts';

const DIRECTIONS: Record<string, 1 | -1> = { 'next-claim': 1, 'previous-claim': -1 };

/** Takes the reader to the next or previous claim; the browser lets the keys be changed. Nothing on pages not read. */
export async function onCommand(command: string, tab?: { id?: number }): Promise<void> {
  const direction = DIRECTIONS[command];
  if (direction === undefined || tab?.id === undefined) return;
  try {
    await callPage(tab.id, 'stepClaim', direction);
  } catch (error) {
    if (!saysNobodyListens(error)) throw error;
  }
}
