import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Recorder } from '../../../lib/record/recorder.ts';
import { readAnswers, rememberAnswer } from '../../../lib/watch/watch-address.ts';
import { readWatches } from '../../../lib/watch/watch-store.ts';
import { createWatcher } from '../../../lib/watch/watcher.ts';
import { minuteMs } from '../../time-units.ts';
import { until } from '../../until.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const url = 'https://shop.example/chairs';
const failure = { url, at: start, headers: {} };

const check = vi.fn<Recorder['check']>(async () => {});
const recorder = { check };
const notifications = {
  create: vi.fn(async () => ''),
  clear: vi.fn(async () => true),
};
let mayReach = true;
let hasMessages = true;

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  fakeBrowser.reset();
  check.mockClear();
  notifications.create.mockReset().mockResolvedValue('');
  mayReach = true;
  hasMessages = true;
  Object.assign(fakeBrowser, {
    notifications,
    permissions: {
      contains: async ({ origins }: { readonly origins?: readonly string[] }) =>
        origins ? mayReach : hasMessages,
    },
    webRequest: { onHeadersReceived: { addListener: () => {}, removeListener: () => {} } },
    action: {
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
    i18n: {
      getMessage: (key: string) => (key === 'languageTag' ? 'en' : key),
      getUILanguage: () => 'en',
    },
  });
  vi.stubGlobal('fetch', async () => new Response(null, { status: 502 }));
});

const states = async () => (await readWatches()).map(({ state }) => state.kind);
const alarmAt = async () => (await fakeBrowser.alarms.get('watch'))?.scheduledTime ?? null;
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * minuteMs);

test('pressing twice, as in two windows, is one watch', async () => {
  const watcher = createWatcher(recorder);
  const said = await Promise.all([watcher.start(failure), watcher.start(failure)]);
  expect(said.map(({ key }) => key)).toEqual(['watchSaidStarted', 'watchSaidStarted']);
  expect(await states()).toEqual(['waiting']);
  expect(await alarmAt()).toBe(start + minuteMs);
});

test('one press is enough: without a message, the button tells', async () => {
  hasMessages = false;
  const watcher = createWatcher(recorder);
  expect((await watcher.start(failure)).key).toBe('watchSaidOnButton');
  expect(await states()).toEqual(['waiting']);
});

test('five sites at most; one that is watched already may be pressed again', async () => {
  const watcher = createWatcher(recorder);
  const press = async (name: string) =>
    (await watcher.start({ ...failure, url: `https://${name}.example/` })).key;
  for (const name of ['one', 'two', 'three', 'four', 'five'])
    expect(await press(name)).toBe('watchSaidStarted');
  expect(await press('six')).toBe('watchSaidFull');
  expect(await press('five')).toBe('watchSaidStarted');
  expect(await readWatches()).toHaveLength(5);
  await watcher.cancel('one.example');
  expect(await press('six')).toBe('watchSaidStarted');
});

test('a site that never answers is asked again', async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  });
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  pass(1);
  const looking = watcher.look();
  await vi.advanceTimersByTimeAsync(15_000);
  await looking;
  expect(await states()).toEqual(['waiting']);
  expect(await alarmAt()).toBeGreaterThan(Date.now());
});

test('a wish of more than a day is said at once', async () => {
  const headers = { 'retry-after': '172800' };
  expect(await createWatcher(recorder).start({ ...failure, headers })).toEqual({
    key: 'watchTooLate',
  });
  expect(await readWatches()).toEqual([]);
});

test('a worker that dies in the middle of a check finds it on its list', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  pass(1);
  void watcher.look();
  await until('the check to begin', async () => (await alarmAt()) === start + 2 * minuteMs);

  vi.stubGlobal('fetch', async () => new Response(null, { status: 200 }));
  pass(1);
  await createWatcher(recorder).look();
  expect(await states()).toEqual(['answered']);
  expect(await alarmAt()).toBeNull();
});

test('what is stopped during a check stays stopped', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  let answer = (_: Response) => {};
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
  pass(1);
  const looking = watcher.look();
  await until('the check to begin', async () => (await alarmAt()) === start + 2 * minuteMs);
  await watcher.cancel('shop.example');
  answer(new Response(null, { status: 502 }));
  await looking;
  expect(await readWatches()).toEqual([]);
  expect(await alarmAt()).toBeNull();
});

test('permission for messages taken back while it runs: the list tells, nothing breaks', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  Object.assign(fakeBrowser, { notifications: undefined });
  vi.stubGlobal('fetch', async () => new Response(null, { status: 200 }));
  pass(1);
  await watcher.look();
  expect(await states()).toEqual(['answered']);
});

test('a message that cannot be shown, or never is, holds up nothing', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  notifications.create.mockReturnValue(new Promise(() => {}));
  vi.stubGlobal('fetch', async () => new Response(null, { status: 200 }));
  pass(1);
  await watcher.look();
  await watcher.cancel('shop.example');
  expect(await readWatches()).toEqual([]);
});

test('the right to reach sites taken back while it runs: it stops and says so', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  const asked = vi.fn(async () => new Response(null, { status: 200 }));
  vi.stubGlobal('fetch', asked);
  mayReach = false;
  pass(1);
  await watcher.look();
  expect(await states()).toEqual(['blocked']);
  expect(asked).not.toHaveBeenCalled();
});

test('a check is kept as one, and counts as no visit', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  pass(1);
  await watcher.look();
  expect(check.mock.calls).toMatchObject([[{ kind: 'failed', statusCode: 502 }]]);
});

test('a history that cannot be written stops no watch', async () => {
  check.mockRejectedValueOnce(new Error('disk full'));
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  pass(1);
  await watcher.look();
  expect(await states()).toEqual(['waiting']);
  expect(error).toHaveBeenCalledOnce();
});

test('a message pressed after its tab, and even its watch, is gone opens the site anew', async () => {
  await createWatcher(recorder).open(url);
  expect((await fakeBrowser.tabs.query({})).map((tab) => tab.url)).toContain(url);
});

const asksFor = (answers: (address: string) => number) => {
  const asked = vi.fn<typeof fetch>(async (address) => {
    return new Response(null, { status: answers(String(address)) });
  });
  vi.stubGlobal('fetch', asked);
  return () => asked.mock.calls.map(([address]) => address);
};
const topic = 'https://shop.example/view.php?topic=7';

test('it asks for the very page, and tells only when that answers', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start({ ...failure, url: `${topic}#top` });
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('topic');
  const asked = asksFor((address) => (address === topic ? 500 : 200));
  pass(1);
  await watcher.look();
  expect(asked()).toEqual([topic]);
  expect(await states()).toEqual(['waiting']);
  asksFor(() => 200);
  pass(1);
  await watcher.look();
  expect((await readWatches())[0]?.state).toMatchObject({ kind: 'answered', asked: 'page' });
  await watcher.open('https://shop.example/');
  expect((await fakeBrowser.tabs.query({})).map((tab) => tab.url)).toContain(topic);
  expect(await fakeBrowser.storage.session.get()).toEqual({
    'answered-checks': [{ url: topic, at: Date.now() }],
  });
});

test.each([
  [200, 1],
  [401, 0],
  [404, 0],
  [429, 0],
  [502, 0],
])('of a check that brought %i, %i good answers are remembered', async (status, count) => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  asksFor(() => status);
  pass(1);
  await watcher.look();
  expect(await readAnswers()).toHaveLength(count);
});

test('the newest five good answers are remembered', async () => {
  const answers = Array.from({ length: 30 }, (_, minute) => ({
    url: `https://${minute}.example/`,
    at: start + minute * minuteMs,
  }));
  for (const answer of answers) await rememberAnswer(answer);
  expect(await readAnswers()).toEqual(answers.slice(-5));
});

test('after the browser was closed it asks for the front page, and says so', async () => {
  await createWatcher(recorder).start({ ...failure, url: topic });
  await fakeBrowser.storage.session.clear();
  const asked = asksFor(() => 200);
  pass(1);
  await createWatcher(recorder).look();
  expect(asked()).toEqual(['https://shop.example/']);
  expect((await readWatches())[0]?.state).toMatchObject({ kind: 'answered', asked: 'front-page' });
  expect(await readAnswers()).toEqual([]);
  expect(notifications.create).toHaveBeenCalledExactlyOnceWith(
    expect.anything(),
    expect.objectContaining({ message: 'watchNoticeFrontPage' }),
  );
});

/** Looks each minute, as the alarm does at most, and says after how many the site was asked. */
async function minutesUntilAsked(asked: () => unknown[], atMost: number): Promise<number> {
  for (let minute = 1; minute <= atMost; minute += 1) {
    pass(1);
    await createWatcher(recorder).look();
    if (asked().length > 0) return minute;
  }
  return Number.POSITIVE_INFINITY;
}

test.each([-30, -60, -1440, -10_080])(
  'a clock set back by %i minutes puts off no check, with a Retry-After or without',
  async (minutes) => {
    const watcher = createWatcher(recorder);
    const headers = { 'retry-after': '600' };
    await watcher.start({ ...failure, headers });
    await watcher.start({ ...failure, url: 'https://plain.example/' });
    const asked = asksFor(() => 200);
    pass(minutes);
    await watcher.look();
    // An alarm that stays in the future would wake nobody until then.
    expect(await alarmAt()).toBe(Date.now() + minuteMs);
    expect(await minutesUntilAsked(() => asked().filter((one) => one !== url), 20)).toBe(1);
    expect(await minutesUntilAsked(() => asked().filter((one) => one === url), 20)).toBe(9);
    expect(asked()).toHaveLength(2);
    expect(notifications.create).toHaveBeenCalledTimes(2);
  },
);

test('a press after the clock was set back waits from now', async () => {
  const headers = { 'retry-after': '600' };
  pass(-1440);
  await createWatcher(recorder).start({ ...failure, headers });
  expect(await alarmAt()).toBe(Date.now() + 10 * minuteMs);
});

test('alarms that are lost, as when the extension is switched off, are set again', async () => {
  await createWatcher(recorder).start(failure);
  const asked = asksFor(() => 502);
  await fakeBrowser.alarms.clearAll();
  // Its start, an update and the start of the browser may come together.
  const watcher = createWatcher(recorder);
  await Promise.all([watcher.look(), watcher.look(), watcher.look()]);
  expect([await alarmAt(), asked()]).toEqual([start + minuteMs, []]);
  pass(60);
  await fakeBrowser.alarms.clearAll();
  await Promise.all([watcher.look(), watcher.look()]);
  expect(asked()).toHaveLength(1);
  expect(await alarmAt()).toBeGreaterThan(Date.now());
});

test('where nothing is watched, a look does nothing', async () => {
  const clear = vi.spyOn(fakeBrowser.alarms, 'clear');
  await createWatcher(recorder).look();
  expect(clear).not.toHaveBeenCalled();
});

test.each([
  ['set back by a day', -1440],
  ['set forward by a day', 1440],
])('a clock %s tells once, and asks once', async (_how, minutes) => {
  const watcher = createWatcher(recorder);
  await watcher.start(failure);
  const asked = asksFor(() => 200);
  pass(minutes);
  await watcher.look();
  pass(2);
  // The alarm, the start of the browser and an update may come together.
  await Promise.all([watcher.look(), watcher.look(), watcher.look()]);
  expect(asked()).toHaveLength(1);
  expect(await states()).toEqual(['answered']);
  expect(notifications.create).toHaveBeenCalledOnce();
});

test.each([
  ['forward by a day and put right', 1440],
  ['forward by a year and put right', 525_600],
  ['back by a day and put right', -1440],
])(
  'a clock set %s: a failing site is asked at its pace, and told of once',
  async (_how, minutes) => {
    const watcher = createWatcher(recorder);
    await watcher.start(failure);
    const asked = asksFor(() => 502);
    const lookFor = async (count: number) => {
      for (let minute = 0; minute < count; minute++) {
        pass(1);
        await Promise.all([watcher.look(), watcher.look()]);
      }
    };
    await lookFor(6);
    expect(asked()).toHaveLength(3);
    pass(minutes);
    await lookFor(6);
    pass(-minutes);
    await lookFor(6);
    expect(asked().length).toBeGreaterThanOrEqual(4);
    expect(asked().length).toBeLessThanOrEqual(7);
    expect(await states()).toEqual(['waiting']);
    expect(await alarmAt()).toBeLessThanOrEqual(Date.now() + 40 * minuteMs);
    asksFor(() => 200);
    await lookFor(45);
    expect(await states()).toEqual(['answered']);
    expect(notifications.create).toHaveBeenCalledOnce();
  },
);

test('a profile copied back from yesterday: each is asked once and told once, and none ends early', async () => {
  const watcher = createWatcher(recorder);
  for (const name of ['one', 'two', 'three'])
    await watcher.start({ ...failure, url: `https://${name}.example/` });
  const yesterday = await fakeBrowser.storage.local.get();
  const asked = asksFor(() => 200);
  pass(1);
  await watcher.look();
  await fakeBrowser.storage.local.set(yesterday);
  pass(1440);
  const failing = asksFor((address) => (address.includes('three') ? 502 : 200));
  await createWatcher(recorder).look();
  await createWatcher(recorder).look();
  expect([asked().length, failing().length]).toEqual([3, 3]);
  expect(await states()).toEqual(['answered', 'answered', 'waiting']);
  expect(notifications.create).toHaveBeenCalledTimes(5);
});

test('pressed again on another page of the host, it asks for that page, and no sooner', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start({ ...failure, url: topic });
  pass(0.5);
  await watcher.start(failure);
  const asked = asksFor((address) => (address === topic ? 200 : 502));
  // Nor later: an alarm that is set again is not put off.
  expect(await alarmAt()).toBe(start + minuteMs);
  pass(0.5);
  await watcher.look();
  expect(asked()).toEqual([url]);
  expect(await states()).toEqual(['waiting']);
  asksFor((address) => (address === topic ? 502 : 200));
  pass(1);
  await watcher.look();
  expect(await states()).toEqual(['answered']);
});

test('a page asked for while another is checked is not told by that one', async () => {
  const watcher = createWatcher(recorder);
  await watcher.start({ ...failure, url: topic });
  let answer = (_: Response) => {};
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
  pass(1);
  const looking = watcher.look();
  await until('the check to begin', async () => (await alarmAt()) === start + 2 * minuteMs);
  await watcher.start(failure);
  answer(new Response(null, { status: 200 }));
  await looking;
  expect(await states()).toEqual(['waiting']);
  expect(notifications.create).not.toHaveBeenCalled();
});

test('after the browser was closed, a press makes the very page known again', async () => {
  await createWatcher(recorder).start({ ...failure, url: topic });
  await fakeBrowser.storage.session.clear();
  const watcher = createWatcher(recorder);
  await watcher.start({ ...failure, url: topic });
  const asked = asksFor(() => 502);
  pass(1);
  await watcher.look();
  expect(asked()).toEqual([topic]);
});
