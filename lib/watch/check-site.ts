import { cookieDomainOf } from '../history/site-of.ts';
import { isChallenge } from '../identify/is-challenge.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { isServerError, serverErrors } from '../navigation/server-error.ts';
import { type Answer, askOnce, type CheckAnswer } from './ask-once.ts';
import { readLead } from './read-lead.ts';
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
    if (answer.kind === 'answer')
      return leadsElsewhere(answer, url) ? { kind: 'sent-on' } : judgeCheck(answer, Date.now());
    if (answer.to === null || !isSameSite(answer.to, url)) return { kind: 'sent-on' };
    address = answer.to;
  }
  // A redirect loop.
  return { kind: 'unreachable' };
}

function isSameSite(one: string, other: string): boolean {
  return isHttp(one) && cookieDomainOf(one) === cookieDomainOf(other);
}

function isHttp(address: string): boolean {
  return /^https?:/.test(address);
}

/** A good page that only leads to another site, as the sign-in of a network does. */
function leadsElsewhere(answer: Answer, url: string): boolean {
  const lead = answer.statusCode < 400 ? readLead(answer) : null;
  const target = lead === null ? null : URL.parse(lead, url);
  return target !== null && isHttp(target.href) && !isSameSite(target.href, url);
}

/** The proxy wants a sign-in; too slow; too early; too many. The site says nothing of itself there. */
const notNow: readonly number[] = [407, 408, 425, 429];

/** "Not Found" and "Unauthorized" come from a working site. What comes with a wait is a refusal. */
function judgeCheck({ statusCode, headers, beginning }: Answer, now: number): CheckResult {
  const retryAt = readRetryAfter(headers, now);
  const isToWait = notNow.includes(statusCode) || (statusCode < 500 && retryAt !== null);
  const isRefusal = isToWait || statusCode > serverErrors.last || isCheckOfVisitors();
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
