import { expect, test } from 'vitest';
import { identify } from '../../with-tables.ts';

const url = 'http://shop.example.org/cart';
const at = (where: string, statusCode: number, body: string, headers = {}) =>
  ({ where, statusCode, body, headers }) as const;

/** Only a program between the visitor and the site cannot reach the site. */
test.each([
  at('unknown.asked-name', 500, 'dial tcp: lookup shop.example.org: no such host'),
  at('unknown.asked-name', 502, 'Error: getaddrinfo ENOTFOUND shop.example.org'),
  at('unknown.asked-name', 502, "SocketException: Failed host lookup: 'shop.example.org'"),
  at('unknown.asked-connection', 503, '<p>Failed to connect to shop.example.org port 80</p>'),
  at('unknown.asked-connection', 500, "Can't connect to shop.example.org:80 (timed out)"),
  at('unknown.asked-connection', 504, 'The connection to shop.example.org:80 was refused.'),
  at('unknown.asked-connection', 502, 'Unable to dial shop.example.org:80: Dial timeout'),
  at('unknown.asked-refused', 502, 'shop.example.org:80: connection refused'),
  at('unknown.asked-refused', 502, 'shop.example.org could not be resolved'),
  at('unknown.asked-refused', 502, 'shop.example.org: Name or service not known'),
  at('unknown.asked-host', 502, 'The requested host <b>shop.example.org</b> could not be found.'),
  at('unknown.asked-host', 503, 'Host shop.example.org not found: host not found'),
  at('unknown.asked-host', 503, 'Server "shop.example.org" cannot be resolved'),
  at('unknown.asked-languages', 502, 'Keine Verbindung zu shop.example.org: nicht erreichbar'),
  at('unknown.asked-languages', 502, 'Impossible de se connecter à shop.example.org'),
  at('unknown.asked-languages', 502, '无法连接 shop.example.org'),
  at('unknown.asked-address', 504, 'Cannot connect. URL: http://shop.example.org/cart'),
  at('unknown.asked-address', 504, 'Cannot connect. Address http://shop.example.org/cart'),
  at('unknown.asked-address', 504, 'Cannot connect. <td>URI</td><td>http://shop.example.org/</td>'),
  at('unknown.dialled', 502, 'dial tcp 93.184.216.34:80: connect: connection refused'),
  at('unknown.dialled', 502, 'Error: connect ECONNREFUSED 93.184.216.34:80'),
  at('unknown.dialled', 504, 'dial tcp 93.184.216.34:80: i/o timeout'),
  at('unknown.filter-form', 503, 'Access to shop.example.org was denied. Category: Shopping'),
  at('unknown.filter-form', 503, 'shop.example.org is blocked. Your IP address: 10.0.0.7'),
  at('unknown.filter-form', 503, 'shop.example.org está bloqueado. Categoría: Compras'),
])('$where: $body', ({ where, ...answer }) => {
  const said = identify({ ...answer, url });
  expect(said).toMatchObject({ answerer: 'unknown', where: 'local' });
  expect(said.signals).toContain(where);
});

/** The same words, where the site can have written them. */
test.each([
  [
    'over https',
    'dial tcp: lookup shop.example.org: no such host',
    {},
    'https://shop.example.org/',
  ],
  [
    'in a title',
    '<title>Unable to connect</title><h1>We are sorry</h1>The host shop.example.org is in upkeep.',
    {},
    url,
  ],
  ['in a heading', '<h1>Connection error</h1><p>shop.example.org rests tonight.</p>', {}, url],
  ['in a small heading', '<h3>DNS lookup</h3>shop.example.org does this for you.', {}, url],
  ['of another host', 'dial tcp: lookup backend.internal: no such host', {}, url],
  ['of a private address', 'dial tcp 10.0.0.7:80: connect: connection refused', {}, url],
  ['of another port', 'dial tcp 93.184.216.34:8080: connect: connection refused', {}, url],
  ['inside a page', '<h1>Oh no</h1> dial tcp 93.184.216.34:80: i/o timeout. Sorry!', {}, url],
  ['carried by a CDN', 'Failed to connect to shop.example.org', { 'cf-ray': '0-FRA' }, url],
  ['by a program', 'Failed to connect to shop.example.org', { 'x-powered-by': 'Express' }, url],
  ['of a database', 'shop.example.org: cannot connect to the database server', {}, url],
  ['of no failure', 'Welcome to shop.example.org. We are closed.', {}, url],
  ['with a Server', 'Cannot connect. URL: http://shop.example.org/', { server: 'x' }, url],
  ['in JSON', '{"error":"cannot connect","url":"http://shop.example.org/"}', {}, url],
  ['on this machine', 'Failed to connect to localhost', {}, 'http://localhost/'],
  [
    'of a filter whose people are at the site',
    '<h1>Web Filter</h1> Access denied. Contact <a href="mailto:it@shop.example.org?subject=x">IT</a>',
    { 'proxy-connection': 'close' },
    url,
  ],
  [
    'of a cache whose administrator is at the site',
    'The following error was encountered while trying to retrieve the URL. By webmaster@example.org.',
    {},
    'http://www.example.org/',
  ],
  [
    'of a filter that the site names',
    'shop.example.org was blocked by Fortinet FortiGuard. Write to help@example.org',
    {},
    url,
  ],
])('%s nobody is blamed: %s', (_why, body, headers, asked) => {
  expect(identify({ statusCode: 502, headers, body, url: asked }).where).not.toBe('local');
});

test.each([
  ['Reason: <strong>DNS lookup failure for: shop.example.org</strong>', 'local'],
  ['The proxy server could not handle the request GET http://shop.example.org/', 'local'],
  ['Reason: <strong>DNS lookup failure for: backend.example.org</strong>', 'site'],
  ['The proxy server could not handle the request GET /cart', 'site'],
])('Apache stands on either side, and tells: %s', (reason, where) => {
  const body = `The proxy server received an invalid response from an upstream server. ${reason}`;
  expect(identify({ statusCode: 502, headers: {}, body, url })).toMatchObject({
    answerer: 'apache',
    where,
  });
});

test.each([
  ['cisco-wsa', '1.1 wsa01.corp.example:80 (Cisco-WSA/12.5)'],
  ['mcafee-web-gateway', '1.1 10.0.0.7 (McAfee Web Gateway 7.8)'],
  ['websense', '1.1 proxy.corp.example (Websense-Content_Gateway/8.5)'],
])('%s needs no word that is known, only the host that was asked', (answerer, via) => {
  const body = '<h1>Donec quam</h1> Felis ( shop.example.org ) ultricies.';
  const answer = { statusCode: 504, headers: { via }, body, url };
  expect(identify(answer)).toMatchObject({ answerer, where: 'local' });
  const passedOn = { ...answer, headers: { via, server: 'nginx' } };
  expect(identify(passedOn).where).not.toBe('local');
});

test.each([
  ['zscaler', 'Zscaler'],
  ['kaspersky', 'Kaspersky Internet Security'],
  ['sonicwall', 'SonicWall'],
])('%s names itself and the host, in words that nobody knows', (answerer, name) => {
  const answer = { statusCode: 503, headers: {}, body: `<h1>${name}</h1> Felis ultricies.`, url };
  expect(identify(answer).where).toBe('unknown');
  const withHost = { ...answer, body: `${answer.body} shop.example.org` };
  expect(identify(withHost)).toMatchObject({ answerer, where: 'local' });
  expect(identify({ ...withHost, headers: { server: 'Apache' } }).where).toBe('unknown');
});

test('a filter may load its logo from its maker, whose site is WordPress', () => {
  const logo = '<img src="https://maker.example/wp-content/uploads/logo.png">';
  const body = `${logo} Access to shop.example.org was denied. Category: Shopping`;
  expect(identify({ statusCode: 503, headers: {}, body, url }).where).toBe('local');
  const own = body.replace('https://maker.example', '');
  expect(identify({ statusCode: 503, headers: {}, body: own, url }).where).toBe('site');
});

test.each([
  ['http://192.168.0.1/cgi-bin/status', 'local'],
  ['http://fritz.box/api', 'local'],
  ['http://192.168.1.7/api', 'site'],
  ['http://shop.example.org/api', 'site'],
])('JSON of no product at %s: %s', (address, where) => {
  const body = '{"error":"session","code":7}';
  expect(identify({ statusCode: 502, headers: {}, body, url: address }).where).toBe(where);
});

test('a mail address of somebody else says nothing about who runs a proxy', () => {
  const body = 'Failed to connect to shop.example.org. Ask it@corp.example.com';
  expect(identify({ statusCode: 502, headers: {}, body, url }).where).toBe('local');
});

test.each([
  [500, 'http://192.168.1.1/', 'local'],
  [503, 'http://fritz.box/', 'local'],
  [502, 'https://192.168.178.1/login', 'local'],
  [500, 'http://192.168.1.7/', 'site'],
  [502, 'http://192.168.1.7/', 'unknown'],
])('%d that nobody signs, at %s: %s', (statusCode, address, where) => {
  const answer = { statusCode, headers: {}, body: '<h1>Donec</h1>', url: address };
  expect(identify(answer).where).toBe(where);
});
