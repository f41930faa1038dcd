import { expect, test, vi } from 'vitest';
import { createOnce } from '../../../lib/record/once.ts';

test('the work of an id runs once, and all who ask wait for it', async () => {
  const once = createOnce();
  let end = () => {};
  const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const first = once.run('a', work);
  expect(once.run('a', work)).toBe(first);
  end();
  await once.run('a', work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('work that failed runs again', async () => {
  const once = createOnce();
  const work = vi.fn(async () => {}).mockRejectedValueOnce(new Error('disk'));
  await expect(once.run('a', work)).rejects.toThrow('disk');
  await once.run('a', work);
  expect(work).toHaveBeenCalledTimes(2);
});

test('only the newest ids are remembered', async () => {
  const once = createOnce();
  const work = vi.fn(async () => {});
  for (let index = 0; index <= 500; index++) await once.run(String(index), work);
  await once.run('500', work);
  expect(work).toHaveBeenCalledTimes(501);
  await once.run('0', work);
  expect(work).toHaveBeenCalledTimes(502);
});

test('its end is waited for, good or bad', async () => {
  const once = createOnce();
  await once.ended('a');
  let fail = (_error: Error) => {};
  const run = once.run('a', () => new Promise((_resolve, reject) => (fail = reject)));
  const heard = vi.fn();
  const ended = once.ended('a').then(heard);
  await Promise.resolve();
  expect(heard).not.toHaveBeenCalled();
  fail(new Error('disk'));
  await expect(run).rejects.toThrow('disk');
  await ended;
});
