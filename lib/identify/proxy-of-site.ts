import { headerLimit, pageLimit } from '../knowledge/read-limits.ts';
import type { ErrorResponse } from './clues.ts';

/** `proxy.example.org (squid/6.1)`: in `Via`, and at the end of the page. */
const signature = /([a-z0-9.-]{1,253})(?::\d{1,5})? ?\([a-z]/g;

/**
 * Whether a forward proxy runs in front of the site: then it signs with a name of the site. So the
 * visitor is not blamed for it.
 */
export function isProxyOfSite({ url = '', headers, body }: ErrorResponse): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // A single label or an IP address says nothing about the owner.
  if (!/[a-z]\.[a-z]/.test(host)) return false;
  const via = Object.hasOwn(headers, 'via') ? String(headers.via).slice(0, headerLimit) : '';
  const signed = `${via} ${body.slice(0, pageLimit)}`.toLowerCase().matchAll(signature);
  const domain = ownDomain(host);
  return [...signed].some(([, name = '']) => name === host || `.${name}`.endsWith(`.${domain}`));
}

/**
 * The domain that a host shares with its neighbours: `example.org` for `www.example.org`. If the rest
 * may be a public suffix, such as `co.uk`, it is the whole host.
 */
function ownDomain(host: string): string {
  const parent = host.slice(host.indexOf('.') + 1);
  const [first = '', ...others] = parent.split('.');
  const isAnyones = others.length === 0 || (others.length === 1 && first.length <= 3);
  return isAnyones ? host : parent;
}
