import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import type { Side } from '../knowledge/side.ts';
import { findStatusCode, type StatusCode } from '../knowledge/status-codes.ts';
import type { Failure } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import type { Text } from './help.ts';
import { listReasons } from './list-reasons.ts';
import type { Situation } from './situation.ts';
import { type Facts, judge } from './verdict.ts';

/** What a failure means, before it is put in words. */
export interface Diagnosis {
  readonly meaning: StatusCode;
  readonly side: Side;
  /** Why, strongest first. */
  readonly reasons: readonly Text[];
  /** Milliseconds since the epoch: the site asked not to be called before. */
  readonly retryAt: number | null;
  /** The page answered a form: loading it again may send that once more. */
  readonly isForm: boolean;
  /** The browser showed an old copy: nothing was asked now. */
  readonly isStoredCopy: boolean;
  readonly isOwnNetwork: boolean;
  /** It lasts until the site's owner does something. */
  readonly needsOwner: boolean;
}

/** A wait is the site's own word only where the site says that it is too busy; elsewhere a carrier's habit. */
const waitCodes: readonly (number | 'unknown')[] = [503, 529];

export function diagnose(failure: Failure, situation: Situation): Diagnosis {
  const { answerer, evidence, now } = situation;
  const sentBy = answerer ? [answerer.answerer] : [];
  const meaning = findStatusCode(failure.statusCode, sentBy);
  const isOwnNetwork = isOwnNetworkHost(new URL(failure.url).hostname);
  const retryAt = waitCodes.includes(failure.statusCode)
    ? readRetryAfter(failure.headers, failure.at)
    : null;
  const facts: Facts = {
    statusCode: failure.statusCode,
    codeSide: meaning.side,
    answerer,
    evidence,
    isOwnNetwork,
    isStoredCopy: failure.fromCache,
  };
  const side = judge(facts);
  const lastsForOwner = meaning.passes === 'no' || situation.subReason?.needsOwner === true;
  return {
    meaning,
    side,
    reasons: listReasons(facts, side),
    retryAt: retryAt !== null && retryAt > now ? retryAt : null,
    isForm: !['GET', 'HEAD'].includes(failure.method.toUpperCase()),
    isStoredCopy: failure.fromCache,
    isOwnNetwork,
    needsOwner: side !== 'yours' && lastsForOwner,
  };
}
