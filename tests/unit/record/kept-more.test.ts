import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageKey } from '../../../lib/knowledge/message-key.ts';
import { kept, keptMore } from '../../../lib/record/kept.build.ts';
import { markTold, readUntold } from '../../../lib/record/kept-more.ts';
import { tellKeptMore } from '../../../lib/worker/tell-kept-more.ts';

const first: readonly MessageKey[] = ['welcomeKeptFailed'];
const second: readonly MessageKey[] = [...first, 'welcomeKeptLater'];
const openOptions = vi.fn(async () => {});

beforeEach(() => {
  fakeBrowser.reset();
  openOptions.mockClear();
  Object.assign(fakeBrowser.runtime, { openOptionsPage: openOptions });
});

test('each row of "On disk" in PRIVACY.md is listed, and no other', () => {
  const [, table = ''] = readFileSync('PRIVACY.md', 'utf8').split('## On disk');
  const [onDisk = ''] = table.split('\n## ');
  const rows = onDisk
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| What \|/.test(line));
  const listed = [...new Set(kept.map(({ what }) => what))];
  expect(rows).toHaveLength(listed.length);
  for (const row of rows)
    expect(
      listed.filter((what) => row.startsWith(`| ${what}`)),
      row,
    ).toHaveLength(1);
});

test('what is kept since a later version has words', () => {
  const [oldest] = kept;
  for (const { since, told, what } of kept)
    expect(told !== null, `${what}: say it to those who had Backsoon before`).toBe(
      since !== oldest?.since,
    );
});

test('an update that keeps more opens the settings, until it is read', async () => {
  await tellKeptMore('update', first);
  expect(openOptions).toHaveBeenCalledOnce();
  expect(await readUntold(first)).toEqual(first);
  await markTold(first);
  await tellKeptMore('update', first);
  expect(openOptions).toHaveBeenCalledOnce();
});

test('a later update tells only what is new in it', async () => {
  await markTold(first);
  await tellKeptMore('update', second);
  expect(openOptions).toHaveBeenCalledOnce();
  expect(await readUntold(second)).toEqual(['welcomeKeptLater']);
});

test.each([
  ['install', second],
  ['browser_update', second],
  ['update', keptMore],
])('%s says nothing where nothing is new to the person', async (reason, rows) => {
  await tellKeptMore(reason, rows);
  expect(openOptions).not.toHaveBeenCalled();
});
