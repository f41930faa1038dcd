import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readSessionValues,
  sessionValue,
  writeWaitingValues,
} from '../../../lib/browser/session-store.ts';

const one = sessionValue<number>('one');
const other = sessionValue<number>('other');

beforeEach(async () => {
  await writeWaitingValues();
  fakeBrowser.reset();
});

function watchWrites() {
  const { session } = fakeBrowser.storage;
  return { set: vi.spyOn(session, 'set'), remove: vi.spyOn(session, 'remove') };
}

test('what can wait is read at once, and written with what cannot', async () => {
  const { set } = watchWrites();
  one.writeSoon(1);
  one.writeSoon(2);
  expect([await one.read(), [...(await readSessionValues(''))]]).toEqual([2, [['one', 2]]]);
  expect(set).not.toHaveBeenCalled();
  await other.write(3);
  expect(set.mock.calls).toEqual([[{ one: 2, other: 3 }]]);
});

test('it waits a second at most', async () => {
  vi.useFakeTimers();
  const { set } = watchWrites();
  one.writeSoon(1);
  other.writeSoon(2);
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  expect(set.mock.calls).toEqual([[{ one: 1, other: 2 }]]);
});

test('what is removed while it waits is not written after all', async () => {
  const { set, remove } = watchWrites();
  one.writeSoon(1);
  await one.write(null);
  await writeWaitingValues();
  expect([set.mock.calls, remove.mock.calls, await one.read()]).toEqual([[], [], null]);
});

test('only what is there is removed', async () => {
  await one.write(1);
  const { remove } = watchWrites();
  await Promise.all([one.write(null), other.write(null)]);
  expect(remove.mock.calls).toEqual([['one']]);
});

test('values that are read at the same moment are one question', async () => {
  await one.write(1);
  const get = vi.spyOn(fakeBrowser.storage.session, 'get');
  expect(await Promise.all([one.read(), other.read(), one.read()])).toEqual([1, null, 1]);
  expect(get).toHaveBeenCalledTimes(1);
  await one.write(2);
  expect(await one.read()).toBe(2);
  expect(get).toHaveBeenCalledTimes(2);
});
