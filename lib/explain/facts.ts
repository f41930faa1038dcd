import type { Evidence } from '../evidence/weigh-evidence.ts';
import type { Identified } from '../knowledge/identified.ts';
import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import type { NetworkCause } from '../knowledge/network-cause.ts';
import { findStatusCode, type StatusCode } from '../knowledge/status-codes.ts';
import { isForm } from '../navigation/is-form.ts';
import type { Failure, LoadProblem } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import type { Situation } from './situation.ts';

/** All that the judgement of one failure rests on. */
export interface Facts {
  /** `none`: nobody answered. */
  readonly statusCode: number | 'unknown' | 'none';
  /** Why nobody answered; `null` where somebody did. */
  readonly cause: NetworkCause | null;
  readonly meaning: StatusCode;
  readonly answerer: Identified | null;
  readonly evidence: Evidence;
  /** The answer came over https, where nobody on the way can write one. */
  readonly isSecure: boolean;
  /** Something else opened since this began: the line works. */
  readonly isCleared: boolean;
  readonly isOwnNetwork: boolean;
  /** The browser showed an old copy: nothing was asked now. */
  readonly isStoredCopy: boolean;
  readonly isForm: boolean;
  /** Milliseconds since the epoch: the site asked not to be called before. */
  readonly retryAt: number | null;
  readonly wait: 'none' | 'short' | 'long';
  /** It lasts until the people who run the site act. */
  readonly lasts: boolean;
  /** After so many minutes the person saw it work again last time. */
  readonly recoveryMinutes: number | null;
}

const hourMs = 60 * 60 * 1000;

export function gatherFacts(problem: LoadProblem, situation: Situation): Facts {
  const { answerer, evidence, now, subReason, past } = situation;
  const { protocol, hostname } = new URL(problem.url);
  const failure = problem.kind === 'failed' ? problem : null;
  const isSecure = failure !== null && protocol === 'https:';
  const isCleared = evidence.othersOpened > 0 || evidence.otherPageOpened;
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
    // What reached nobody was sent to nobody; how it was asked for is not known.
    isForm: failure !== null && isForm(failure),
    retryAt,
    wait: retryAt === null ? 'none' : retryAt - now <= hourMs ? 'short' : 'long',
    lasts: meaning.passes === 'no' || subReason?.needsOwner === true,
    recoveryMinutes: past?.recoveryMinutes ?? null,
  };
}

/** A network's own code means that only where a network can write: over https the site wrote it. */
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
