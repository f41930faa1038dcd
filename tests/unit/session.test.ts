import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RecentOutcome } from '../../lib/explain/weigh-evidence.ts';
import { emptyTab, type TabState } from '../../lib/navigation/tab-state.ts';
import {
  claimNotice,
  endNotice,
  readRecent,
  readTab,
  readTabs,
  readTrace,
  remember,
  writeTab,
  writeTrace,
} from '../../lib/session.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

beforeEach(() => fakeBrowser.reset());

function load(site: string, at: number): RecentOutcome {
  return { site, host: site, path: '/', at, kind: 'worked', edge: null, isEvidence: true };
}

test('loads that end together are both remembered', async () => {
  await Promise.all([remember(load('one.example', 1)), remember(load('two.example', 2))]);
  expect((await readRecent()).map(({ site }) => site)).toEqual(['one.example', 'two.example']);
});

test('after ten minutes a load says nothing about now', async () => {
  await remember(load('old.example', 0));
  await remember(load('new.example', 10 * minuteMs));
  expect((await readRecent()).map(({ site }) => site)).toEqual(['new.example']);
});

test('however many loads, memory is bounded', async () => {
  await Promise.all(Array.from({ length: 320 }, (_, n) => remember(load(`s${n}.example`, n))));
  const recent = await readRecent();
  expect([recent.length, recent.at(-1)?.site]).toEqual([300, 's319.example']);
});

test('a tab is read back as it was written, and forgotten when it is empty', async () => {
  const state: TabState = { ...emptyTab, known: [] };
  await writeTab(7, state);
  expect(await readTabs()).toEqual(new Map([[7, state]]));
  await writeTab(7, emptyTab);
  expect([...(await readTabs()).keys(), await readTab(7)]).toEqual([emptyTab]);
});

test('what a page told belongs to its own failure only', async () => {
  await writeTrace(7, 'request:1', null);
  expect(await readTrace(7, 'request:1')).toBeNull();
  expect(await readTrace(7, 'request:2')).toBeUndefined();
});

test('a person is called once per incident', async () => {
  expect(await claimNotice('shop.example', 0)).toBe(true);
  expect(await claimNotice('shop.example', minuteMs)).toBe(false);
  await endNotice('shop.example');
  expect(await claimNotice('shop.example', 2 * minuteMs)).toBe(true);
  expect(await claimNotice('shop.example', 9 * hourMs)).toBe(true);
});
