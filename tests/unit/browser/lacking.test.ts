import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand, readShortcuts } from '../../../lib/browser/commands.ts';
import { mayHavePermission } from '../../../lib/browser/permissions.ts';
import {
  findVisibleTab,
  isLookedAt,
  openPrivateWindow,
  openTabBeside,
  replaceTwice,
  showTab,
} from '../../../lib/browser/tabs.ts';
import { isPinned } from '../../../lib/browser/toolbar.ts';
import { readCapabilities } from '../../../lib/fixes/read-capabilities.ts';
import { readDecided } from '../../../lib/settings/store.ts';

const createTab = vi.fn();
const updateTab = vi.fn(async () => ({}));
const tabs = [
  { id: 1, active: false, windowId: 1, incognito: false },
  { id: 2, active: true, windowId: 1, incognito: false },
];

/** As Firefox for Android is, by the compat data and by what people measured there. */
beforeEach(() => {
  createTab.mockReset().mockImplementation((options: object) => {
    // Firefox throws synchronously for an unknown option.
    if ('openerTabId' in options) throw new Error('Property "openerTabId" is unsupported');
    return Promise.resolve({});
  });
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    commands: undefined,
    windows: undefined,
    browsingData: undefined,
    action: { getUserSettings: async () => ({}) },
    extension: { isAllowedIncognitoAccess: async () => true },
    permissions: { contains: async () => false },
    tabs: {
      get: async (tabId: number) => tabs.find(({ id }) => id === tabId) ?? Promise.reject(tabId),
      create: createTab,
      update: updateTab,
    },
    storage: { ...fakeBrowser.storage, managed: undefined },
  });
  Object.assign(fakeBrowser.runtime, {
    // A browser drops permissions that it lacks from the manifest.
    getManifest: () => ({ optional_permissions: ['notifications'] }),
  });
});

test('a browser without keys names none, and never runs a command', async () => {
  expect(await readShortcuts()).toBeNull();
  expect(() => onCommand(() => {})).not.toThrow();
});

test('where there are no windows, the tab in front is what the person looks at', async () => {
  expect(await isLookedAt(2)).toBe(true);
  expect(await isLookedAt(1)).toBe(false);
  expect(await isLookedAt(3)).toBe(false);
  expect(await findVisibleTab([3, 1, 2])).toBe(2);
  await showTab({ id: 1, windowId: 1 } as Parameters<typeof showTab>[0]);
  expect(updateTab).toHaveBeenCalledWith(1, { active: true });
  await expect(openPrivateWindow('https://shop.example/')).rejects.toThrow();
});

test('a tab opens without its opener, where none can be named', async () => {
  await openTabBeside(2, 'https://shop.example/');
  expect(createTab).toHaveBeenLastCalledWith({ url: 'https://shop.example/', windowId: 1 });
});

test('a browser without a toolbar pins nothing', async () => {
  expect(await isPinned()).toBeNull();
});

test('what the browser left out of the manifest is not asked for', async () => {
  expect(await mayHavePermission('browsingData')).toBe(false);
  expect(await mayHavePermission('notifications')).toBe(true);
});

test('a permission that is given already can be used, whatever the manifest says', async () => {
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  expect(await mayHavePermission('browsingData')).toBe(true);
});

test('what cannot be done is not possible in the eyes of the help', async () => {
  const capabilities = await readCapabilities('https://shop.example/');
  expect(capabilities).toMatchObject({ opensPrivateWindows: null, clearsSites: false });
});

test('a browser without policies has decided nothing', async () => {
  expect((await readDecided()).managed.size).toBe(0);
});

test('where a load cannot replace a page, the caller is told, and nothing is opened', async () => {
  const rejects = () => {
    throw new Error('Property "loadReplace" is unsupported');
  };
  updateTab.mockReset().mockImplementation(rejects);
  expect(await replaceTwice(2, 'https://shop.example/#top')).toBe(false);
  expect(updateTab).toHaveBeenCalledOnce();
});
