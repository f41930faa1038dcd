import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAutoRetry, readRetryView, readRetryViews } from '../../../lib/fixes/auto-retry.ts';
import { createLastingProgress } from '../../../lib/fixes/lasting-progress.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { at } from '../explain/failures.ts';
import {
  type FakeTabs,
  show,
  showOutcome,
  startFakeTabs,
  stopTheClock,
  workedAfter,
} from '../fake-tabs.ts';

const host = 'shop.example';
const normal = (tabId: number) => ({ tabId, isPrivate: false });
const alarmAt = async () => (await fakeBrowser.alarms.get('keep-trying'))?.scheduledTime ?? null;
const secondsLater = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

let tabs: FakeTabs;
let autoRetry: ReturnType<typeof createAutoRetry>;

beforeEach(() => {
  stopTheClock(at);
  tabs = startFakeTabs();
  tabs.visible.add(1);
  vi.stubGlobal('navigator', { onLine: true });
  autoRetry = createAutoRetry(createLastingProgress());
});
afterEach(() => void vi.unstubAllGlobals());

const viewOf = (tabId: number) => readRetryView(normal(tabId), host);
const loadedTabs = () => tabs.loads.map(({ tabId }) => tabId);

async function start(tabId = 1, changes: Partial<Failure> = {}): Promise<Failure> {
  const failure = await show(tabId, changes);
  await autoRetry.start(normal(tabId), failure);
  return failure;
}

/** The load that was begun brings the same failure again. */
async function failAgain(tabId = 1): Promise<void> {
  await autoRetry.take(normal(tabId), await show(tabId));
}

describe('with a fake browser and a fake clock', () => {
  test('tries come after 5, 10, 20, 40 … seconds, each announced, and never two at once', async () => {
    const beganAt = Date.now();
    await start();
    for (const [index, seconds] of [5, 10, 20, 40, 80, 160, 300, 300].entries()) {
      expect(await viewOf(1)).toEqual({
        phase: 'waiting',
        nextAt: Date.now() + seconds * 1000,
        triesMade: index,
        beganAt,
      });
      await secondsLater(seconds - 1);
      expect(tabs.loads).toHaveLength(index);
      await secondsLater(1);
      expect(tabs.loads).toHaveLength(index + 1);
      expect((await viewOf(1))?.phase).toBe('trying');
      await autoRetry.look();
      expect(tabs.loads).toHaveLength(index + 1);
      await failAgain();
    }
  });

  test('the twelfth try is the last: no timer and no alarm are left', async () => {
    await start();
    for (let index = 0; index < 12; index += 1) {
      await secondsLater(300);
      await failAgain();
    }
    expect(tabs.loads).toHaveLength(12);
    expect((await viewOf(1))?.phase).toBe('gave-up');
    expect([await alarmAt(), vi.getTimerCount()]).toEqual([null, 0]);
    await secondsLater(3600);
    expect(tabs.loads).toHaveLength(12);
  });

  test('the alarm stands for a worker that dies: a minute ahead at least', async () => {
    await start();
    expect(await alarmAt()).toBe(at + 60_000);
    await start(1, { headers: { 'retry-after': '600' } });
    await autoRetry.stop(normal(1), host);
    expect(await alarmAt()).toBeNull();
    await start(1, { headers: { 'retry-after': '600' } });
    expect(await alarmAt()).toBe(at + 600_000);
  });

  test('a new worker goes on where the old one died', async () => {
    await start();
    vi.clearAllTimers();
    await secondsLater(60);
    expect(tabs.loads).toEqual([]);
    await createAutoRetry(createLastingProgress()).look();
    expect(loadedTabs()).toEqual([1]);
  });

  test.each([3, 20])(
    '%i tabs of one host share one timer, and are loaded one a try',
    async (count) => {
      const all = Array.from({ length: count }, (_, index) => index + 1);
      for (const tabId of all) tabs.visible.add(tabId);
      for (const tabId of all) await start(tabId);
      expect(vi.getTimerCount()).toBe(1);
      await secondsLater(5);
      expect(loadedTabs()).toEqual([count]);
      await failAgain(count);
      expect(vi.getTimerCount()).toBe(1);
      await autoRetry.stop(normal(1), host);
      expect(await readRetryViews({ isPrivate: false })).toEqual([]);
      expect([await alarmAt(), vi.getTimerCount()]).toEqual([null, 0]);
    },
  );

  /**
   * Loads each page that the runs ask for from a server that counts, and hears of each outcome.
   * `leadTo`: where the server sends the load on, by 302, before it fails.
   */
  async function runAgainst(
    names: readonly string[],
    tabsEach: number,
    hours: number,
    leadTo: (name: string, load: number) => string = (name) => name,
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const asked = new Map<string, number[]>();
    const opened = names.flatMap((name) => Array.from({ length: tabsEach }, () => name));
    for (const [index, name] of opened.entries()) {
      const tabId = index + 1;
      tabs.visible.add(tabId);
      await start(tabId, { url: `https://${name}/` });
    }
    let answered = 0;
    for (let second = 0; second < hours * 3600; second += 1) {
      await secondsLater(1);
      for (const { tabId } of tabs.loads.slice(answered)) {
        answered += 1;
        const name = opened[tabId - 1] ?? '';
        asked.set(name, [...(asked.get(name) ?? []), second]);
        const url = `https://${leadTo(name, answered)}/`;
        await autoRetry.take(normal(tabId), await show(tabId, { url }));
      }
    }
    return asked;
  }

  const tenNames = Array.from({ length: 10 }, (_, index) => `n${index}.owner.example`);

  test.each([
    ['one tab', ['shop.example'], 1],
    ['20 tabs', ['shop.example'], 20],
    ['two tabs of each of ten names of one owner', tenNames, 2],
  ])('%s: a server that counts sees what is stated, of each name', async (_, names, tabsEach) => {
    const asked = await runAgainst(names, tabsEach, 1);
    expect([...asked.keys()].sort()).toEqual([...names].sort());
    for (const seconds of asked.values()) {
      expect(seconds).toHaveLength(12);
      const waits = seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0));
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(10);
      expect(waits.slice(5).every((wait) => wait >= 240)).toBe(true);
    }
  });

  test('a host that sends each load on to another name of its owner costs no more', async () => {
    const asked = await runAgainst(tenNames, 1, 1, (_, load) => `n${load % 10}.owner.example`);
    for (const seconds of asked.values()) expect(seconds.length).toBeLessThanOrEqual(12);
  });

  test('once the site answers in one tab, another follows as soon as it is looked at', async () => {
    await start(2);
    const failure = await start(1);
    await secondsLater(5);
    expect(await autoRetry.take(normal(1), workedAfter(failure))).toBe(true);
    await showOutcome(1, workedAfter(failure));
    await vi.runAllTimersAsync();
    expect((await viewOf(2))?.phase).toBe('answered');
    expect(loadedTabs()).toEqual([1]);
    tabs.visible.add(2);
    await autoRetry.look();
    expect(loadedTabs()).toEqual([1, 2]);
    expect(await readRetryViews({ isPrivate: false })).toEqual([]);
  });

  test('a tab that nobody looks at is not loaded, and is as soon as somebody does', async () => {
    tabs.visible.clear();
    await start();
    await secondsLater(60);
    expect([tabs.loads.length, (await viewOf(1))?.phase]).toEqual([0, 'hidden']);
    tabs.visible.add(1);
    await autoRetry.look();
    expect(loadedTabs()).toEqual([1]);
  });

  test('off the network it waits with an alarm, and goes on when a page hears of it first', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await start();
    await secondsLater(5);
    expect([tabs.loads.length, (await viewOf(1))?.phase]).toEqual([0, 'offline']);
    expect(await alarmAt()).toBe(Date.now() + 55_000);
    await autoRetry.look(true);
    expect(loadedTabs()).toEqual([1]);
  });

  test('what the tab shows by then decides: another site, or a form, is left alone', async () => {
    await start();
    await show(1, { url: 'https://other.example/' });
    await secondsLater(5);
    expect(tabs.loads).toEqual([]);
    await start();
    await show(1, { method: 'POST' });
    await secondsLater(5);
    expect(tabs.loads).toEqual([]);
    expect(await readRetryViews({ isPrivate: false })).toEqual([]);
  });

  test('a tab that closes leaves; the last one takes the run with it', async () => {
    await start(1);
    await start(2);
    await autoRetry.leave(2);
    expect((await readRetryViews({ isPrivate: false }))[0]?.tabIds).toEqual([1]);
    await autoRetry.leave(1);
    expect([await readRetryViews({ isPrivate: false }), await alarmAt()]).toEqual([[], null]);
  });

  test.each([3600, 86_400])(
    'a clock set back by %i seconds puts off no wish of the site',
    async (seconds) => {
      const failure = await start(1, { headers: { 'retry-after': '600' } });
      vi.setSystemTime(Date.now() - seconds * 1000);
      await autoRetry.look();
      await secondsLater(599);
      expect(tabs.loads).toEqual([]);
      await secondsLater(1);
      expect(loadedTabs()).toEqual([1]);
      // A press about an answer of the future, as its time says, waits from now.
      await autoRetry.stop(normal(1), host);
      await autoRetry.start(normal(1), { ...failure, at: Date.now() + seconds * 1000 });
      expect((await viewOf(1))?.nextAt).toBe(Date.now() + 600_000);
    },
  );

  test('back on the network, each host is asked once, whoever says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const hosts = Array.from({ length: 10 }, (_, index) => `n${index}.owner.example`);
    for (const [index, name] of hosts.entries()) {
      tabs.visible.add(index + 1);
      await start(index + 1, { url: `https://${name}/` });
    }
    await secondsLater(60);
    expect(tabs.loads).toEqual([]);
    vi.stubGlobal('navigator', { onLine: true });
    await Promise.all([autoRetry.look(true), autoRetry.look(true), autoRetry.look()]);
    expect(loadedTabs().sort((one, other) => one - other)).toEqual(hosts.map((_, i) => i + 1));
  });

  test('a load that says nothing for two minutes counts as one that failed', async () => {
    await start();
    await secondsLater(5 + 120);
    expect(await viewOf(1)).toMatchObject({ phase: 'waiting', triesMade: 1 });
  });

  test("a private tab's run is its own: no normal window is told", async () => {
    tabs.private.add(1);
    const page = { tabId: 1, isPrivate: true };
    await autoRetry.start(page, await show(1));
    expect(await readRetryViews({ isPrivate: false })).toEqual([]);
    expect((await readRetryViews({ isPrivate: true }))[0]?.host).toBe(host);
    expect(await viewOf(1)).toBeNull();
    await secondsLater(5);
    expect(loadedTabs()).toEqual([1]);
  });
});
