import { dayMs } from '../time-units.ts';

const sevenDaysMs = 7 * dayMs;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// RFC 9110 section 5.6.7. `Date.parse` alone would also take '1.5', '-5' and '5 May'.
const httpDates = [
  /^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<clock>\d\d:\d\d:\d\d) GMT$/,
  /^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<clock>\d\d:\d\d:\d\d) GMT$/,
  /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<clock>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

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
  const parts = httpDates.map((form) => form.exec(text)?.groups).find((groups) => groups);
  if (!parts) return null;
  const { day = '', month = '', year = '', clock = '' } = parts;
  const monthNumber = months.indexOf(month) + 1;
  // A year of two digits belongs to this century.
  const iso = `${year.padStart(4, '20')}-${pad(monthNumber)}-${pad(Number(day))}T${clock}Z`;
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : at;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
