import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageLimit } from '../../../lib/knowledge/read-limits.ts';
import { askOnce } from '../../../lib/watch/ask-once.ts';

const url = 'https://shop.example/view?topic=7';

type Listener = (details: object) => void;
let listeners: Listener[] = [];

/** The fake browser has no webRequest: here a test itself says what the browser tells. */
beforeEach(() => {
  listeners = [];
  const onHeadersReceived = {
    addListener: (listener: Listener) => listeners.push(listener),
    removeListener: (listener: Listener) => {
      listeners = listeners.filter((other) => other !== listener);
    },
  };
  Object.assign(fakeBrowser, { webRequest: { onHeadersReceived } });
});
afterEach(() => vi.useRealTimers());

const opaque = { type: 'opaqueredirect', status: 0 } as Response;
const own = fakeBrowser.runtime.getURL('/');
const seen = {
  tabId: -1,
  url,
  statusCode: 302,
  originUrl: own,
  responseHeaders: [{ name: 'Location', value: '/other' }],
};

test('it asks as a stranger, and follows nothing', async () => {
  const fetched = vi.fn(async () => new Response('Welcome', { status: 200 }));
  vi.stubGlobal('fetch', fetched);
  expect(await askOnce(url)).toMatchObject({
    kind: 'answer',
    statusCode: 200,
    beginning: 'Welcome',
  });
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    url,
    expect.objectContaining({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    }),
  );
  expect(listeners).toEqual([]);
});

test.each([200, 503])('of a page with %i its beginning is read, and no more', async (status) => {
  const page = 'no '.repeat(100_000);
  vi.stubGlobal('fetch', async () => new Response(page, { status }));
  expect(await askOnce(url)).toMatchObject({ beginning: page.slice(0, pageLimit) });
});

test.each<[string, object, string | null]>([
  ['as Firefox tells', {}, 'https://shop.example/other'],
  [
    'as Chromium tells',
    { originUrl: undefined, initiator: own.replace(/\/$/, '') },
    'https://shop.example/other',
  ],
  [
    'to a whole address',
    { responseHeaders: [{ name: 'location', value: 'http://127.0.0.1/' }] },
    'http://127.0.0.1/',
  ],
  ['to nothing', { responseHeaders: [] }, null],
])('a redirect %s', async (_how, more, to) => {
  vi.stubGlobal('fetch', async () => {
    for (const listener of listeners) listener({ ...seen, ...more });
    return opaque;
  });
  expect(await askOnce(url)).toEqual({ kind: 'redirect', to });
});

test.each<[string, object]>([
  ['of a page', { originUrl: 'https://shop.example/', tabId: 5 }],
  ['of a worker of the site', { originUrl: 'https://shop.example/sw.js' }],
  ['of another address', { url: 'https://shop.example/view' }],
])('the redirect %s is not taken for ours', async (_whose, more) => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => {
    for (const listener of listeners) listener({ ...seen, ...more });
    return opaque;
  });
  const asking = askOnce(url);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await asking).toEqual({ kind: 'redirect', to: null });
});

test('a site that never answers is left after 15 seconds', async () => {
  vi.useFakeTimers();
  const fetched = vi.fn<typeof fetch>(
    (_url, how) =>
      new Promise((_, reject) => {
        how?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  vi.stubGlobal('fetch', fetched);
  const asking = askOnce(url);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(fetched.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await asking).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
  expect(listeners).toEqual([]);
});
