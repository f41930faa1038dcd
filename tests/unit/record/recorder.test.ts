import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeWaitingValues } from '../../../lib/browser/session-store.ts';
import { readRecentLoads } from '../../../lib/memory/recent-loads.ts';
import type { Failure, Load, Outcome } from '../../../lib/navigation/outcome.ts';
import { createRecorder, type Recorder } from '../../../lib/record/recorder.ts';
import { defaults, type Settings } from '../../../lib/settings/settings.ts';
import { openFresh, readAll } from '../history/fresh-history.ts';
import { minuteMs, noon } from '../statistics/histories.ts';

beforeEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await writeWaitingValues();
  fakeBrowser.reset();
});

let loads = 0;

async function openTab(): Promise<number> {
  const { id = 0 } = await fakeBrowser.tabs.create({ url: 'about:blank' });
  return id;
}

/** The fake browser knows no private windows. */
async function openPrivateTab(): Promise<number> {
  const { id = 0, ...tab } = await fakeBrowser.tabs.create({ url: 'about:blank' });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => ({
    ...tab,
    id,
    incognito: true,
  }));
  return id;
}

const unread = { method: 'GET', statusText: '', headers: {}, attribution: null } as const;

function outcome(tabId: number, minutes: number, statusCode: number, more = {}): Outcome {
  loads += 1;
  const known = {
    id: `request:${loads}`,
    tabId,
    url: 'https://www.shop.example/pay?card=1',
    at: noon + minutes * minuteMs,
    fromCache: false,
    carrier: null,
  };
  return statusCode >= 500
    ? { ...known, ...unread, kind: 'failed', statusCode, ...more }
    : { ...known, kind: 'worked', statusCode, ...more };
}

function openRecorder(decided: Partial<Settings> = {}) {
  const { history } = openFresh();
  return createRecorder(history, async () => ({ ...defaults, ...decided })).load;
}

const kept = async () =>
  (await readAll()).tries
    .map(({ at, kind, site }) => [(at - noon) / minuteMs, kind, site])
    .sort(([one], [other]) => Number(one) - Number(other));

test('a failure is kept', async () => {
  await openRecorder()(outcome(await openTab(), 0, 502));
  expect(await kept()).toEqual([[0, 'failed', 'shop.example']]);
});

test('what worked last before the first failure is kept with it, to bound it', async () => {
  const record = openRecorder();
  const tab = await openTab();
  for (const minute of [-9, -4]) await record(outcome(tab, minute, 200));
  await record(outcome(tab, -3, 200, { url: 'https://news.example/' }));
  await record(outcome(tab, 0, 502));
  expect(await kept()).toEqual([
    [-4, 'worked', 'shop.example'],
    [0, 'failed', 'shop.example'],
  ]);
  expect((await readAll()).tries.find(({ kind }) => kind === 'worked')).toMatchObject({
    host: 'www.shop.example',
    path: '/pay',
    isBeforeFirstFailure: true,
  });
});

test('of the second failure it is not looked for', async () => {
  const record = openRecorder();
  const tab = await openTab();
  await record(outcome(tab, 0, 502));
  await record(outcome(tab, 1, 502));
  expect(await kept()).toHaveLength(2);
});

test.each<[what: string, decided: Partial<Settings>, site: string]>([
  ['by site', {}, 'shop.example'],
  ['by host', { groupsBy: 'host' }, 'www.shop.example'],
  ['with its hosts apart', { apartSites: ['shop.example'] }, 'www.shop.example'],
  ['muted', { mutedSites: ['shop.example'] }, 'shop.example'],
])('%s, it is kept as %3$s', async (_what, decided, site) => {
  await openRecorder(decided)(outcome(await openTab(), 0, 502));
  expect(await kept()).toEqual([[0, 'failed', site]]);
});

test('with the history off nothing is kept, and other sites still count as evidence', async () => {
  await openRecorder({ keepsHistory: false })(outcome(await openTab(), 0, 502));
  expect(await kept()).toEqual([]);
  expect(await readRecentLoads()).toHaveLength(1);
});

test.each([
  ['from a private window', async () => outcome(await openPrivateTab(), 0, 502)],
  ['of a tab that is gone', async () => outcome(4711, 0, 502)],
])('a load %s is kept nowhere', async (_what, load) => {
  await openRecorder()(await load());
  expect([await kept(), await readRecentLoads()]).toEqual([[], []]);
});

test.each([
  ['from a stored copy', 502, { fromCache: true }],
  ['with a hidden code', 502, { statusCode: 'unknown' }],
])('a failure %s is none of the site now', async (_what, code, more) => {
  await openRecorder()(outcome(await openTab(), 0, code, more));
  expect(await kept()).toEqual([]);
});

test('a load is kept before anybody knows which fix it came after', async () => {
  const { history } = openFresh();
  let tell = (_fix: string) => {};
  const tie = () => new Promise<string>((resolve) => (tell = resolve));
  const recorder = createRecorder(history, async () => defaults, tie);
  const recorded = recorder.load(outcome(await openTab(), 0, 502));
  await vi.waitFor(async () => expect((await readAll()).tries).toHaveLength(1));
  tell('try-again');
  await recorded;
  expect((await readAll()).tries).toMatchObject([{ afterFix: 'try-again' }]);
});

test('evidence says whether a person started the load', async () => {
  const record = openRecorder();
  const tab = await openTab();
  await record(outcome(tab, 0, 502));
  await record(outcome(tab, 1, 502), Promise.resolve('page'));
  expect((await readRecentLoads()).map(({ startedBy }) => startedBy)).toEqual(['person', 'page']);
});

test('the frames of one page bring 60 rows a minute, and the loads it starts 60 more', async () => {
  const { history } = openFresh();
  const recorder = createRecorder(history, async () => defaults);
  const tabId = await openTab();
  const url = (index: number) => `https://h${index % 7}.evil${index % 3}.example/${index}`;
  for (let index = 0; index < 300; index++) {
    const at = noon + index * 100;
    const frame = { id: `request:f${index}`, tabId, frameId: 2, pageId: null, fromCache: false };
    await recorder.subframe({ ...frame, url: url(index), statusCode: 502, at });
    const initiator = 'https://evil.example';
    const asked = outcome(tabId, index / 600, 502, { url: url(index), initiator });
    await recorder.load(asked, 'page');
    // The overlay reports it again.
    await recorder.load(asked, 'page');
  }
  const { tries } = await readAll();
  const rows = (kind: string) => tries.filter((load) => load.kind === kind).length;
  expect([rows('subframe'), rows('failed')]).toEqual([60, 60]);
  expect(tries.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(600);
  expect(tries.every(({ kind, isByPage }) => kind === 'subframe' || isByPage)).toBe(true);
});

test.each([
  ['while it is being recorded', async () => {}],
  ['after it was recorded', (first: Promise<void>) => first],
])('a load that is reported again %s is one row and one piece of evidence', async (_when, wait) => {
  const record = openRecorder();
  const load = outcome(await openTab(), 0, 502);
  const first = record(load);
  await wait(first);
  await record(load, 'page');
  // Who asked again has waited for the row.
  expect(await kept()).toHaveLength(1);
  await first;
  expect(await readRecentLoads()).toHaveLength(1);
});

test('a load that could not be recorded is recorded when it is reported again', async () => {
  const { history } = openFresh();
  const record = vi.spyOn(history, 'record').mockRejectedValueOnce(new Error('disk'));
  const { load } = createRecorder(history, async () => defaults);
  const failure = outcome(await openTab(), 0, 502);
  await expect(load(failure)).rejects.toThrow('disk');
  await load(failure);
  expect(record).toHaveBeenCalledTimes(2);
  expect(await kept()).toHaveLength(1);
});

/** The starter is known late, so that what is said of the load comes before its row. */
async function recordSlowly(failure: Failure, say: (recorder: Recorder) => Promise<void>) {
  const recorder = createRecorder(openFresh().history, async () => defaults);
  let tell = (_by: 'person') => {};
  const recorded = recorder.load(failure, new Promise((resolve) => (tell = resolve)));
  const said = say(recorder);
  await new Promise((resolve) => setTimeout(resolve));
  expect(await kept()).toEqual([]);
  tell('person');
  await Promise.all([recorded, said]);
}

async function failureOf(more = {}): Promise<Failure> {
  const failure = outcome(await openTab(), 0, 502, more);
  if (failure.kind !== 'failed') throw new Error('It must fail.');
  return failure;
}

test('a failure that turns out to be none while it is being recorded is kept nowhere', async () => {
  const failure = await failureOf();
  await recordSlowly(failure, ({ retract }) => retract(failure));
  expect([await kept(), await readRecentLoads()]).toEqual([[], []]);
});

test('who wrote a failure, told while it is being recorded, is kept with it', async () => {
  const failure = await failureOf();
  const answerer = {
    answerer: 'nginx',
    name: 'nginx',
    where: 'site',
    carriers: [],
    requestId: null,
  } as const;
  const attributed: Failure = { ...failure, attribution: { answerer, subReason: null } };
  await recordSlowly(failure, (recorder) => recorder.answerer(attributed));
  expect((await readAll()).tries).toMatchObject([{ answerer: 'nginx' }]);
});

test('a failure of a worker that is gone can be retracted too', async () => {
  const { history } = openFresh();
  const failure = await failureOf();
  await createRecorder(history, async () => defaults).load(failure);
  await createRecorder(history, async () => defaults).retract(failure);
  expect([await kept(), await readRecentLoads()]).toEqual([[], []]);
});

const address = 'https://www.shop.example/pay?card=2';
const dayMinutes = 24 * 60;

/** What the history says of a page, after loads of these minutes and codes. */
async function recall(
  steps: readonly (readonly [minute: number, statusCode: number, more?: object])[],
  decided: Partial<Settings> = {},
  url = address,
) {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  const { history } = openFresh();
  const { load, recall: read } = createRecorder(history, async () => ({ ...defaults, ...decided }));
  const tab = await openTab();
  for (const [minute, statusCode, more] of steps)
    await load(outcome(tab, minute, statusCode, more));
  return { tab, found: await read(tab, url), read, load };
}

test('a page that failed lately is known again, and that writes nothing', async () => {
  const { tab, found, load } = await recall([[-60, 502]]);
  expect(found).toMatchObject({
    kind: 'failed',
    tabId: tab,
    url: address,
    statusCode: 502,
    at: noon - 60 * minuteMs,
    // It may have been a form.
    method: '',
  });
  const rows = await readAll();
  if (found) await load(found);
  expect(await readAll()).toEqual(rows);
});

test('so is one that nobody answered', async () => {
  const lost = { kind: 'unreachable', cause: 'refused' };
  const { found, load } = await recall([
    [-60, 502],
    [-5, 502, lost],
  ]);
  expect(found).toMatchObject({ kind: 'unreachable', cause: 'refused', at: noon - 5 * minuteMs });
  const rows = await readAll();
  if (found) await load(found);
  expect(await readAll()).toEqual(rows);
});

test.each<[string, ...Parameters<typeof recall>]>([
  ['that never failed', []],
  [
    'that has worked since',
    [
      [-60, 502],
      [-5, 200],
    ],
  ],
  ['that failed two days ago', [[-2 * dayMinutes, 502]]],
  ['of a site of which another page failed', [[-60, 502, { url: 'https://shop.example/cart' }]]],
  ['of a site of which another host failed', [[-60, 502, { url: 'https://m.shop.example/pay' }]]],
  ['with the history off', [[-60, 502]], { keepsHistory: false }],
])('a page %s is not known', async (_which, steps, decided, url) => {
  expect((await recall(steps, decided, url)).found).toBeNull();
});

test('a check says how the site is, not what a tab shows', async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  const { history } = openFresh();
  const recorder = createRecorder(history, async () => defaults);
  const tab = await openTab();
  await recorder.load(outcome(tab, -60, 502));
  await recorder.check(outcome(tab, -5, 200) as Load);
  expect(await recorder.recall(tab, address)).toMatchObject({ statusCode: 502 });
});

test('of a private tab nothing is known', async () => {
  const { read } = await recall([[-60, 502]]);
  expect(await read(await openPrivateTab(), address)).toBeNull();
});

test('for a site that never failed, no database is opened', async () => {
  const open = vi.fn();
  const { history } = openFresh(open);
  vi.spyOn(history, 'readSiteNames').mockResolvedValue([]);
  const { recall: read } = createRecorder(history, async () => defaults);
  expect(await read(await openTab(), address)).toBeNull();
  expect(open).not.toHaveBeenCalled();
});
