import type { TimedTry, TryKind } from './try.ts';

/** "Network Authentication Required" (RFC 6585, section 6): the Wi-Fi's answer, not the site's. */
const NETWORK_SIGN_IN = 511;

/** What a try says about the site. Only `failed` counts against it. */
export function judgeTry(load: TimedTry): TryKind {
  return load.status === NETWORK_SIGN_IN ? 'unreachable' : load.kind;
}

/**
 * Checks and the load before the first failure bound incidents; the person's visits leave them out,
 * and frames in somebody else's page.
 */
export function isPartOfVisit(load: TimedTry): boolean {
  return !load.isCheck && !load.isBeforeFirstFailure && load.kind !== 'subframe';
}
