import { createTurns } from '../in-turn.ts';
import { incidentGapMs } from '../statistics/find-incidents.ts';
import { pageValue } from './page-memory.ts';
import type { Page } from './privacy-gate.ts';

const claim = (page: Page, site: string) => pageValue<number>(page, `popup-claim:${site}`);

const inTurn = createTurns();

/**
 * Opens the popup once per incident of a site, not at every reload. `open` resolves with whether it
 * opened. If it did not, the next failure may try again. The claim is written before: the site may work
 * again before `open` ends, and an `open` that never ends must not hold up the next.
 */
export async function openOnce(
  page: Page,
  site: string,
  now: number,
  open: () => Promise<boolean>,
): Promise<void> {
  const isFirst = await inTurn(() => takeClaim(page, site, now));
  if (isFirst && !(await open())) await endPopupClaim(page, site);
}

/** The site works again: its next failure is a new incident. */
export function endPopupClaim(page: Page, site: string): Promise<void> {
  return inTurn(() => claim(page, site).write(null));
}

/** Resolves with whether nobody had it. */
async function takeClaim(page: Page, site: string, now: number): Promise<boolean> {
  const value = claim(page, site);
  const last = await value.read();
  await value.write(now);
  return last === null || Math.abs(now - last) > incidentGapMs;
}
