import type { Page } from './page.ts';
import { pageValue } from './page-memory.ts';

/** A longer gap between two failures makes a new incident (statistics, "Incident"). */
const incidentGapMs = 6 * 60 * 60 * 1000;

const claim = (page: Page, site: string) => pageValue<number>(page, `popup-claim:${site}`);

/** True once per incident of a site: the popup opens once by itself, not at every reload. */
export async function claimPopup(page: Page, site: string, now: number): Promise<boolean> {
  const value = claim(page, site);
  const last = await value.read();
  await value.write(now);
  return last === null || now - last > incidentGapMs;
}

/** The site works again: its next failure is a new incident. */
export function endPopupClaim(page: Page, site: string): Promise<void> {
  return claim(page, site).write(null);
}
