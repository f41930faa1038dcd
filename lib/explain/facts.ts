import type { Evidence } from '../evidence/weigh-evidence.ts';
import type { Identified } from '../knowledge/identified.ts';
import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import type { NetworkCause } from '../knowledge/network-cause.ts';
import { findStatusCode, type StatusCode } from '../knowledge/status-codes.ts';
import { isForm, isReloadSafe } from '../navigation/is-form.ts';
import type { Failure, LoadProblem } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { hourMs } from '../time-units.ts';
import type { Situation } from './situation.ts';

/** The facts for the judgement of a failure. */
export interface Facts {
  /** `none`: nobody answered. */
  readonly statusCode: number | 'unknown' | 'none';
  /** Why nobody answered; `null` if somebody did. */
  readonly cause: NetworkCause | null;
  readonly meaning: StatusCode;
  readonly answerer: Identified | null;
  readonly evidence: Evidence;
  /** The answer came over https, so nobody on the way wrote it. */
  readonly isSecure: boolean;
  /** Another page opened since the failures began, or this one answers checks: the connection works. */
  readonly isCleared: boolean;
  readonly isOwnNetwork: boolean;
  /** The browser showed a cached copy, and asked nobody. */
  readonly isStoredCopy: boolean;
  readonly isForm: boolean;
  readonly isReloadSafe: boolean;
  /** The site asked for no requests before this. Milliseconds since the epoch. */
  readonly retryAt: number | null;
  readonly wait: 'none' | 'short' | 'long';
  /** It lasts until the site's owner acts. */
  readonly lasts: boolean;
  /** Last time the person saw it work again within these minutes. */
  readonly recoveryMinutes: number | null;
}

export function gatherFacts(problem: LoadProblem, situation: Situation): Facts {
  const { answerer, evidence, now, subReason, past } = situation;
  const { protocol, hostname } = new URL(problem.url);
  const failure = problem.kind === 'failed' ? problem : null;
  const isSecure = failure !== null && protocol === 'https:';
  const { othersOpened, otherPageOpened, answersStrangers } = evidence;
  const isCleared = othersOpened > 0 || otherPageOpened || answersStrangers;
  const meaning =
    problem.kind === 'failed'
      ? findMeaning(problem, isSecure, situation)
      : findStatusCode(situation.statusCodes, 'none', [problem.cause]);
  const retryAt = failure && readRetryAt(failure, meaning, now);
  return {
    statusCode: failure?.statusCode ?? 'none',
    cause: problem.kind === 'unreachable' ? problem.cause : null,
    meaning,
    answerer,
    evidence,
    isSecure,
    isCleared,
    isOwnNetwork: isOwnNetworkHost(hostname),
    isStoredCopy: failure?.fromCache ?? false,
    // Whether a load that reached nobody sent a form is not told.
    isForm: failure !== null && isForm(failure),
    isReloadSafe: isReloadSafe(problem),
    retryAt,
    wait: retryAt === null ? 'none' : retryAt - now <= hourMs ? 'short' : 'long',
    lasts: meaning.passes === 'no' || subReason?.needsOwner === true,
    recoveryMinutes: past?.recoveryMinutes ?? null,
  };
}

/** A network's sign-in code means that over http only. Over https the site wrote it. */
function findMeaning(
  { statusCode }: Failure,
  isSecure: boolean,
  { answerer, statusCodes }: Situation,
): StatusCode {
  const meaning = findStatusCode(statusCodes, statusCode, answerer ? [answerer.answerer] : []);
  return meaning.screen === 'captive' && isSecure ? findStatusCode(statusCodes, 'other') : meaning;
}

function readRetryAt(
  { headers, at }: Failure,
  { asksToWait }: StatusCode,
  now: number,
): number | null {
  const retryAt = asksToWait ? readRetryAfter(headers, at) : null;
  return retryAt !== null && retryAt > now ? retryAt : null;
}

/** On the person's own network an answer that nobody signs is the site's own, such as a router's. */
export function isOwnSite({ answerer, isOwnNetwork }: Facts): boolean {
  return isOwnNetwork && answerer?.name === '';
}
