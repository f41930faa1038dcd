import { headerLimit, pageLimit } from '../knowledge/read-limits.ts';
import { type ErrorResponse, hostOf } from './clues.ts';

/** `proxy.example.org (McAfee Web Gateway 7.8)` in `Via`. */
const viaSignature = /([a-z0-9.-]{1,253})(?::\d{1,5})? ?\([a-z]/g;

/** `proxy.example.org (squid/6.1)` at the end of a page. Another bracket after a host may be a sentence. */
const pageSignature = /([a-z0-9.-]{1,253})(?::\d{1,5})? ?\((?:squid\)|[a-z-]{2,20}\/\d)/g;

/** `help@example.org`: who is asked for help runs the program. */
const mailAddress = /@([a-z0-9.-]{1,252}[a-z0-9])/g;

/**
 * Whether a proxy or a filter runs in front of the site: then it signs with a name of the site, or names
 * somebody there. So the visitor is not blamed for it.
 */
export function isProxyOfSite(answer: ErrorResponse): boolean {
  const { headers, body } = answer;
  const host = hostOf(answer);
  // A single label or an IP address says nothing about the owner.
  if (!/[a-z]\.[a-z]/.test(host)) return false;
  const via = Object.hasOwn(headers, 'via') ? String(headers.via).slice(0, headerLimit) : '';
  const page = body.slice(0, pageLimit).toLowerCase();
  const signed = [
    ...via.toLowerCase().matchAll(viaSignature),
    ...page.matchAll(pageSignature),
    ...page.matchAll(mailAddress),
  ];
  const domain = ownDomain(host);
  return signed.some(([, name = '']) => name === host || `.${name}`.endsWith(`.${domain}`));
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
