import { type ErrorResponse, MAX_BODY_CHARS, MAX_HEADER_CHARS } from './clues.ts';

/** `1.1 proxy.example.org (squid/6.1)`, and at the page's foot `by proxy.example.org (squid/6.1)`. */
const signature = /\b(?:by|1\.[01]) ([a-z0-9.-]{1,253})(?::\d{1,5})? \(/g;

/**
 * Forward proxies also serve as a site's own front, and then sign with the site's name.
 * True when one does, so that the visitor is not blamed for it.
 */
export function proxyIsOfSite({ url = '', headers, body }: ErrorResponse): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // A bare name or an address is a machine of one's own: nothing is learned from it.
  if (!/[a-z]\.[a-z]/.test(host)) return false;
  const via = Object.hasOwn(headers, 'via') ? String(headers.via).slice(0, MAX_HEADER_CHARS) : '';
  const signed = `${via} ${body.slice(0, MAX_BODY_CHARS)}`.toLowerCase().matchAll(signature);
  return [...signed].some(([, name]) => name === host);
}
