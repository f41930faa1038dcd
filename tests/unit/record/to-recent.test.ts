import { expect, test } from 'vitest';
import { attribute } from '../../../lib/identify/attribute.ts';
import { nameCarrier } from '../../../lib/identify/name-carrier.ts';
import { toRecent } from '../../../lib/record/to-recent.ts';
import { tables } from '../../with-tables.ts';
import { failureWith } from '../explain/failures.ts';

function carrying(headers: Readonly<Record<string, string>>, statusCode = 502) {
  const failure = failureWith({ statusCode, headers, carrier: nameCarrier(headers) });
  return toRecent({ ...failure, attribution: attribute(failure, '', tables) });
}

test.each([
  'nginx',
  'nginx/1.25.3',
  'Apache/2.4.62 (Debian)',
  'openresty',
  'Microsoft-IIS/10.0',
  'LiteSpeed',
  'gunicorn',
  'envoy',
  'Caddy',
  'Varnish',
  'HAProxy',
  'uvicorn',
  'kong/3.4.0',
])('the server program %s is no network that sites share', (server) => {
  expect(carrying({ server })).toMatchObject({ edge: null, edgeWrote: 'nothing' });
});

test.each(['cloudflare', 'Vercel', 'AkamaiGHost', 'keycdn-engine', 'BunnyCDN-DE1-1'])(
  'a Server header that claims %s is no proof of that network',
  (server) => {
    expect(carrying({ server }).edge).toBeNull();
  },
);

test.each([
  [{ server: 'cloudflare', 'cf-ray': '8c0ffee-FRA' }, 502, 'Cloudflare', 'nothing'],
  [{ server: 'cloudflare', 'cf-ray': '8c0ffee-FRA' }, 522, 'Cloudflare', 'about-site'],
  [{ server: 'cloudflare', 'cf-error-type': 'edge' }, 500, 'Cloudflare', 'about-itself'],
  [
    { server: 'Vercel', 'x-vercel-id': 'fra1::a', 'x-vercel-error': 'X' },
    500,
    'Vercel',
    'about-itself',
  ],
])('%j with %d: %s wrote %s', (headers, statusCode, edge, edgeWrote) => {
  expect(carrying(headers, statusCode)).toMatchObject({ edge, edgeWrote });
});
