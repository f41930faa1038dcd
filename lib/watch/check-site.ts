import { cookieDomainOf } from '../history/site-of.ts';
import { isChallenge } from '../identify/is-challenge.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { isServerError, serverErrors } from '../navigation/server-error.ts';
import { askOnce, type CheckAnswer } from './ask-once.ts';
import type { CheckResult } from './watch.ts';

/** As many as a site needs to lead to https, to `www` and to a language. */
const mostRedirects = 5;

/**
 * Asks a site for the very page that failed, with GET, as the person did. Some servers answer HEAD
 * otherwise, or not at all. A redirect is followed within the site only. Elsewhere may be a network's
 * sign-in, or an address of the person's own network.
 */
export async function checkSite(
  url: string,
  ask: (url: string) => Promise<CheckAnswer | null> = askOnce,
): Promise<CheckResult> {
  let address = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(address);
    if (answer === null) return { kind: 'unreachable' };
    if (answer.kind === 'answer') return judge(answer, Date.now());
    if (answer.to === null || !isSameSite(answer.to, url)) return { kind: 'sent-on' };
    address = answer.to;
  }
  // In circles.
  return { kind: 'unreachable' };
}

function isSameSite(one: string, other: string): boolean {
  return /^https?:/.test(one) && cookieDomainOf(one) === cookieDomainOf(other);
}

/** "Not Found" and "Unauthorized" are answers of a site that works; "Too Many Requests" is a no. */
function judge(
  { statusCode, headers, beginning }: Extract<CheckAnswer, { kind: 'answer' }>,
  now: number,
): CheckResult {
  const retryAt = readRetryAfter(headers, now);
  const isRefusal = statusCode === 429 || statusCode > serverErrors.last || isCheckOfVisitors();
  if (isRefusal) return { kind: 'refused', retryAt };
  return isServerError(statusCode)
    ? { kind: 'failed', statusCode, retryAt }
    : { kind: 'answered', statusCode };

  /** As `isChallenge` reads pages: with one code. A stranger gets such a page with others as well. */
  function isCheckOfVisitors(): boolean {
    const page = [403, 503].includes(statusCode) ? beginning : '';
    return isChallenge({ statusCode: 503, headers }, page);
  }
}
