import type { Answer, Outcome } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { isServerError } from '../navigation/server-error.ts';
import { isChallenge } from './is-challenge.ts';
import { nameCarrier } from './name-carrier.ts';

/** "Too Many Requests" (RFC 6585, section 4): of 4xx, it alone says for how long. */
const tooManyRequests = 429;

/** The outcome of a load, by its headers. Who wrote a failure is found later, with the tables. */
export function judgeAnswer(answer: Answer): Outcome {
  const { statusCode, headers, method, statusText, ...load } = answer;
  if (isChallenge(answer, '')) {
    const { fromCache: _, ...known } = load;
    return { ...known, kind: 'challenged' };
  }
  const known = { ...load, statusCode, carrier: nameCarrier(headers) };
  if (!isServerError(statusCode)) {
    const retryAt = statusCode === tooManyRequests ? readRetryAfter(headers, load.at) : null;
    return { ...known, kind: 'worked', ...(retryAt !== null && { retryAt }) };
  }
  return { ...known, kind: 'failed', method, statusText, headers, attribution: null };
}
