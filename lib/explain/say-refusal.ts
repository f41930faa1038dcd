import { type Clock, formatWhen } from '../format/time.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Success } from '../navigation/outcome.ts';
import type { Text } from './help.ts';

/** The meaning of the most common refusals (RFC 9110, 6585 and 7725). */
const sayings: Readonly<Record<number, MessageKey>> = {
  401: 'popupSignIn',
  403: 'popupNotLetIn',
  404: 'popupNotThere',
  410: 'popupNotThere',
  429: 'popupTooOften',
  451: 'popupByLaw',
};

/** One line for a site that refused; `null` if it did not. */
export function sayRefusal(
  { statusCode, retryAt }: Success,
  now: number,
  clock: Clock,
): Text | null {
  if (statusCode < 400) return null;
  const code = String(statusCode);
  if (retryAt !== undefined && retryAt > now) {
    return { key: 'popupTooOftenUntil', values: [code, formatWhen(retryAt, now, clock)] };
  }
  return { key: sayings[statusCode] ?? 'popupRefused', values: [code] };
}
