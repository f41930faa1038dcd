import { expect, test } from 'vitest';
import { findSubReason } from '../../with-tables.ts';

const padding = 'x'.repeat(9000);

test.each([
  ['cloudflare', {}, '<h1><span>Error</span> 530</h1> Error 1033', 'reasonTunnelDown'],
  ['cloudflare', {}, '{"cloudflare_error":true,"error_code":1016}', 'reasonNoAddress'],
  ['cloudflare', { 'cf-error-type': '1101' }, '', 'reasonCodeCrashed'],
  ['vercel', { 'x-vercel-error': 'DEPLOYMENT_PAUSED' }, '', 'reasonPaused'],
  ['vercel', {}, 'Code: <code>EDGE_FUNCTION_INVOCATION_TIMEOUT</code>', 'reasonCodeSlow'],
  [
    'envoy',
    {},
    'upstream connect error or disconnect/reset before headers. reset reason: overflow',
    'reasonTooMany',
  ],
  [
    'envoy',
    {},
    'reset reason: remote connection failure, transport failure reason: delayed connect error: 111',
    'reasonServerSaidNo',
  ],
  ['fastly', {}, '<title>503 Backend.max_conn reached</title>', 'reasonTooMany'],
  ['iis-arr', {}, '<h2>HTTP Error 502.3 - Bad Gateway</h2>', 'reasonServerNotReached'],
  ['haproxy', {}, 'The server didn&#x27;t respond in time.', 'reasonServerSlow'],
  [
    'heroku-router',
    {},
    '<iframe src="//www.herokucdn.com/error-pages/maintenance-mode.html">',
    'reasonMaintenance',
  ],
  ['squid', { 'x-squid-error': 'ERR_DNS_FAIL 0' }, '', 'reasonNetworkNotFound'],
])('%s %j %s', (answerer, headers, page, key) => {
  expect(findSubReason(answerer, headers, page)?.key).toBe(key);
});

test.each([
  ['another answerer’s words', 'nginx', {}, 'Error 1033'],
  ['a longer number', 'cloudflare', {}, 'Error 10330'],
  ['nothing', 'cloudflare', {}, ''],
  ['words past the first 8 kB', 'cloudflare', {}, `${padding}Error 1033`],
  ['a header of another name', 'cloudflare', { 'x-cf-error-type': '1033' }, ''],
  ['a header that is not its own', 'cloudflare', Object.create({ 'cf-error-type': '1033' }), ''],
])('%s is no reason', (_name, answerer, headers, page) => {
  expect(findSubReason(answerer, headers, page)).toBeNull();
});
