import { browser } from './api.ts';
import { packageUrl } from './extension.ts';

/** THE ONLY browser.webRequest but for page loads: it sees where our own requests are sent on to. */

/** Firefox tells of an answer up to 0.3 s after the answer itself is here (measured: 153 ESR). */
const timeoutMs = 1000;

/** Where an answer to a request of ours leads. It listens for that one request only. */
export interface RedirectListener {
  /** The new address; `null` where the browser does not tell. */
  target(): Promise<string | null>;
  stop(): void;
}

/** To be called before the request is sent: `fetch` itself hides where it is sent on to. */
export function listenForRedirect(url: string): RedirectListener {
  const heard = Promise.withResolvers<string | null>();
  const listener = (details: Details): undefined => {
    if (details.tabId !== -1 || !isOurs(details) || !isRedirect(details.statusCode)) return;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
    if (details.url !== url) return;
    heard.resolve(location?.value ? (URL.parse(location.value, url)?.href ?? null) : null);
  };
  const { hostname } = new URL(url);
  const filter = { urls: [`*://${hostname}/*`], types: ['xmlhttprequest' as const] };
  browser.webRequest.onHeadersReceived.addListener(listener, filter, ['responseHeaders']);
  return {
    target() {
      const timer = setTimeout(() => heard.resolve(null), timeoutMs);
      return heard.promise.finally(() => clearTimeout(timer));
    },
    stop: () => browser.webRequest.onHeadersReceived.removeListener(listener),
  };
}

interface Details {
  readonly tabId: number;
  readonly url: string;
  readonly statusCode: number;
  readonly responseHeaders?: { readonly name: string; readonly value?: string | undefined }[];
}

/** Chromium names our origin as `initiator`, Firefox the address of our page as `originUrl`. */
function isOurs(details: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(details));
  const asked = fields.get('initiator') ?? fields.get('originUrl');
  return typeof asked === 'string' && `${asked}/`.startsWith(packageUrl(''));
}

function isRedirect(statusCode: number): boolean {
  return statusCode >= 300 && statusCode < 400;
}
