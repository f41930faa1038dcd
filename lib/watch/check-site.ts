import { parseRetryAfter } from '../navigation/parse-retry-after.ts';
import type { CheckResult } from './watch.ts';

/** A site that says nothing for so long has not answered. */
const patienceMs = 15_000;

/** "Not Implemented": the server may still answer a GET (RFC 9110 section 15.6.2). */
const notImplemented = 501;

/**
 * Asks a site whether it answers, as a stranger: no cookies, no sign-in, nothing from the cache.
 * First for the headers only; where they look good, once more with GET, for some servers answer
 * the one and fail the other. `ask` is there for tests.
 */
export async function checkSite(url: string, ask: typeof fetch = fetch): Promise<CheckResult> {
  const head = await request(url, 'HEAD', ask);
  const isWorthAsking =
    head.kind === 'answered' || (head.kind === 'failed' && head.statusCode === notImplemented);
  return isWorthAsking ? request(url, 'GET', ask) : head;
}

async function request(
  url: string,
  method: 'HEAD' | 'GET',
  ask: typeof fetch,
): Promise<CheckResult> {
  const asking = new AbortController();
  const timer = setTimeout(() => asking.abort(), patienceMs);
  try {
    const { status: statusCode, headers } = await ask(url, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: asking.signal,
    });
    if (statusCode < 500) return { kind: 'answered', statusCode };
    const retryAt = parseRetryAfter(headers.get('retry-after') ?? undefined, Date.now());
    return { kind: 'failed', statusCode, retryAt };
  } catch {
    // No connection, redirects that lead in circles, or no answer in time.
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
    // The status is all we came for: the rest of the page need not be sent.
    asking.abort();
  }
}
