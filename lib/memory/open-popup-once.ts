import { createTurns } from '../in-turn.ts';
import { incidentGapMs } from '../statistics/find-incidents.ts';
import { pageValue } from './page-memory.ts';
import type { Page } from './privacy-gate.ts';

const claim = (page: Page, site: string) => pageValue<number>(page, `popup-claim:${site}`);

const inTurn = createTurns();

/**
 * Opens the popup once per incident of a site, not at every reload. `open` resolves with whether it
 * opened. If it did not, the next failure may try again.
 */
export function openOnce(
  page: Page,
  site: string,
  now: number,
  open: () => Promise<boolean>,
): Promise<void> {
  return inTurn(async () => {
    const value = claim(page, site);
    const last = await value.read();
    const isClaimed = last !== null && Math.abs(now - last) <= incidentGapMs;
    if (isClaimed || (await open())) await value.write(now);
  });
}

/** The site works again: its next failure is a new incident. */
export function endPopupClaim(page: Page, site: string): Promise<void> {
  return claim(page, site).write(null);
}
