import { browser } from './api.ts';
import { packageUrl } from './extension.ts';

/**
 * The only use of `browser.webRequest` apart from page loads: it sees redirects of our own
 * requests.
 */

/** Firefox delivers the event up to 0.3 s after the response (measured: 153 ESR). */
const timeoutMs = 1000;

/** The target of a redirect. It listens for one request only. */
export interface RedirectListener {
  /** The new address; `null` where the browser does not say. */
  target(): Promise<string | null>;
  stop(): void;
}

/** Call it before the request is sent: `fetch` hides the target of a redirect. */
export function listenForRedirect(url: string): RedirectListener {
  const found = Promise.withResolvers<string | null>();
  const listener = (details: Details): undefined => {
    if (details.tabId !== -1 || !isOurs(details) || !isRedirect(details.statusCode)) return;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
    if (details.url !== url) return;
    found.resolve(location?.value ? (URL.parse(location.value, url)?.href ?? null) : null);
  };
  const { hostname } = new URL(url);
  const filter = { urls: [`*://${hostname}/*`], types: ['xmlhttprequest' as const] };
  browser.webRequest.onHeadersReceived.addListener(listener, filter, ['responseHeaders']);
  return {
    target() {
      const timer = setTimeout(() => found.resolve(null), timeoutMs);
      return found.promise.finally(() => clearTimeout(timer));
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

/**
 * Chromium gives our origin as `initiator`. Firefox gives the address of our page as `originUrl`.
 */
function isOurs(details: object): boolean {
  const asked: unknown = Reflect.get(details, 'initiator') ?? Reflect.get(details, 'originUrl');
  return typeof asked === 'string' && `${asked}/`.startsWith(packageUrl(''));
}

function isRedirect(statusCode: number): boolean {
  return statusCode >= 300 && statusCode < 400;
}
