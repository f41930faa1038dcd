import { cookieDomainOf } from '../history/site-of.ts';
import { isChallenge } from '../identify/is-challenge.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { isServerError, serverErrors } from '../navigation/server-error.ts';
import { askOnce, type CheckAnswer } from './ask-once.ts';
import type { CheckResult } from './watch.ts';

/** Enough for redirects to https, to `www` and to a language. */
const mostRedirects = 5;

/**
 * Requests the page that failed, by GET. Some servers answer HEAD differently, or not at all. Redirects
 * are followed within the site only. Others may lead to a network's sign-in, or into the person's own
 * network.
 */
export async function checkSite(
  url: string,
  ask: (url: string) => Promise<CheckAnswer | null> = askOnce,
): Promise<CheckResult> {
  let address = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(address);
    if (answer === null) return { kind: 'unreachable' };
    if (answer.kind === 'answer') return judgeCheck(answer, Date.now());
    if (answer.to === null || !isSameSite(answer.to, url)) return { kind: 'sent-on' };
    address = answer.to;
  }
  // A redirect loop.
  return { kind: 'unreachable' };
}

function isSameSite(one: string, other: string): boolean {
  return /^https?:/.test(one) && cookieDomainOf(one) === cookieDomainOf(other);
}

/** "Not Found" and "Unauthorized" come from a working site. "Too Many Requests" is a refusal. */
function judgeCheck(
  { statusCode, headers, beginning }: Extract<CheckAnswer, { kind: 'answer' }>,
  now: number,
): CheckResult {
  const retryAt = readRetryAfter(headers, now);
  const isRefusal = statusCode === 429 || statusCode > serverErrors.last || isCheckOfVisitors();
  if (isRefusal) return { kind: 'refused', retryAt };
  return isServerError(statusCode)
    ? { kind: 'failed', statusCode, retryAt }
    : { kind: 'answered', statusCode };

  /** `isChallenge` expects 503. Without cookies such a page may also come with 403. */
  function isCheckOfVisitors(): boolean {
    const page = [403, 503].includes(statusCode) ? beginning : '';
    return isChallenge({ statusCode: 503, headers }, page);
  }
}
