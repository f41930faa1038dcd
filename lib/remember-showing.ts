import { siteOf } from './history/site-of.ts';
import { createTurns } from './in-turn.ts';
import type { Showing } from './overlay/showing.ts';
import { isPrivateTab } from './privacy.ts';
import { type Slot, sessionSlot } from './session.ts';

/** After a longer pause a failure is news, and its help begins anew. */
const rememberMs = 10 * 60 * 1000;

const showingPrefix = 'showing:';

interface Kept {
  readonly showing: Showing;
  readonly at: number;
}

const inTurn = createTurns();

/** Adds to what is remembered of the help on this address's site. Nothing of private windows. */
export async function rememberShowing(tabId: number, url: string, showing: Showing): Promise<void> {
  if (await isPrivateTab(tabId)) return;
  await inTurn(async () => {
    const before = await readKept(url);
    await slotOf(url).write({ showing: { ...before, ...showing }, at: Date.now() });
  });
}

export async function readShowing(tabId: number, url: string): Promise<Showing> {
  return (await isPrivateTab(tabId)) ? {} : readKept(url);
}

/** The site works again: help for its next failure begins anew. */
export function forgetShowing(url: string): Promise<void> {
  return inTurn(() => slotOf(url).write(null));
}

async function readKept(url: string): Promise<Showing> {
  const kept = await slotOf(url).read();
  return kept && Math.abs(Date.now() - kept.at) < rememberMs ? kept.showing : {};
}

function slotOf(url: string): Slot<Kept> {
  return sessionSlot(showingPrefix + siteOf(url));
}
