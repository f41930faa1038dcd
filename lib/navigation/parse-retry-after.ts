import { dayMs } from '../time-units.ts';

const sevenDaysMs = 7 * dayMs;

/**
 * The three forms of RFC 9110 section 5.6.7. `Date.parse` alone would also take '1.5', '-5' and '5 May'.
 */
const httpDate =
  /^[A-Z][a-z]{2,8},? (\d\d([ -])[A-Z][a-z]{2}\2\d{2,4}|[A-Z][a-z]{2} [ \d]\d) \d\d:\d\d:\d\d (GMT|\d{4})$/;

/**
 * When to try again by a `Retry-After` header (RFC 9110 section 10.2.3), in milliseconds since the epoch.
 * `null`: unreadable, already over, or more than seven days away.
 */
export function parseRetryAfter(
  value: string | undefined,
  receivedAt: number,
  date?: string,
): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  const retryAt = /^\d+$/.test(text)
    ? receivedAt + Number(text) * 1000
    : parseDate(text, receivedAt, date);
  if (retryAt === null || retryAt <= receivedAt || retryAt > receivedAt + sevenDaysMs) return null;
  return retryAt;
}

/** A server's clock may be wrong. Its `Date` header corrects that. */
function parseDate(text: string, receivedAt: number, date: string | undefined): number | null {
  const retryAt = parseHttpDate(text);
  const serverNow = date === undefined ? null : parseHttpDate(date.trim());
  return retryAt === null || serverNow === null ? retryAt : retryAt - serverNow + receivedAt;
}

/** The same from an answer's headers, in lower case. */
export function readRetryAfter(
  headers: Readonly<Record<string, string>>,
  receivedAt: number,
): number | null {
  return parseRetryAfter(headers['retry-after'], receivedAt, headers.date);
}

function parseHttpDate(text: string): number | null {
  const at = httpDate.test(text) ? Date.parse(toUtc(text)) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** One form has hyphens, and one leaves out that it means UTC. */
function toUtc(text: string): string {
  return `${text.replaceAll('-', ' ')}${text.endsWith('GMT') ? '' : ' GMT'}`;
}
