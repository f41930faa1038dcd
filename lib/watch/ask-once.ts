import { listenForRedirect } from '../browser/own-requests.ts';
import { pageLimit } from '../knowledge/read-limits.ts';

/** The timeout of a request. */
const timeoutMs = 15_000;

/** The result of one request. */
export type CheckAnswer = { readonly kind: 'redirect'; readonly to: string | null } | Answer;

/** What a page answers, unless it is a redirect. */
export interface Answer {
  readonly kind: 'answer';
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the page. */
  readonly beginning: string;
}

/**
 * Requests a page without cookies, sign-in or cache, and follows no redirect. `null`: no connection, or
 * no answer in time.
 */
export async function askOnce(url: string): Promise<CheckAnswer | null> {
  const asking = new AbortController();
  const timer = setTimeout(() => asking.abort(), timeoutMs);
  const redirect = listenForRedirect(url);
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: asking.signal,
    });
    if (response.type === 'opaqueredirect')
      return { kind: 'redirect', to: await redirect.target() };
    const { status: statusCode, headers } = response;
    const beginning = await readBeginning(response);
    return { kind: 'answer', statusCode, headers: Object.fromEntries(headers), beginning };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    redirect.stop();
    // The rest of the page is not needed.
    asking.abort();
  }
}

/** Reads the beginning, or what comes before the timeout. */
async function readBeginning({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    while (reader && text.length < pageLimit) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
    }
  } catch {
    // Cut off by the timeout or the site.
  }
  return text.slice(0, pageLimit);
}
