import { headerLimit, pageLimit } from '../knowledge/read-limits.ts';
import type { ErrorResponse } from './clues.ts';

/** `proxy.example.org (squid/6.1)`: in `Via`, and at the page's foot, in any language. */
const signature = /([a-z0-9.-]{1,253})(?::\d{1,5})? \([a-z]/g;

/**
 * Forward proxies also serve as a site's own front, and then sign with a name of the site's.
 * True when one does, so that the visitor is not blamed for it.
 */
export function isProxyOfSite({ url = '', headers, body }: ErrorResponse): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // A bare name or an address is a machine of one's own: nothing is learned from it.
  if (!/[a-z]\.[a-z]/.test(host)) return false;
  const via = Object.hasOwn(headers, 'via') ? String(headers.via).slice(0, headerLimit) : '';
  const signed = `${via} ${body.slice(0, pageLimit)}`.toLowerCase().matchAll(signature);
  const domain = ownDomain(host);
  return [...signed].some(([, name = '']) => name === host || `.${name}`.endsWith(`.${domain}`));
}

/**
 * The domain that a host's neighbours share: `example.org` of `www.example.org`. Cautious where the
 * rest may be anyone's, as `co.uk` is: then it is the whole host.
 */
function ownDomain(host: string): string {
  const parent = host.slice(host.indexOf('.') + 1);
  const [first = '', ...others] = parent.split('.');
  const isAnyones = others.length === 0 || (others.length === 1 && first.length <= 3);
  return isAnyones ? host : parent;
}
