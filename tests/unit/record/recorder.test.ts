import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeWaitingValues } from '../../../lib/browser/session-store.ts';
import { readRecentLoads } from '../../../lib/memory/recent-loads.ts';
import type { Outcome } from '../../../lib/navigation/outcome.ts';
import { createRecorder } from '../../../lib/record/recorder.ts';
import { defaults, type Settings } from '../../../lib/settings/settings.ts';
import { openFresh, readAll } from '../history/fresh-history.ts';
import { minuteMs, noon } from '../statistics/histories.ts';

beforeEach(async () => {
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
