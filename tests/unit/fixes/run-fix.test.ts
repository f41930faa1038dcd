import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fixCatalog } from '../../../lib/explain/fix-catalog.ts';
import { settleFix } from '../../../lib/fixes/attempts-store.ts';
import type { AutoRetry } from '../../../lib/fixes/auto-retry.ts';
import { takeHandedOver } from '../../../lib/fixes/hand-over.ts';
import { type Intent, keepIntent, takeIntent } from '../../../lib/fixes/intent.ts';
import { createFixRunner } from '../../../lib/fixes/run-fix.ts';
import { writeTabState } from '../../../lib/memory/tab-states.ts';
import { emptyTab } from '../../../lib/navigation/tab-state.ts';
import type { Watcher } from '../../../lib/watch/watcher.ts';
import { tables } from '../../with-tables.ts';
import { failureWith, silenceBy } from '../explain/failures.ts';
import { showOutcome } from '../fake-tabs.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const reload = vi.fn(async () => {});
const update = vi.fn(async () => {});
const executeScript = vi.fn(async (): Promise<unknown[]> => []);
const remove = vi.fn(async () => {});
const createTab = vi.fn(async () => ({}));
const autoRetry = {
  start: vi.fn<AutoRetry['start']>(async () => {}),
  stop: vi.fn<AutoRetry['stop']>(async () => {}),
  look: vi.fn<AutoRetry['look']>(async () => {}),
  take: vi.fn<AutoRetry['take']>(async () => false),
  leave: vi.fn<AutoRetry['leave']>(async () => {}),
};
const watcher = {
  start: vi.fn<Watcher['start']>(async () => ({ key: 'watchSaidStarted', values: ['10:01'] })),
};
let allowed: string[];
let isPrivate: boolean;

const fixTools = {
  autoRetry,
  watcher,
  isFirefox: false,
  fixes: async () => fixCatalog,
  statusPages: async () => tables.statusPages,
};
const fixRunner = createFixRunner(fixTools);

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  fakeBrowser.reset();
  allowed = [];
  isPrivate = false;
  Object.assign(fakeBrowser, {
    browsingData: { remove },
    scripting: { executeScript },
    tabs: {
      get: async () => ({ id: 1, active: true, windowId: 1, incognito: isPrivate }),
      reload,
      update,
      create: createTab,
    },
    windows: {
      get: async () => ({ focused: true }),
      create: async () => Promise.reject(new Error('Extension does not have permission')),
    },
    action: { openPopup: async () => Promise.reject(new Error('no active window')) },
    permissions: {
      contains: async ({ permissions }: { permissions: string[] }) =>
        permissions.every((permission) => allowed.includes(permission)),
    },
  });
});

/** Tab 1 shows a failing page. */
async function fail(changes: Parameters<typeof failureWith>[0] = {}): Promise<void> {
  const outcome = failureWith({ at: Date.now(), url: 'https://shop.example/cart#top', ...changes });
  const document = {
    documentId: 'D1',
    url: outcome.url,
    at: outcome.at,
    method: 'GET',
    drawnBy: 'site',
    outcome,
    awaitsCommit: false,
  } as const;
  await writeTabState(1, { ...emptyTab, document });
  await settleFix({ tabId: 1, isPrivate }, outcome);
}

test('a page that works by now is left alone', async () => {
  expect(await fixRunner.run(1, 'try-again')).toEqual({ key: 'fixSaidNotHere' });
  expect(reload).not.toHaveBeenCalled();
});

test('a site that has just failed again is given time', async () => {
  await fail();
  expect(await fixRunner.run(1, 'try-again')).toBeNull();
  await fail();
  expect(await fixRunner.run(1, 'fresh-copy')).toEqual({ key: 'fixSaidTooSoon' });
  vi.setSystemTime(start + 3000);
  expect(await fixRunner.run(1, 'fresh-copy')).toBeNull();
  expect(reload.mock.calls).toEqual([
    [1, { bypassCache: false }],
    [1, { bypassCache: true }],
  ]);
});

test('a clock set back keeps nobody waiting', async () => {
  await fail();
  await fixRunner.run(1, 'try-again');
  await fail();
  vi.setSystemTime(start - 3_600_000);
  expect(await fixRunner.run(1, 'try-again')).toBeNull();
});

test.each([
  ['try-again', 'which does so itself', true, []],
  ['fresh-copy', 'which could not', false, [[1, { url: 'https://shop.example/cart' }]]],
  ['open-without-sending', 'which is gone', null, [[1, { url: 'https://shop.example/cart' }]]],
] as const)('on a form page, %s opens it by its address: %s', async (fix, _, isDone, updates) => {
  await fail({ method: 'POST' });
  executeScript.mockResolvedValueOnce([{ result: isDone }]);
  await fixRunner.run(1, fix);
  expect(executeScript).toHaveBeenCalledWith(
    expect.objectContaining({ args: ['https://shop.example/cart#top'] }),
  );
  expect(update.mock.calls).toEqual(updates);
  expect(reload).not.toHaveBeenCalled();
});

test('a form page is never tried by itself', async () => {
  await fail({ method: 'POST' });
  expect(await fixRunner.run(1, 'keep-trying')).toEqual({ key: 'fixSaidForm' });
  expect(autoRetry.start).not.toHaveBeenCalled();
});

test.each(['refused', 'too-slow', 'offline'] as const)(
  'what reached nobody can be tried again and again, and is loaded by its address: %s',
  async (cause) => {
    await showOutcome(1, silenceBy(cause));
    expect(await fixRunner.run(1, 'keep-trying')).toBeNull();
    expect(autoRetry.start).toHaveBeenCalledOnce();
    await fixRunner.run(1, 'try-again');
    expect(update.mock.calls).toEqual([[1, { url: 'https://www.shop.example/cart?id=7#top' }]]);
    expect(reload).not.toHaveBeenCalled();
  },
);

test.each([
  ['GET', 1],
  ['POST', 0],
  [undefined, 0],
])(
  'what reached nobody by %s is loaded anew only where that sends no form',
  async (method, times) => {
    await showOutcome(1, silenceBy('closed', method === undefined ? {} : { method }));
    await fixRunner.run(1, 'try-again');
    expect(reload).toHaveBeenCalledTimes(times);
    expect(update).toHaveBeenCalledTimes(1 - times);
  },
);

test('what needs a permission goes on in a page of ours, once', async () => {
  await fail();
  expect(await fixRunner.run(1, 'clear-saved')).toEqual({ key: 'fixSaidGoOnThere' });
  expect(createTab.mock.calls).toMatchObject([[{ openerTabId: 1 }]]);
  expect(remove).not.toHaveBeenCalled();
  expect([await takeHandedOver(2), await takeHandedOver(1), await takeHandedOver(1)]).toEqual([
    null,
    'clear-saved',
    null,
  ]);
});

const asked: Intent = { tabId: 1, host: 'shop.example', fix: 'clear-saved' };

test('a yes is acted on once, whoever hears it first', async () => {
  await fail();
  await keepIntent(asked);
  allowed = ['browsingData'];
  await Promise.all([fixRunner.noticeAllowed(), fixRunner.settle(true)]);
  expect(remove).toHaveBeenCalledOnce();
  expect(reload).toHaveBeenCalledOnce();
});

test('another permission given meanwhile is not the answer', async () => {
  await fail();
  await keepIntent(asked);
  allowed = ['notifications'];
  await fixRunner.noticeAllowed();
  expect(remove).not.toHaveBeenCalled();
});

test.each([
  ['asked long ago', 3],
  ['asked before the clock was set back by an hour', -60],
  ['asked before the clock was set back by a day', -1440],
  ['asked before the clock was set forward by a day', 1440],
])('a yes to a question that was %s does nothing', async (_when, minutes) => {
  await fail();
  await keepIntent(asked);
  vi.setSystemTime(start + minutes * 60_000);
  allowed = ['browsingData'];
  await fixRunner.noticeAllowed();
  expect(await fixRunner.settle(true)).toBeNull();
  expect(remove).not.toHaveBeenCalled();
});

test.each([
  ['in the same tab', 1, 0],
  ['in another tab', 2, 0],
  ['after the clock was set back', 2, -1440],
])('the last question is the one that is answered: %s', async (_where, tabId, minutes) => {
  await keepIntent({ ...asked, tabId: 1 });
  vi.setSystemTime(start + minutes * 60_000);
  const last = { ...asked, tabId, fix: 'clear-data' } as const;
  await keepIntent(last);
  expect(await takeIntent()).toMatchObject(last);
  expect(await takeIntent()).toBeNull();
});

test('one of a private tab ends with the next, too', async () => {
  isPrivate = true;
  await keepIntent({ ...asked, tabId: 7 });
  isPrivate = false;
  await keepIntent(asked);
  expect(await takeIntent()).toMatchObject(asked);
  expect(await takeIntent()).toBeNull();
});

test('a tab that was led to another failing site meanwhile: nothing of that is cleared', async () => {
  await fail();
  await keepIntent(asked);
  await fail({ url: 'https://bank.example/' });
  allowed = ['browsingData'];
  expect(await fixRunner.settle(true)).toEqual({ key: 'fixSaidNotHere' });
  expect(remove).not.toHaveBeenCalled();
});

test('a no to clearing clears nothing, and is a plain sentence', async () => {
  await fail();
  await keepIntent(asked);
  expect(await fixRunner.settle(false)).toEqual({ key: 'fixSaidClearRefused' });
  expect(remove).not.toHaveBeenCalled();
});

test('one press starts to watch: a message is asked for later, elsewhere', async () => {
  await fail();
  expect(await fixRunner.run(1, 'watch')).toMatchObject({ key: 'watchSaidStarted' });
  expect(watcher.start).toHaveBeenCalledOnce();
  expect(await takeHandedOver(1)).toBeNull();
});

test('in a private window nothing is written down', async () => {
  isPrivate = true;
  allowed = ['notifications'];
  await fail();
  expect(await fixRunner.run(1, 'watch')).toEqual({ key: 'watchSaidPrivate' });
  expect(watcher.start).not.toHaveBeenCalled();
});

test.each([
  ['Firefox keeps us out of private windows', true, false, 'fixPrivateWindowByHand'],
  ['Firefox has no private windows here', true, true, 'fixSaidCouldNot'],
  ['Chromium has no private windows here', false, false, 'fixSaidCouldNot'],
] as const)('no private window opens, for %s', async (_, inFirefox, isLetIn, key) => {
  await fail();
  Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => isLetIn });
  const runner = createFixRunner({ ...fixTools, isFirefox: inFirefox });
  expect(await runner.run(1, 'private-window')).toEqual({ key });
});

test('what the browser refuses is told, not thrown', async () => {
  await fail();
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  reload.mockRejectedValueOnce(new Error('No tab with id: 1'));
  expect(await fixRunner.run(1, 'try-again')).toEqual({ key: 'fixSaidCouldNot' });
  expect(error).toHaveBeenCalledOnce();
});
