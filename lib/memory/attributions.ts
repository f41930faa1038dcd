import { sessionValue } from '../browser/session-store.ts';
import type { Attribution } from '../identify/attribute.ts';

/** What the page of a tab's failure told of its author; the page itself is not kept. */
interface Kept {
  readonly failureId: string;
  readonly attribution: Attribution | null;
}

const prefix = 'attribution:';

/** `null` in place of the attribution: the page tells nothing. */
export function writeAttribution(
  tabId: number,
  failureId: string,
  attribution: Attribution | null,
): Promise<void> {
  return sessionValue<Kept>(prefix + tabId).write({ failureId, attribution });
}

/** `undefined` if that failure's page has not been read. */
export async function readAttribution(
  tabId: number,
  failureId: string,
): Promise<Attribution | null | undefined> {
  const kept = await sessionValue<Kept>(prefix + tabId).read();
  return kept?.failureId === failureId ? kept.attribution : undefined;
}

export function forgetAttribution(tabId: number): Promise<void> {
  return sessionValue<Kept>(prefix + tabId).write(null);
}
