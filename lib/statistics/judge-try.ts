import { isServerError } from '../navigation/server-error.ts';
import type { TimedTry, TryKind } from './try.ts';

/** "Network Authentication Required" (RFC 6585, section 6): the Wi-Fi's answer, not the site's. */
const networkSignIn = 511;

/** A working site says these too: sign in first, no such page, page gone. */
const answersOfWorkingSite: ReadonlySet<number> = new Set([401, 404, 410]);

/** What a try says about the site. Only `failed` counts against it. */
export function judgeTry({ kind, status = 0 }: TimedTry): TryKind {
  if (kind === 'failed') return isOfTheSite(status) || status === 0 ? 'failed' : 'unreachable';
  return kind === 'worked' && isRefusal(status) ? 'unreachable' : kind;
}

function isOfTheSite(status: number): boolean {
  return isServerError(status) && status !== networkSignIn;
}

/** The site answered this visitor with a no, which is evidence neither for it nor against it. */
export function isRefusal(status: number): boolean {
  return status >= 400 && !answersOfWorkingSite.has(status);
}

/**
 * Checks and the load before the first failure bound incidents; the person's visits leave them out,
 * and frames in somebody else's page.
 */
export function isPartOfVisit(load: TimedTry): boolean {
  return !load.isCheck && !load.isBeforeFirstFailure && load.kind !== 'subframe';
}
