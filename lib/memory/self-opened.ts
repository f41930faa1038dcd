import { pageValue } from './page-memory.ts';
import type { Page } from './privacy-gate.ts';

interface SelfOpened {
  readonly tabId: number;
  readonly at: number;
}

/** A popup that opens later than this was opened by the person. */
const freshMs = 5000;

const value = (page: Page) => pageValue<SelfOpened>(page, 'self-opened');

/** Notes that the popup is about to open by itself for this page. */
export function noteSelfOpened(page: Page, now: number): Promise<void> {
  return value(page).write({ tabId: page.tabId, at: now });
}

/** True once, in the popup that has just opened by itself. */
export async function takeSelfOpened(page: Page, now: number): Promise<boolean> {
  const found = await value(page).read();
  if (found?.tabId !== page.tabId) return false;
  await value(page).write(null);
  return Math.abs(now - found.at) <= freshMs;
}
