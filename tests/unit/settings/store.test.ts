import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSettings } from '../../../lib/settings/follow-settings.ts';
import { isMuted, mute, unmute } from '../../../lib/settings/mute.ts';
import { defaults } from '../../../lib/settings/settings.ts';
import {
  changeSettings,
  followDecided,
  readDecided,
  readSettings,
} from '../../../lib/settings/store.ts';

beforeEach(() => fakeBrowser.reset());

const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

test('nothing stored: the defaults', async () => {
  expect(await readDecided()).toEqual({ settings: defaults, managed: new Set() });
});

test.each([
  ['a word', 'dark'],
  ['nothing', null],
  ['a list', []],
  ['wrong values', { version: 1, theme: 'pink', retentionDays: -1 }],
  ['a strange version', { version: 'one', opensPopup: 3 }],
])('%s in storage: the defaults', async (_what, stored) => {
  await store(stored);
  expect(await readSettings()).toEqual(defaults);
});

test('a change keeps what else was decided', async () => {
  await changeSettings(() => ({ theme: 'dark' }));
  await changeSettings(() => ({ retentionDays: 30 }));
  expect(await readSettings()).toEqual({ ...defaults, theme: 'dark', retentionDays: 30 });
});

test('changes made at once are all made', async () => {
  await Promise.all(['a.example', 'b.example', 'c.example'].map(mute));
  expect((await readSettings()).mutedSites).toEqual(['a.example', 'b.example', 'c.example']);
});

test('what a newer version stored is kept', async () => {
  await store({ version: 99, theme: 'dark', sounds: 'on' });
  await changeSettings(() => ({ opensPopup: false }));
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({
    settings: { version: 99, theme: 'dark', sounds: 'on', opensPopup: false },
  });
});

test('the organization has the last word, and only where it is well said', async () => {
  await store({ version: 1, retentionDays: 365, keepsHistory: true });
  await fakeBrowser.storage.managed.set({ keepsHistory: false, retentionDays: 'for ever' });
  expect(await readDecided()).toEqual({
    settings: { ...defaults, retentionDays: 365, keepsHistory: false },
    managed: new Set(['keepsHistory']),
  });
});

test('what the organization says is not stored as our own', async () => {
  await fakeBrowser.storage.managed.set({ theme: 'dark' });
  await changeSettings(() => ({ opensPopup: false }));
  await fakeBrowser.storage.managed.clear();
  expect((await readSettings()).theme).toBe('auto');
});

test('no policy at all, as Firefox says it', async () => {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('no manifest'));
  expect(await readSettings()).toEqual(defaults);
});

test('a store that Chromium had to mend fails once', async () => {
  await store({ version: 1, theme: 'dark' });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(
    new Error('Database corruption repaired during open'),
  );
  expect((await readSettings()).theme).toBe('dark');
});

test('a watcher hears of each change until it stops', async () => {
  const heard: string[] = [];
  const stop = new AbortController();
  followDecided(({ settings }) => heard.push(settings.theme), stop.signal);
  await changeSettings(() => ({ theme: 'dark' }));
  await vi.waitFor(() => expect(heard).toEqual(['dark']));
  stop.abort();
  await changeSettings(() => ({ theme: 'light' }));
  await readSettings();
  expect(heard).toEqual(['dark']);
});

test('a follower knows the newest, and what it was before', async () => {
  const changes: [string, string][] = [];
  const settings = followSettings((now, before) => changes.push([before.theme, now.theme]));
  expect((await settings()).theme).toBe('auto');
  await changeSettings(() => ({ theme: 'dark' }));
  await vi.waitFor(() => expect(changes).toEqual([['auto', 'dark']]));
  expect((await settings()).theme).toBe('dark');
});

test('a store that cannot be read leaves the defaults, and is read again at the next question', async () => {
  await store({ version: 1, theme: 'dark' });
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const reading = vi
    .spyOn(fakeBrowser.storage.local, 'get')
    .mockRejectedValue(new Error('no disk'));
  const settings = followSettings();
  expect(await settings()).toEqual(defaults);
  expect(error).toHaveBeenCalledOnce();
  reading.mockRestore();
  expect((await settings()).theme).toBe('dark');
});

test.each([
  ['shop.example', 'shop.example', true],
  ['shop.example', 'www.shop.example', true],
  ['www.shop.example', 'shop.example', false],
  ['www.shop.example', 'pay.shop.example', false],
  ['example', 'shop.example', false],
  ['github.io', 'alice.github.io', false],
  ['localhost:3000', 'localhost:3000', true],
  ['localhost', 'localhost:3000', false],
])('muting %s, %s is muted: %s', (site, host, muted) => {
  expect(isMuted(host, { ...defaults, mutedSites: [site] })).toBe(muted);
});

test('unmuting a host takes back what muted it, and nothing else', async () => {
  for (const site of ['shop.example', 'www.shop.example', 'news.example']) await mute(site);
  await unmute('www.shop.example');
  expect((await readSettings()).mutedSites).toEqual(['news.example']);
});
