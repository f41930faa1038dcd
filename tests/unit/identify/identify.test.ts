import { expect, test } from 'vitest';
import { type AnswerFixture, answerFixtures } from '../../fixtures/answers/read-answers.ts';
import { identify } from '../../with-tables.ts';

const named = answerFixtures.map((fixture) => [fixture.id, fixture] as const);

test('the fixtures show many answerers', () => {
  const answerers = new Set(answerFixtures.map(({ answerer }) => answerer));
  expect(answerFixtures.length).toBeGreaterThanOrEqual(40);
  expect(answerers.size).toBeGreaterThanOrEqual(25);
});

test.each(named)('%s', (_id, fixture) => {
  const { answerer, where, carriers } = fixture;
  expect(identify(answerOf(fixture))).toMatchObject({ answerer, where, carriers });
});

// A browser gives its own writing of the page: the doctype is gone, attributes are quoted, text is wrapped.
const onlyText =
  '<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="white-space: pre-wrap;">';
test.each([
  [
    'nginx',
    '<html><head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.22.1</center>\n\n\n</body></html>',
  ],
  [
    'aws-alb',
    '<html><head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n\n\n</body></html>',
  ],
  ['envoy', `${onlyText}no healthy upstream</pre></body></html>`],
  ['cloudflare', `${onlyText}error code: 520</pre></body></html>`],
  ['kong', `${onlyText}{"message":"The upstream server is timing out"}</pre></body></html>`],
  [
    'squid',
    '<html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id="ERR_DNS_FAIL"></body></html>',
  ],
  [
    'google-frontend',
    '<b>502.</b> <ins>That&rsquo;s an error.</ins><p>The server encountered a temporary error and could not complete your request.<p>That’s all we know.',
  ],
])('%s is known from what the browser makes of its page', (answerer, body) => {
  expect(identify({ statusCode: 502, headers: {}, body }).answerer).toBe(answerer);
});

test.each([
  ['nginx', '502 Bad Gateway\nnginx/1.18.0 (Ubuntu)'],
  ['openresty', '502 Bad Gateway\nopenresty'],
  ['unknown', '502 Bad Gateway\nsome-edge/1.0'],
  ['unknown', '502 Bad Gateway'],
  ['unknown', 'We wrote about nginx, Cloudflare and Varnish last week.'],
])('%s, by the visible text %j', (answerer, body) => {
  expect(identify({ statusCode: 502, headers: {}, body }).answerer).toBe(answerer);
});

test.each([
  [521, { server: 'cloudflare' }, 'cloudflare'],
  [521, { server: 'awselb/2.0' }, 'aws-alb'],
  [521, {}, 'unknown'],
  [526, { 'x-cf-routererror': 'endpoint_failure' }, 'cloudfoundry-gorouter'],
  [503, { server: 'cloudflare', 'cf-cache-status': 'DYNAMIC' }, 'unknown'],
  [503, { via: '1.1 varnish', 'x-served-by': 'cache-fra-A', 'x-timer': 'S1' }, 'unknown'],
  [502, { server: 'nginx' }, 'unknown'],
  [500, { 'x-amzn-errortype': 'InternalServerErrorException', server: 'CloudFront' }, 'cloudfront'],
])('%d with %j and no page: %s', (statusCode, headers, answerer) => {
  expect(identify({ statusCode, headers, body: '' }).answerer).toBe(answerer);
});

test.each([
  ['cloudflare', '<script src="/cdn-cgi/challenge-platform/scripts/x.js"></script><h1>Oh no</h1>'],
  ['google-frontend', "502. That's an error. Looks like a bad upstream. That's all we know."],
  ['imperva', '<h1>Oh no</h1><script src="/_Incapsula_Resource?SWJIYLWA=1"></script>'],
  ['iis-arr', 'Web server received an invalid response while acting as a gateway or proxy server.'],
  ['mcafee-web-gateway', '<h1>How to set up McAfee Web Gateway</h1>'],
  ['squid', 'The requested URL could not be retrieved, sorry.'],
  ['sucuri', '<h1>Oh no</h1><img src="https://cdn.sucuri.net/badge/dynamic">'],
  ['vercel', '<p>Something broke. Code: INVALID_REQUEST_BODY</p>'],
])('what looks like %s is not taken for it', (answerer, body) => {
  const said = identify({ statusCode: 500, headers: { 'content-type': 'text/html' }, body });
  expect(said.answerer).not.toBe(answerer);
});

test.each([
  ['{"message":"Internal server error"}', 'unknown'],
  ['{"message": "Internal server error" }', 'unknown'],
  ['{"message":"Internal server error","id":7}', 'custom-app'],
  ['{"message":"The shop is closed"}', 'custom-app'],
])('%s with no sign of API Gateway is %s', (body, answerer) => {
  const answer = { statusCode: 500, headers: { 'x-powered-by': 'Express' }, body };
  expect(identify(answer)).toMatchObject({ answerer, where: 'site' });
});

test('a program that took part places the fault without naming who wrote it', () => {
  const headers = { server: 'nginx', 'x-powered-by': 'PHP/8.3.0' };
  expect(identify({ statusCode: 502, headers, body: '<h1>Oh no</h1>' })).toMatchObject({
    answerer: 'unknown',
    name: '',
    where: 'site',
    carriers: ['nginx'],
  });
});

const fromProxy = { 'proxy-agent': 'CCProxy', 'content-type': 'text/html' };
test.each([
  ['ccproxy', fromProxy, 'Unable to connect'],
  ['unknown', { ...fromProxy, 'proxy-agent': 'own/1.0' }, 'Unable to connect'],
  ['fortinet', { 'proxy-connection': 'close' }, 'FortiGuard: the host was not found'],
])('of equal signs a name comes first: %s', (answerer, headers, body) => {
  expect(identify({ statusCode: 502, headers, body })).toMatchObject({ answerer, where: 'local' });
});

test.each([
  ['php-app', '<b>Fatal error</b>:  Uncaught Error in <b>/var/www/a.php</b> on line <b>3</b>'],
  ['weblogic', '<h3>From RFC 2068 <i>Hypertext Transfer Protocol -- HTTP/1.1</i>:</h3>'],
  ['fiddler', '<title><b>Fiddler</b>: HTTP/504 gateway timeout</title>'],
])('tags inside a sentence do not part it: %s', (answerer, body) => {
  expect(identify({ statusCode: 500, headers: {}, body }).answerer).toBe(answerer);
});

test('the reason phrase of HTTP/1.1 may be all there is', () => {
  const statusText = 'Service Unavailable: Back-end server is at capacity';
  const answer = { statusCode: 503, statusText, headers: {}, body: '' };
  expect(identify(answer).answerer).toBe('aws-elb-classic');
});

test.each([
  ['http://shop.example.test/', 'unknown'],
  ['http://www.example.test/', 'unknown'],
  ['http://example.test/', 'unknown'],
  ['http://other.example.org/', 'local'],
  ['https://other.example.org/', 'unknown'],
  [undefined, 'local'],
])('a Squid that signs as shop.example.test, at %s: %s', (url, where) => {
  const headers = {
    'x-squid-error': 'ERR_CONNECT_FAIL 111',
    via: '1.1 shop.example.test (squid/6)',
  };
  const answer = { statusCode: 503, headers, body: '', ...(url === undefined ? {} : { url }) };
  expect(identify(answer)).toMatchObject({ answerer: 'squid', where });
});

const mitmproxyPage = '<h1>502 Bad Gateway</h1><p>[Errno 111] Connect call failed</p>';
test.each([
  ['http', { server: 'mitmproxy 12.0' }, '', 'local'],
  ['https', { server: 'mitmproxy 12.0' }, '', 'unknown'],
  ['https', { server: 'mitmproxy 12.0' }, '<h1>Oh no</h1>', 'unknown'],
  ['https', { server: 'mitmproxy 12.0' }, mitmproxyPage, 'local'],
  ['https', { server: 'zscaler/6.2' }, '', 'unknown'],
  ['https', { 'x-squid-error': 'ERR_DNS_FAIL 0' }, '<body id=ERR_DNS_FAIL>', 'unknown'],
  ['https', { server: 'mitmproxy 12.0' }, '<h1>502 Bad Gateway</h1> <p>Oh no</p>', 'unknown'],
  ['https', {}, 'Forcepoint could not connect to the site.', 'local'],
  ['http', { via: '1.1 10.0.0.7 (McAfee Web Gateway 7.8)' }, 'Cannot connect to the site', 'local'],
  ['http', { via: '1.1 10.0.0.7 (McAfee Web Gateway 7.8)' }, '<h1>Oh no</h1>', 'unknown'],
  ['https', { via: '1.1 10.0.0.7 (McAfee Web Gateway 7.8)' }, 'Cannot connect', 'unknown'],
])('over %s, %j and %j stand %s', (scheme, headers, body, where) => {
  const url = `${scheme}://shop.example.org/`;
  expect(identify({ statusCode: 502, headers, body, url }).where).toBe(where);
});

test.each([
  ['https://www.kaspersky.com/', 'Kaspersky', 'unknown'],
  ['https://usercenter.checkpoint.com/', 'UserCheck', 'unknown'],
  ['http://www.f-secure.com/', 'F-Secure', 'unknown'],
  ['https://shop.example.org/', 'Kaspersky', 'local'],
])('at %s the name of %s in a page stands %s', (url, name, where) => {
  const body = `${name}: could not connect to the server`;
  expect(identify({ statusCode: 503, headers: {}, body, url }).where).toBe(where);
});

test.each([
  ['Access denied by your organization’s web filter', 'http', 'local'],
  ['Connection failed. Contact your network administrator.', 'http', 'local'],
  ['The host was not found. Ask the proxy administrator.', 'http', 'local'],
  ['Connection failed. Contact your network administrator.', 'https', 'unknown'],
  ['The database could not be reached. Contact the site administrator.', 'http', 'unknown'],
  ['Your account is suspended: it broke our acceptable use policy.', 'http', 'unknown'],
  ['Request blocked. Consult with your administrator. Your support ID is 1.', 'http', 'unknown'],
])('words to the people of a network, %j over %s, stand %s', (body, scheme, where) => {
  const url = `${scheme}://shop.example.org/`;
  expect(identify({ statusCode: 503, headers: {}, body, url }).where).toBe(where);
});

test.each([
  [{ 'x-powered-by': 'PHP/8.3' }],
  [{ 'x-drupal-cache': 'MISS' }],
  [{ 'x-runtime': '0.01' }],
  [{ via: '1.1 vegur' }],
])('a page that the site’s program wrote, %j, is no filter’s, whatever it speaks of', (headers) => {
  const body = 'How to mend Zscaler, if it could not connect';
  const url = 'https://blog.example.org/';
  expect(identify({ statusCode: 503, headers, body, url })).toMatchObject({
    answerer: 'unknown',
    where: 'site',
  });
});

test.each([
  ['kaspersky', 'Kaspersky: Не удалось установить соединение с сайтом'],
  ['zscaler', 'Zscaler: La connexion a été refusée'],
  ['sophos', 'Sophos: Die Verbindung zum Server ist fehlgeschlagen'],
  ['fortinet', 'FortiGuard: 连接超时'],
  ['bluecoat-proxysg', 'Netzwerkfehler (tcp_error)'],
])('%s is known in another language: %s', (answerer, body) => {
  const answer = { statusCode: 503, headers: {}, body };
  expect(identify(answer)).toMatchObject({ answerer, where: 'local' });
});

test.each([
  ['fiddler', 502, 'Fiddler - DNS Lookup Failed'],
  ['privoxy', 502, 'Server or forwarder response invalid'],
  ['tinyproxy', 502, 'Unable to connect to upstream proxy'],
  ['polipo', 504, "Couldn't connect: SOCKS protocol error"],
])('%s is known by its reason phrase alone', (answerer, statusCode, statusText) => {
  const answer = { statusCode, statusText, headers: {}, body: '' };
  expect(identify(answer)).toMatchObject({ answerer, where: 'local' });
});

test.each([
  ['https://192.168.1.1/cgi-bin/luci', 'local'],
  ['https://router.lan/cgi-bin/luci', 'local'],
  ['http://openwrt/cgi-bin/luci', 'local'],
  ['https://shop.example.org/cgi-bin/luci', 'unknown'],
])("a router's own page at %s stands %s", (url, where) => {
  const body = 'Bad Gateway\nThe process did not produce any response';
  expect(identify({ statusCode: 502, headers: {}, body, url }).where).toBe(where);
});

test.each([
  [500, {}, 'Oh no', 'site'],
  [501, {}, 'Oh no', 'site'],
  [502, {}, 'Oh no', 'unknown'],
  [503, {}, '', 'unknown'],
  [500, { server: 'cloudflare' }, 'Oh no', 'unknown'],
  [500, { 'x-amz-cf-id': 'abc' }, 'Oh no', 'unknown'],
  [500, {}, 'The proxy could not connect.', 'unknown'],
  [502, { 'x-envoy-upstream-service-time': '3' }, 'Oh no', 'site'],
  [503, { 'x-powered-by': 'Anything/1' }, 'Oh no', 'site'],
  [503, { server: 'cloudflare', 'x-kong-upstream-latency': '3' }, 'Oh no', 'site'],
  [523, { 'cf-ray': '8f00000000000000-FRA' }, '', 'edge'],
])('%d with %j and %j stands %s, whoever wrote it', (statusCode, headers, body, where) => {
  expect(identify({ statusCode, headers, body })).toMatchObject({ where });
});

test.each([
  ['The proxy could not connect to the host.', true],
  ['Host not found', true],
  ['Network error', true],
  ['Our shop is closed for today.', undefined],
  ['no healthy upstream', undefined],
])('whether a local program could have written %j: %s', (body, couldBeLocal) => {
  const said = identify({ statusCode: 502, headers: {}, body });
  expect(said.couldBeLocal).toBe(couldBeLocal);
  expect(said.where).not.toBe('local');
});

test.each([
  '{"statusCode":500,"error":"Internal Server Error","message":"Oh no"}',
  '{"statusCode":500,"message":"Internal server error"}',
  '{"error":"Oh no"}',
  '{"message":"Server Error"}',
  '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Slow down</Message></Error>',
  '500 Internal error. The server encountered an unexpected condition which prevented it from fulfilling the request.',
])('what anyone writes names nobody, and the site wrote it: %s', (body) => {
  expect(identify({ statusCode: 500, headers: {}, body })).toMatchObject({
    name: '',
    where: 'site',
  });
});

test.each([
  [{ server: 'cloudflare', 'cf-ray': '8f00000000000000-FRA' }, '8f00000000000000-FRA'],
  [{ 'x-request-id': 'abc-123', 'cf-ray': '8f00000000000000-FRA' }, '8f00000000000000-FRA'],
  [{ 'x-request-id': 'abc-123' }, 'abc-123'],
  [{ 'x-request-id': '<script>alert(1)</script>' }, null],
  [{ 'x-request-id': 'a'.repeat(300) }, null],
  [{}, null],
])('the request id in %j', (headers, requestId) => {
  expect(identify({ statusCode: 522, headers, body: '' }).requestId).toBe(requestId);
});

function answerOf({ status, statusText, headers, body, url }: AnswerFixture) {
  return {
    statusCode: status,
    headers,
    body,
    ...(statusText === undefined ? {} : { statusText }),
    ...(url === undefined ? {} : { url }),
  };
}

const unsigned =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center>\n</body></html>';
test.each([
  ['aws-alb', {}],
  ['aws-alb', { server: 'awselb/2.0' }],
  ['aws-alb', { server: 'cloudflare' }],
  ['aws-alb', { server: 'nginx' }],
  ['huawei-elb', { server: 'elb' }],
  ['huawei-elb', { server: 'CLOUD ELB 1.0.0' }],
  ['unknown', { server: 'own-gateway/1.0' }],
  ['unknown', { server: 'RUMP' }],
  ['unknown', { server: 'Apache' }],
])('nginx’s layout without a name: %s, with %j', (answerer, headers) => {
  expect(identify({ statusCode: 502, headers, body: unsigned }).answerer).toBe(answerer);
});

const noFilter = { 'content-type': 'text/plain' };
test.each([
  [502, { 'proxy-connection': 'close' }, ''],
  [504, { 'proxy-connection': 'keep-alive' }, ''],
  [502, { 'proxy-agent': 'PyProx/1.0' }, ''],
  [502, { 'proxy-error': 'Unable to resolve host' }, ''],
  [502, { 'x-luminati-error': 'Proxy Error: peer is gone' }, ''],
  [503, noFilter, 'socks connect tcp 10.0.0.7:1080: unknown error host unreachable'],
  [502, noFilter, 'connection refused by 127.0.0.1:7890'],
  [502, noFilter, 'Failed to connect parent proxy'],
  [503, { 'content-type': 'text/html' }, 'Please log in to access the internet'],
  [503, { 'content-type': 'text/html' }, 'Captive Portal: you are not signed in'],
  [503, { 'content-type': 'text/html' }, 'Sign in to use our guest wifi'],
])('%d with %j and %j was written on the visitor’s side', (statusCode, headers, body) => {
  const answer = { statusCode, headers, body, url: 'http://shop.example.org/' };
  expect(identify(answer).where).toBe('local');
  expect(identify({ ...answer, url: 'https://shop.example.org/' }).where).not.toBe('local');
});

test.each([
  'Could not connect to the database server',
  'SQLSTATE[HY000] [2002] Connection refused',
  'Redis: connection refused. Could not connect to redis',
])('a database is never between a site and its visitor: %s', (body) => {
  const answer = { statusCode: 503, headers: {}, body, url: 'http://shop.example.org/' };
  expect(identify(answer)).toMatchObject({ where: 'site' });
  expect(identify(answer)).not.toHaveProperty('couldBeLocal');
});

test.each([
  ['http', 'unknown'],
  ['https', 'site'],
])('over %s, 500 with words that a proxy could say stands %s', (scheme, where) => {
  const body = 'Request failed: unable to reach the service, connection refused';
  const url = `${scheme}://shop.example.org/`;
  expect(identify({ statusCode: 500, headers: {}, body, url }).where).toBe(where);
});
