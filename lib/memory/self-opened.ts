import type { Page } from './page.ts';
import { pageValue } from './page-memory.ts';

interface SelfOpened {
  readonly tabId: number;
  readonly at: number;
}

/** A popup that opens later was opened by the person. */
const freshMs = 5000;

const value = (page: Page) => pageValue<SelfOpened>(page, 'self-opened');

/** The popup is about to open by itself, for this page. */
export function noteSelfOpened(page: Page, now: number): Promise<void> {
  return value(page).write({ tabId: page.tabId, at: now });
}

/** True once, for the popup that opened by itself just now. */
export async function takeSelfOpened(page: Page, now: number): Promise<boolean> {
  const found = await value(page).read();
  if (found?.tabId !== page.tabId) return false;
  await value(page).write(null);
  return Math.abs(now - found.at) <= freshMs;
}
