import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';

/** The visitor's own machine: a program there serves as the site. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const addressAndPort = /\b((?:\d{1,3}\.){3}\d{1,3})(?::| port )(\d{1,5})\b/g;

/**
 * A lower-case text with `<host>` for each mention of the host that was asked. `<address>` stands for a
 * public address with the port that was asked. A gateway is that host, so it does not tell that it cannot
 * reach it. A forward proxy does. Empty over https, where it proves nothing.
 */
export function markAsked(text: string, url = ''): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'http:' || loopback.test(hostname)) return '';
  const name = hostname.replace(/[.[\]]/g, '\\$&');
  return text
    .replace(new RegExp(`(?<![a-z0-9.-])${name}(?![a-z0-9-]|\\.[a-z0-9])`, 'g'), '<host>')
    .replace(addressAndPort, (whole, address: string, itsPort: string) =>
      itsPort === (port || '80') && !isOwnNetworkHost(address) ? '<address>' : whole,
    );
}
