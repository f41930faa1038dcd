import { expect, test, vi } from 'vitest';
import type { CheckAnswer } from '../../../lib/watch/ask-once.ts';
import { checkSite } from '../../../lib/watch/check-site.ts';

const url = 'https://shop.example/view?topic=7';
const now = Date.parse('2026-11-22T10:00:00Z');

const answer = (statusCode: number, headers = {}, beginning = ''): CheckAnswer => ({
  kind: 'answer',
  statusCode,
  headers,
  beginning,
});
const redirect = (to: string | null): CheckAnswer => ({ kind: 'redirect', to });

/** A site whose pages answer so; any other page cannot be reached. */
function siteOf(pages: Readonly<Record<string, CheckAnswer>>) {
  return vi.fn(async (address: string) => pages[address] ?? null);
}

test.each<[string, CheckAnswer | null, string]>([
  ['works', answer(200), 'answered'],
  ['has lost the page', answer(404), 'answered'],
  ['calls its error page good', answer(200, {}, '<h1>502 Bad Gateway</h1>'), 'answered'],
  ['wants a sign-in', answer(401), 'answered'],
  ['says no, but to everybody', answer(403), 'answered'],
  ['still fails', answer(502), 'failed'],
  ['is busy', answer(503, { 'retry-after': '60' }), 'failed'],
  ['was asked too often', answer(429), 'refused'],
  ['is reached by a proxy that wants a sign-in', answer(407), 'refused'],
  ['was too slow to hear it', answer(408), 'refused'],
  ['is asked too early', answer(425), 'refused'],
  ['says no, and when to come again', answer(403, { 'retry-after': '60' }), 'refused'],
  ['says "accepted", and when to come again', answer(202, { 'retry-after': '60' }), 'refused'],
  ['reloads itself', answer(200, { refresh: '30' }), 'answered'],
  ['leads on within itself', answer(200, { refresh: '0; url=/home' }), 'answered'],
  ['fails, and leads on', answer(503, { refresh: '5;url=https://status.example/' }), 'failed'],
  ['is a sign-in', answer(200, { refresh: '0;URL=http://wifi.example/login' }), 'sent-on'],
  ['is one on this machine', answer(200, { refresh: "0, url='http://127.0.0.1/'" }), 'sent-on'],
  [
    'is one by its page',
    answer(200, {}, '<meta http-equiv=refresh content="0;url=http://wifi.example/">'),
    'sent-on',
  ],
  [
    'blanks itself in frames',
    answer(200, {}, "<script>location='about:blank'</script>"),
    'answered',
  ],
  ['leads to https by script', answer(200, {}, `<script>location='${url}'</script>`), 'answered'],
  ['is one without its name', answer(200, { refresh: '3;//wifi.example/' }), 'sent-on'],
  ['checks by a header', answer(403, { 'cf-mitigated': 'challenge' }), 'refused'],
  ['checks by its page', answer(403, {}, '<script>window._cf_chl_opt={}</script>'), 'refused'],
  ['checks and says busy', answer(503, {}, '<div class="h-captcha"></div>'), 'refused'],
  ['says no in a number of its own', answer(999), 'refused'],
  ['is not there, or says nothing', null, 'unreachable'],
])('a site that %s', async (_name, page, kind) => {
  const ask = siteOf(page ? { [url]: page } : {});
  expect((await checkSite(url, ask)).kind).toBe(kind);
  expect(ask.mock.calls).toEqual([[url]]);
});

test.each([
  ['to https', 'http://shop.example/a', 'https://shop.example/a'],
  ['to www', 'https://shop.example/a', 'https://www.shop.example/a'],
  ['to another page', 'https://www.shop.example/a', 'https://www.shop.example/de/a'],
  ['to another port', 'http://shop.example:8080/a', 'https://shop.example:8443/a'],
  ['within one machine', 'http://192.168.1.5/a', 'http://192.168.1.5/b'],
])('a redirect %s is the site’s, and the page there decides', async (_what, from, to) => {
  const fails = siteOf({ [from]: redirect(to), [to]: answer(502) });
  expect((await checkSite(from, fails)).kind).toBe('failed');
  const works = siteOf({ [from]: redirect(to), [to]: answer(200) });
  expect((await checkSite(from, works)).kind).toBe('answered');
});

test.each([
  ['this machine', 'http://127.0.0.1/admin'],
  ['this machine by name', 'http://localhost:8080/'],
  ['the home network', 'http://192.168.1.1/reboot'],
  ['a name of the home network', 'http://router.lan/'],
  ['the network’s sign-in', 'https://login.cafe-wifi.example/'],
  ['a name that only looks alike', 'https://shop.example.evil.example/'],
  ['a file', 'file:///etc/passwd'],
  ['where the browser does not tell', null],
])('it is not sent on to %s', async (_where, to) => {
  const ask = siteOf({ [url]: redirect(to) });
  expect(await checkSite(url, ask)).toEqual({ kind: 'sent-on' });
  expect(ask.mock.calls).toEqual([[url]]);
});

test('neither is it by way of the site itself', async () => {
  const first = 'https://www.shop.example/';
  const ask = siteOf({ [url]: redirect(first), [first]: redirect('http://127.0.0.1/') });
  expect(await checkSite(url, ask)).toEqual({ kind: 'sent-on' });
});

test('a site that leads in circles has not answered', async () => {
  const ask = siteOf({ [url]: redirect(url) });
  expect(await checkSite(url, ask)).toEqual({ kind: 'unreachable' });
  expect(ask).toHaveBeenCalledTimes(6);
});

test.each([
  ['120', undefined, now + 120_000],
  ['Sun, 22 Nov 2026 10:05:00 GMT', undefined, now + 300_000],
  ['Sun, 22 Nov 2026 09:55:00 GMT', 'Sun, 22 Nov 2026 09:50:00 GMT', now + 300_000],
  ['Mon, 23 Nov 2026 10:05:00 GMT', 'Mon, 23 Nov 2026 10:00:00 GMT', now + 300_000],
  ['Sun, 22 Nov 2026 10:05:00 GMT', 'soon', now + 300_000],
  ['120', 'Mon, 23 Nov 2026 10:00:00 GMT', now + 120_000],
  ['soon', undefined, null],
  ['-5', undefined, null],
  ['9999999999', undefined, null],
  ['Sun, 22 Nov 2020 10:05:00 GMT', undefined, null],
])('Retry-After: %s, with the date %s', async (value, date, retryAt) => {
  vi.useFakeTimers({ now });
  const headers = { 'retry-after': value, ...(date !== undefined && { date }) };
  for (const [status, kind] of [
    [503, 'failed'],
    [429, 'refused'],
  ] as const) {
    expect(await checkSite(url, siteOf({ [url]: answer(status, headers) }))).toMatchObject({
      kind,
      retryAt,
    });
  }
  vi.useRealTimers();
});
