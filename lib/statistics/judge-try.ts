import { isServerError } from '../navigation/server-error.ts';
import type { TimedTry, TryKind } from './try.ts';

/** "Network Authentication Required" (RFC 6585, section 6): the Wi-Fi's answer, not the site's. */
const networkSignIn = 511;

/** A working site also sends these: sign in first, no such page, page gone. */
const answersOfWorkingSite: ReadonlySet<number> = new Set([401, 404, 410]);

/** What a try says about the site. Only `failed` counts against it. */
export function judgeTry({ kind, status = 0 }: TimedTry): TryKind {
  if (kind === 'failed') return isOfTheSite(status) || status === 0 ? 'failed' : 'unreachable';
  return kind === 'worked' && isRefusal(status) ? 'unreachable' : kind;
}

function isOfTheSite(status: number): boolean {
  return isServerError(status) && status !== networkSignIn;
}

/** The site refused this visitor, which says neither that it works nor that it fails. */
export function isRefusal(status: number): boolean {
  return status >= 400 && !answersOfWorkingSite.has(status);
}

/**
 * Whether a try is a visit of the person. Checks and the load before the first failure only bound
 * incidents. Subframes belong to another page.
 */
export function isPartOfVisit(load: TimedTry): boolean {
  return !load.isCheck && !load.isBeforeFirstFailure && load.kind !== 'subframe';
}
