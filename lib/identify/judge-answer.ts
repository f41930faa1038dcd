import type { Answer, Outcome } from '../navigation/outcome.ts';
import { isServerError } from '../navigation/server-error.ts';
import { isChallenge } from './is-challenge.ts';
import { nameCarrier } from './name-carrier.ts';

/** How a load ended, by the headers of its answer. Who wrote a failure takes tables, and comes later. */
export function judgeAnswer(answer: Answer): Outcome {
  const { statusCode, headers, method, statusText, ...load } = answer;
  if (isChallenge(answer, '')) {
    const { fromCache: _, ...known } = load;
    return { ...known, kind: 'challenged' };
  }
  const known = { ...load, statusCode, carrier: nameCarrier(headers) };
  if (!isServerError(statusCode)) return { ...known, kind: 'worked' };
  return { ...known, kind: 'failed', method, statusText, headers, attribution: null };
}
