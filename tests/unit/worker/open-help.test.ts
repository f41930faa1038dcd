import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onNotificationClick, type Subject } from '../../../lib/browser/notifications.ts';
import { openHelp } from '../../../lib/worker/open-help.ts';
import { failureWith } from '../explain/failures.ts';

const openPopup = vi.fn<() => Promise<void>>();
const create = vi.fn(async (_id: string, _look: object) => '');
let press = (_id: string) => {};

/** A phone: no windows, and messages are allowed. */
beforeEach(() => {
  create.mockClear();
  openPopup.mockReset().mockRejectedValue(new Error('no'));
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    windows: undefined,
    i18n: { ...fakeBrowser.i18n, getMessage: (key: string) => key },
    action: { openPopup },
    notifications: {
      create,
      onClicked: {
        addListener: (hear: typeof press) => {
          press = hear;
        },
      },
    },
  });
});

const page = { tabId: 7, isPrivate: false };
const failure = failureWith({ url: 'https://shop.example/cart?id=1' });

test('a popup that opens is enough', async () => {
  openPopup.mockResolvedValue();
  await openHelp(page, failure);
  expect(create).not.toHaveBeenCalled();
});

test('on a phone where no popup opens, a message names the site and no more', async () => {
  await openHelp(page, failure);
  const [id, look] = create.mock.calls[0] ?? [];
  expect(id).toBe('tab:7');
  expect(look).toMatchObject({ title: 'shop.example' });
  expect(JSON.stringify(look)).not.toContain('cart');
});

test('nothing is said of a private page', async () => {
  await openHelp({ ...page, isPrivate: true }, failure);
  expect(create).not.toHaveBeenCalled();
});

test('where the badge is in view, it is enough', async () => {
  Object.assign(fakeBrowser, { windows: {} });
  await openHelp(page, failure);
  expect(create).not.toHaveBeenCalled();
});

test('without messages nothing breaks', async () => {
  Object.assign(fakeBrowser, { notifications: undefined });
  await expect(openHelp(page, failure)).resolves.toBe(true);
});

test('a pressed message tells what it is about', () => {
  const subjects: Subject[] = [];
  onNotificationClick((subject) => subjects.push(subject))();
  for (const id of ['tab:7', 'watch:https://shop.example/', 'other']) press(id);
  expect(subjects).toEqual([
    { kind: 'tab', tabId: 7 },
    { kind: 'watch', url: 'https://shop.example/' },
  ]);
});
