import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fixCatalog } from '../../../lib/explain/fix-catalog.ts';
import { createAutoRetry, readRetryView, readRetryViews } from '../../../lib/fixes/auto-retry.ts';
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

const host = 'shop.example';
const normal = (tabId: number) => ({ tabId, isPrivate: false });
const plugInRouter = 3;

/** What a worker has for the promises of cards. */
function startWorker() {
  const lasting = createLastingProgress();
  return {
    lasting,
    autoRetry: createAutoRetry(lasting),
    stepTimer: createStepTimer(lasting, async () => fixCatalog),
  };
}

let tabs: FakeTabs;
let worker: ReturnType<typeof startWorker>;

beforeEach(() => {
  stopTheClock(at);
  tabs = startFakeTabs();
  tabs.visible.add(1);
  vi.stubGlobal('navigator', { onLine: true });
  worker = startWorker();
});
afterEach(() => void vi.unstubAllGlobals());

const secondsLater = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const loadedTabs = () => tabs.loads.map(({ tabId }) => tabId);
const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get());
const running = async () =>
  (await readRetryViews({ isPrivate: true })).flatMap(({ tabIds }) => tabIds).sort();

async function keepTrying(tabId: number, url = `https://${host}/cart?item=7`): Promise<void> {
  await worker.autoRetry.start(normal(tabId), await show(tabId, { url }));
}

/** Session memory is empty afterwards, and no tab is known. */
async function update(): Promise<void> {
  vi.clearAllTimers();
  await fakeBrowser.storage.session.clear();
  worker = startWorker();
  await worker.autoRetry.look();
  await worker.stepTimer.look(false);
}

describe('after an update of Backsoon', () => {
  test('"Keep trying" goes on where it was, once the page is known to fail', async () => {
    await keepTrying(1);
    const before = await readRetryView(normal(1), host);
    await update();
    await secondsLater(10);
    expect([loadedTabs(), await running()]).toEqual([[], [1]]);
    await show(1);
    await worker.autoRetry.look();
    expect(loadedTabs()).toEqual([1]);
    const after = await readRetryView(normal(1), host);
    expect(after).toMatchObject({ phase: 'trying', triesMade: 1, beganAt: before?.beganAt });
  });

  test('the tries that were made count, and the wish of the site', async () => {
    await keepTrying(1);
    await secondsLater(5);
    await worker.autoRetry.take(normal(1), await show(1, { headers: { 'retry-after': '600' } }));
    await update();
    await show(1);
    await secondsLater(599);
    expect(loadedTabs()).toEqual([1]);
    await worker.autoRetry.look();
    await secondsLater(1);
    expect(loadedTabs()).toEqual([1, 1]);
    expect(await readRetryView(normal(1), host)).toMatchObject({ triesMade: 2 });
  });

  test('of 20 tabs none is lost, in whatever order they are found', async () => {
    const all = Array.from({ length: 20 }, (_, index) => index + 1);
    for (const tabId of all) await keepTrying(tabId);
    await update();
    for (const tabId of [...all].reverse()) {
      await show(tabId);
      await worker.autoRetry.look();
    }
    expect(await running()).toEqual([...all].sort());
  });

  test.each<[string, () => Promise<unknown>]>([
    ['another site', () => show(1, { url: 'https://other.example/' })],
    ['a page that works', async () => showOutcome(1, workedAfter(await show(1)))],
    ['the answer to a form', () => show(1, { method: 'POST' })],
  ])('%s in the tab ends it', async (_what, meanwhile) => {
    await keepTrying(1);
    await update();
    await meanwhile();
    await worker.autoRetry.look();
    await secondsLater(600);
    expect([loadedTabs(), await running()]).toEqual([[], []]);
    expect(await onDisk()).toBe('{}');
  });

  test('a tab that closed meanwhile ends it', async () => {
    await keepTrying(1);
    Object.assign(fakeBrowser.tabs, { get: () => Promise.reject(new Error('No tab')) });
    await update();
    expect([await running(), await onDisk()]).toEqual([[], '{}']);
  });

  test('a timer of the modem goes on, and loads the page at its end', async () => {
    const { url } = await show(1);
    await worker.stepTimer.begin(1, plugInRouter);
    await update();
    expect(await readStepView(normal(1))).toEqual({ step: plugInRouter, endsAt: at + 120_000 });
    await secondsLater(130);
    expect(loadedTabs()).toEqual([]);
    await show(1, { url });
    await worker.stepTimer.look(false);
    expect(loadedTabs()).toEqual([1]);
  });

  test('two updates in a row, and one within a load', async () => {
    await keepTrying(1);
    await secondsLater(5);
    await update();
    await update();
    await worker.autoRetry.take(normal(1), await show(1));
    expect(await readRetryView(normal(1), host)).toMatchObject({ phase: 'waiting', triesMade: 1 });
    expect(loadedTabs()).toEqual([1]);
  });
});

describe('on disk', () => {
  test('there is the host and nothing of the address, until it ends', async () => {
    await keepTrying(1, 'https://shop.example/secret-path?secret=1#secret');
    await worker.stepTimer.begin(1, plugInRouter);
    expect(await onDisk()).toContain(host);
    expect(await onDisk()).not.toContain('secret');
    await worker.autoRetry.stop(normal(1), host);
    await worker.stepTimer.stop();
    expect(await onDisk()).toBe('{}');
  });

  test.each([
    ['"Keep trying"', (page: { tabId: number; isPrivate: boolean }) => retryIn(page)],
    ['a timer', () => worker.stepTimer.begin(1, plugInRouter)],
  ])('nothing of a private tab: %s', async (_what, begin) => {
    tabs.private.add(1);
    await show(1);
    await begin({ tabId: 1, isPrivate: true });
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).toContain('private:1:');
    expect(await onDisk()).toBe('{}');
  });

  async function retryIn(page: { tabId: number; isPrivate: boolean }): Promise<void> {
    await worker.autoRetry.start(page, await show(page.tabId));
  }

  test('a private run beside a normal one is not written down with it', async () => {
    tabs.private.add(2);
    await keepTrying(1);
    await worker.autoRetry.start(
      { tabId: 2, isPrivate: true },
      await show(2, { url: 'https://private.example/' }),
    );
    expect(await onDisk()).not.toContain('private.example');
  });

  test('looking writes nothing', async () => {
    await keepTrying(1);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove');
    for (let looks = 0; looks < 5; looks += 1) await worker.autoRetry.look();
    expect([set.mock.calls, remove.mock.calls]).toEqual([[], []]);
  });
});

test('a start of the browser ends what was restored: its tabs are others', async () => {
  await keepTrying(1);
  await show(2);
  await worker.stepTimer.begin(2, plugInRouter);
  await update();
  await worker.lasting.end();
  await show(1);
  await worker.autoRetry.look();
  await worker.stepTimer.look(false);
  await secondsLater(600);
  expect([loadedTabs(), await running(), await onDisk()]).toEqual([[], [], '{}']);
});
