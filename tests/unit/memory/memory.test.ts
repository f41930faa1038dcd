import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeWaitingValues } from '../../../lib/browser/session-store.ts';
import type { RecentOutcome } from '../../../lib/evidence/recent-outcome.ts';
import { endPopupClaim, openOnce } from '../../../lib/memory/open-popup-once.ts';
import { forgetPrivateTab, pageValue, readPageValues } from '../../../lib/memory/page-memory.ts';
import { readRecentLoads, rememberLoad } from '../../../lib/memory/recent-loads.ts';
import { readTabState, readTabStates, writeTabState } from '../../../lib/memory/tab-states.ts';
import { emptyTab, type TabState } from '../../../lib/navigation/tab-state.ts';
import { hourMs, minuteMs } from '../../time-units.ts';

const normal = { tabId: 1, isPrivate: false };

beforeEach(async () => {
  await writeWaitingValues();
  fakeBrowser.reset();
});

function load(site: string, at: number): RecentOutcome {
  return {
    site,
    host: site,
    path: '/',
    at,
    kind: 'worked',
    isSecure: true,
    edge: null,
    edgeWrote: 'nothing',
    isEvidence: true,
    startedBy: 'person',
  };
}

test('loads that end together are both remembered', async () => {
  await Promise.all([rememberLoad(load('one.example', 1)), rememberLoad(load('two.example', 2))]);
  expect((await readRecentLoads()).map(({ site }) => site)).toEqual(['one.example', 'two.example']);
});

test('after ten minutes a load says nothing about now', async () => {
  await rememberLoad(load('old.example', 0));
  await rememberLoad(load('new.example', 10 * minuteMs));
  expect((await readRecentLoads()).map(({ site }) => site)).toEqual(['new.example']);
});

test('however many loads, memory is bounded', async () => {
  await Promise.all(Array.from({ length: 320 }, (_, n) => rememberLoad(load(`s${n}.example`, n))));
  const recent = await readRecentLoads();
  expect([recent.length, recent.at(-1)?.site]).toEqual([300, 's319.example']);
});

test('a tab is read back as it was written, and forgotten when it is empty', async () => {
  const state: TabState = { ...emptyTab, known: [] };
  await writeTabState(7, state);
  expect(await readTabStates()).toEqual(new Map([[7, state]]));
  await writeTabState(7, emptyTab);
  expect([...(await readTabStates()).keys(), await readTabState(7)]).toEqual([emptyTab]);
});

test('a person is called once per incident', async () => {
  const calls: number[] = [];
  const callAt = (at: number, canOpen = true) =>
    openOnce(normal, 'shop.example', at, async () => {
      calls.push(at);
      return canOpen;
    });
  // A window without a toolbar, a popup of another's, a window that lost the focus.
  await callAt(0, false);
  await callAt(1, false);
  await callAt(2);
  await callAt(minuteMs);
  await endPopupClaim(normal, 'shop.example');
  await callAt(2 * minuteMs);
  await callAt(9 * hourMs);
  await Promise.all([callAt(18 * hourMs), callAt(18 * hourMs + 1)]);
  await endPopupClaim(normal, 'shop.example');
  await Promise.all([callAt(30 * hourMs, false), callAt(30 * hourMs + 1)]);
  const opened = [0, 1, 2, 2 * minuteMs, 9 * hourMs, 18 * hourMs, 30 * hourMs, 30 * hourMs + 1];
  expect(calls).toEqual(opened);
});

test('an opening that takes long, or for ever, holds no later incident up', async () => {
  const opened: number[] = [];
  const call = (at: number, open: () => Promise<boolean>) =>
    openOnce(normal, 'shop.example', at, () => {
      opened.push(at);
      return open();
    });
  const slow = Promise.withResolvers<boolean>();
  const opening = call(0, () => slow.promise);
  void call(1, () => new Promise(() => {}));
  await endPopupClaim(normal, 'shop.example');
  slow.resolve(true);
  await opening;
  void call(2, () => new Promise(() => {}));
  await endPopupClaim(normal, 'shop.example');
  await call(3, async () => true);
  expect(opened).toEqual([0, 2, 3]);
});

test('what is remembered of a private page is its own, and goes with its tab', async () => {
  const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url: 'about:blank' });
  const page = { tabId, isPrivate: true };
  await pageValue(page, 'retry:hidden.example').write(1);
  expect(await pageValue(normal, 'retry:hidden.example').read()).toBeNull();
  expect(await pageValue({ ...page, tabId: tabId + 1 }, 'retry:hidden.example').read()).toBeNull();
  expect(await readPageValues('retry:')).toEqual([{ name: 'hidden.example', value: 1, page }]);
  await forgetPrivateTab(tabId);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test('nothing is remembered of a private tab that has closed', async () => {
  await pageValue({ tabId: 77, isPrivate: true }, 'retry:hidden.example').write(1);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
