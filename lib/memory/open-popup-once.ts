import { incidentGapMs } from '../statistics/find-incidents.ts';
import { keyPrefixOf, pageValue } from './page-memory.ts';
import type { Page } from './privacy-gate.ts';

const claim = (page: Page, site: string) => pageValue<number>(page, `popup-claim:${site}`);

/** The openings under way. The end of an incident forgets its opening, even one that never ends. */
const openings = new Map<string, Promise<boolean>>();

/**
 * Opens the popup once per incident of a site, not at every reload. `open` resolves with whether it
 * opened. If it did not, the next failure may try again.
 */
export async function openOnce(
  page: Page,
  site: string,
  now: number,
  open: () => Promise<boolean>,
): Promise<void> {
  const incident = keyPrefixOf(page) + site;
  const before = openings.get(incident) ?? Promise.resolve(false);
  const value = claim(page, site);
  const opening = before
    .catch(() => false)
    .then(async (isOpen) => isOpen || isSameIncident(await value.read(), now) || open());
  const isOurs = () => openings.get(incident) === opening;
  openings.set(incident, opening);
  try {
    // Not before: a worker that is killed meanwhile would have claimed in vain.
    if ((await opening) && isOurs()) await value.write(now);
  } finally {
    if (isOurs()) openings.delete(incident);
  }
}

function isSameIncident(last: number | null, now: number): boolean {
  return last !== null && Math.abs(now - last) <= incidentGapMs;
}

/** The site works again: its next failure is a new incident. */
export function endPopupClaim(page: Page, site: string): Promise<void> {
  openings.delete(keyPrefixOf(page) + site);
  return claim(page, site).write(null);
}
