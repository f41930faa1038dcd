import { afterEach, expect, test, vi } from 'vitest';
import { checkSite } from '../../../lib/watch/check-site.ts';

const url = 'https://shop.example/';
const now = Date.parse('2026-11-22T10:00:00Z');

/** Answers HEAD and GET in turn with these; a name instead of a status is an error. */
function siteThat(...answers: readonly (number | 'fails')[]) {
  const left = [...answers];
  return vi.fn<typeof fetch>(async () => {
    const next = left.shift();
    if (typeof next !== 'number') throw new TypeError('Failed to fetch');
    return new Response(null, { status: next });
  });
}

afterEach(() => vi.useRealTimers());

test.each<[string, readonly (number | 'fails')[], string, number]>([
  ['works', [200, 200], 'answered', 2],
  ['has lost the page', [404, 404], 'answered', 2],
  ['wants a sign-in', [401, 401], 'answered', 2],
  ['still fails', [502], 'failed', 1],
  ['knows no HEAD', [501, 200], 'answered', 2],
  ['allows no HEAD', [405, 200], 'answered', 2],
  ['answers HEAD but fails GET', [200, 503], 'failed', 2],
  ['answers HEAD and breaks off at GET', [200, 'fails'], 'unreachable', 2],
  ['is not there, or redirects in circles', ['fails'], 'unreachable', 1],
])('a site that %s', async (_name, answers, kind, requests) => {
  const ask = siteThat(...answers);
  expect((await checkSite(url, ask)).kind).toBe(kind);
  expect(ask).toHaveBeenCalledTimes(requests);
});

test('it asks as a stranger', async () => {
  const ask = siteThat(200, 200);
  await checkSite(url, ask);
  expect(ask.mock.calls.map(([, how]) => how?.method)).toEqual(['HEAD', 'GET']);
  for (const [, how] of ask.mock.calls) {
    expect(how).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  }
});

test('a site that never answers is left after 15 seconds', async () => {
  vi.useFakeTimers();
  const ask = vi.fn<typeof fetch>(
    (_url, how) =>
      new Promise((_, reject) => {
        how?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  const checking = checkSite(url, ask);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(ask.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await checking).toEqual({ kind: 'unreachable' });
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['120', now + 120_000],
  ['Sun, 22 Nov 2026 10:05:00 GMT', now + 300_000],
  ['soon', null],
  ['-5', null],
  ['9999999999', null],
  ['Sun, 22 Nov 2020 10:05:00 GMT', null],
  ['', null],
])('Retry-After: %s', async (value, retryAt) => {
  vi.useFakeTimers({ now });
  const ask = async () => new Response(null, { status: 503, headers: { 'retry-after': value } });
  expect(await checkSite(url, ask)).toEqual({ kind: 'failed', statusCode: 503, retryAt });
});
