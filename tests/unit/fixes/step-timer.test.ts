import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fixCatalog } from '../../../lib/explain/fix-catalog.ts';
import { createLastingProgress } from '../../../lib/fixes/lasting-progress.ts';
import { createStepTimer, readStepView } from '../../../lib/fixes/step-timer.ts';
import { at } from '../explain/failures.ts';
import {
  type FakeTabs,
  show,
  showOutcome,
  startFakeTabs,
  stopTheClock,
  workedAfter,
} from '../fake-tabs.ts';

const page = { tabId: 1, isPrivate: false };
const [waitUnplugged, plugInRouter, trySite] = [1, 3, 4];
const alarmAt = async () => (await fakeBrowser.alarms.get('step'))?.scheduledTime ?? null;
const secondsLater = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const loadedTabs = () => tabs.loads.map(({ tabId }) => tabId);

let tabs: FakeTabs;
const startTimer = () => createStepTimer(createLastingProgress(), async () => fixCatalog);

let stepTimer: ReturnType<typeof createStepTimer>;

beforeEach(() => {
  stopTheClock(at);
  tabs = startFakeTabs();
  stepTimer = startTimer();
});

describe('with a fake browser and a fake clock', () => {
  test('the timer of a step in between runs out, and nothing is loaded', async () => {
    await show(1);
    await stepTimer.begin(1, waitUnplugged);
    expect(await readStepView(page)).toEqual({ step: 1, endsAt: at + 30_000 });
    await secondsLater(600);
    expect([tabs.loads, await alarmAt()]).toEqual([[], null]);
  });

  test('when the last timer ends, the page is tried unasked', async () => {
    await show(1);
    await stepTimer.begin(1, plugInRouter);
    expect(await alarmAt()).toBe(at + 120_000);
    await secondsLater(119);
    expect(tabs.loads).toEqual([]);
    await secondsLater(1);
    expect(loadedTabs()).toEqual([1]);
  });

  test('a new worker ends the timer of the one that died', async () => {
    await show(1);
    await stepTimer.begin(1, plugInRouter);
    vi.clearAllTimers();
    await secondsLater(200);
    await startTimer().look(false);
    expect(loadedTabs()).toEqual([1]);
  });

  test('when the network comes back, the page is tried at once', async () => {
    await show(1);
    await stepTimer.begin(1, waitUnplugged);
    await stepTimer.look(true);
    expect(loadedTabs()).toEqual([1]);
  });

  test('a modem that needs longer: a try a minute, five of them, and then the person', async () => {
    const failure = await show(1);
    await stepTimer.begin(1, plugInRouter);
    await secondsLater(120);
    for (let tries = 1; tries <= 5; tries += 1) {
      expect(tabs.loads).toHaveLength(tries);
      await stepTimer.take(page, {
        kind: 'unreachable',
        cause: 'other',
        id: `none:${tries}`,
        tabId: 1,
        url: failure.url,
        at: Date.now(),
      });
      await secondsLater(60);
    }
    expect(tabs.loads).toHaveLength(5);
    expect(await alarmAt()).toBeNull();
  });

  test('whoever answers, the connection is back: it is over', async () => {
    const failure = await show(1);
    await stepTimer.begin(1, plugInRouter);
    await secondsLater(120);
    await stepTimer.take(page, workedAfter(failure));
    expect([await readStepView(page), await alarmAt()]).toEqual([null, null]);
  });

  test('a page that works by itself meanwhile is not loaded', async () => {
    const failure = await show(1);
    await stepTimer.begin(1, plugInRouter);
    await showOutcome(1, workedAfter(failure));
    await secondsLater(200);
    expect([tabs.loads, await readStepView(page)]).toEqual([[], null]);
  });

  test('there is one modem: a step begun elsewhere, even privately, ends the one before', async () => {
    await show(1);
    await show(2, { url: 'https://other.example/' });
    tabs.private.add(2);
    await stepTimer.begin(1, plugInRouter);
    await stepTimer.begin(2, waitUnplugged);
    expect(await readStepView(page)).toBeNull();
    expect(await readStepView({ tabId: 2, isPrivate: true })).toMatchObject({ step: 1 });
    await stepTimer.stop();
    expect(await readStepView({ tabId: 2, isPrivate: true })).toBeNull();
    await secondsLater(600);
    expect(tabs.loads).toEqual([]);
  });

  test('a step without a wait, and one of no failing page, start nothing', async () => {
    await stepTimer.begin(1, plugInRouter);
    await show(1);
    await stepTimer.begin(1, trySite);
    expect([await readStepView(page), await alarmAt(), vi.getTimerCount()]).toEqual([
      null,
      null,
      0,
    ]);
  });
});
