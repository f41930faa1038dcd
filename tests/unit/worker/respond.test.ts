import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { explain } from '../../../lib/explain/explain.ts';
import { rememberLoad } from '../../../lib/memory/recent-loads.ts';
import { readTabState } from '../../../lib/memory/tab-states.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { emptyTab } from '../../../lib/navigation/tab-state.ts';
import { toRecent } from '../../../lib/record/to-recent.ts';
import { defaults, type Settings } from '../../../lib/settings/settings.ts';
import { createResponder } from '../../../lib/worker/respond.ts';
import { tables } from '../../with-tables.ts';
import { at, failureWith, situationWith } from '../explain/failures.ts';
import { type FakeTabs, startFakeTabs, stopTheClock, workedAfter } from '../fake-tabs.ts';
import { fakeRecorder } from './fake-recorder.ts';

const executeScript = vi.fn();
const setBadgeText = vi.fn(async () => {});
const openPopup = vi.fn(async () => {});
const failure = failureWith({ headers: { server: 'nginx' } });
const committed = {
  kind: 'committed',
  tabId: 1,
  documentId: 'D1',
  url: failure.url,
  at,
  method: 'GET',
  answerMayFollowMs: 0,
} as const;
const lossAt = (url: string, error: string, id = 'request:9') => ({
  id,
  tabId: 1,
  url,
  at,
  error,
  hasProxy: false,
});
const noPage = (url: string, documentId = 'E1') =>
  ({
    kind: 'replaced',
    tabId: 1,
    documentId,
    url,
    at: at + 40,
    reason: 'no-page',
    commitFollows: false,
    answerMayFollowMs: 0,
  }) as const;
const answered = (outcome: Failure) =>
  ({ kind: 'answered', tabId: outcome.tabId, outcome }) as const;

let tabs: FakeTabs;
let decided: Partial<Settings>;

beforeEach(() => {
  vi.clearAllMocks();
  stopTheClock(at);
  tabs = startFakeTabs();
  tabs.visible.add(1);
  decided = {};
  executeScript.mockReset().mockResolvedValue([{}]);
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    action: {
      openPopup,
      setBadgeText,
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
  });
});
afterEach(() => void vi.restoreAllMocks());

function start() {
  const recorder = fakeRecorder();
  const settings = async () => ({ ...defaults, ...decided });
  return { recorder, ...createResponder(recorder, settings, async () => tables, gather) };
}

const gather = async (found: Failure) => explain(found, situationWith());
const settled = () => vi.advanceTimersByTimeAsync(0);
const badges = () => setBadgeText.mock.calls.map(([badge]: unknown[]) => badge);

describe('with a fake browser, a fake clock and a recorder that only listens', () => {
  test.each(['answer first', 'commit first'])(
    'a failed page gets its mark and its help: %s',
    async (order) => {
      const { respond } = start();
      const events = [answered(failure), { ...committed, answerMayFollowMs: 1000 }];
      for (const event of order === 'answer first' ? events : events.toReversed())
        await respond(event);
      await settled();
      expect(badges()).toContainEqual({ tabId: 1, text: '502' });
      const target = { tabId: 1, documentIds: ['D1'] };
      const handed = expect.objectContaining({
        help: expect.objectContaining({ statusCode: 502 }),
      });
      expect(executeScript.mock.calls).toEqual([
        [expect.objectContaining({ target, files: ['/overlay.js'] })],
        [expect.objectContaining({ target, args: [handed] })],
      ]);
    },
  );

  test('a failure is recorded before the tabs of the worker before are even read', async () => {
    let finish = () => {};
    const reading = new Promise<void>((resolve) => {
      finish = resolve;
    });
    vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(async () => {
      await reading;
      return {};
    });
    const { respond, recorder } = start();
    const responding = respond(answered(failure));
    expect(recorder.load.mock.calls[0]?.[0]).toBe(failure);
    finish();
    await responding;
  });

  test('what comes after a loss waits for the table, so that all stay in order', async () => {
    const { respond, lose, recorder } = start();
    const [lost, replaced] = await Promise.all([
      lose(lossAt(failure.url, 'net::ERR_CONNECTION_REFUSED')),
      respond(noPage(failure.url)),
    ]);
    await settled();
    expect(lost.pending).toMatchObject({ kind: 'unreachable', cause: 'refused' });
    expect(replaced.document?.outcome).toMatchObject({ kind: 'unreachable', cause: 'refused' });
    expect(recorder.load.mock.calls).toHaveLength(1);
    expect(badges()).toEqual([{ tabId: 1, text: '!' }]);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test.each([
    ['a load that something cut off later', 'net::ERR_CONTENT_LENGTH_MISMATCH'],
    ['an error that no table knows', 'net::ERR_OF_TOMORROW'],
  ])('%s is no loss', async (_, error) => {
    const { respond, lose, recorder } = start();
    await lose(lossAt(failure.url, error));
    await respond(noPage(failure.url));
    await settled();
    expect(recorder.load).not.toHaveBeenCalled();
    expect(openPopup).not.toHaveBeenCalled();
    expect(badges()).not.toContainEqual({ tabId: 1, text: '!' });
  });

  test.each([
    ['no connection', failure.url, 'net::ERR_INTERNET_DISCONNECTED'],
    ['no connection, in Firefox', failure.url, 'NS_ERROR_OFFLINE'],
    ['a rule of the organization', failure.url, 'net::ERR_BLOCKED_BY_ADMINISTRATOR'],
    ['an add-on', failure.url, 'net::ERR_BLOCKED_BY_CLIENT'],
    [
      'the page by which Firefox looks for a sign-in',
      'http://detectportal.firefox.com/canonical.html',
      'NS_ERROR_UNKNOWN_HOST',
    ],
    [
      'the page by which Chromium does',
      'http://www.gstatic.com/generate_204',
      'net::ERR_NAME_NOT_RESOLVED',
    ],
    ['the page that we open for it', 'http://neverssl.com/', 'net::ERR_CONNECTION_TIMED_OUT'],
  ])('%s brings a mark, and no popup by itself', async (_, url, error) => {
    const { respond, lose } = start();
    await lose(lossAt(url, error));
    await respond(noPage(url));
    await settled();
    expect(badges()).toEqual([{ tabId: 1, text: '!' }]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('the popup comes up once for a site that stays away, however often it is tried', async () => {
    const { respond, lose } = start();
    for (const id of ['request:9', 'request:10', 'request:11']) {
      await lose(lossAt(failure.url, 'net::ERR_CONNECTION_RESET', id));
      await respond(noPage(failure.url, id));
      await settled();
    }
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('a line that fails for site after site is told at the first two', async () => {
    const { respond, lose } = start();
    for (const name of ['one', 'two', 'three', 'four']) {
      const url = `https://${name}.example/`;
      await lose(lossAt(url, 'net::ERR_NAME_NOT_RESOLVED', name));
      const state = await respond(noPage(url, name));
      const outcome = state.document?.outcome;
      if (outcome?.kind === 'unreachable') await rememberLoad(toRecent(outcome));
      await settled();
    }
    expect(openPopup).toHaveBeenCalledTimes(2);
  });

  test('a person who turned that off sees the mark alone', async () => {
    decided = { opensPopup: false };
    const { respond, lose } = start();
    await lose(lossAt(failure.url, 'net::ERR_CONNECTION_REFUSED'));
    await respond(noPage(failure.url));
    await settled();
    expect(badges()).toEqual([{ tabId: 1, text: '!' }]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('events are taken in the order they came, and remembered for the next worker', async () => {
    const first = start();
    const worked = { kind: 'answered', tabId: 1, outcome: workedAfter(failure) } as const;
    const states = await Promise.all([
      first.respond(answered(failure)),
      first.respond(committed),
      first.respond({ ...worked, outcome: { ...worked.outcome, id: 'second' } }),
      first.respond({ ...committed, documentId: 'D2', at: at + 1 }),
    ]);
    expect(states.map(({ document }) => document?.outcome?.kind ?? null)).toEqual([
      null,
      'failed',
      'failed',
      'worked',
    ]);
    expect(await start().readTab(1)).toEqual(await readTabState(1));
    expect((await start().readTab(1)).document?.documentId).toBe('D2');
  });

  test('a late event does not bring back a tab that closed', async () => {
    const { respond } = start();
    await respond(answered(failure));
    await respond({ kind: 'closed', tabId: 1 });
    expect(await respond(committed)).toBe(emptyTab);
    expect(await readTabState(1)).toEqual(emptyTab);
  });

  test('a page that takes no overlay is shown in the popup, once an incident', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    const { respond } = start();
    for (const round of [1, 2]) {
      const again = failureWith({ id: `round:${round}`, at: at + round });
      await respond(answered(again));
      await respond({ ...committed, documentId: `R${round}`, at: at + round });
      await settled();
    }
    expect(openPopup).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['a document that is gone', new Error('No document with id D1 in tab with id 1.')],
    ['a tab that is gone', new Error('No tab with id: 1.')],
  ])('%s needs no popup', async (_, fault) => {
    executeScript.mockRejectedValue(fault);
    const { respond } = start();
    await respond(answered(failure));
    await respond(committed);
    await settled();
    expect(openPopup).not.toHaveBeenCalled();
  });

  test.each([
    ['a muted site', { mutedSites: ['shop.example'] }, { page: 0, popup: 0 }],
    ['help in the popup only', { shown: 'popup' }, { page: 0, popup: 1 }],
    ['a pill', { shown: 'pill' }, { page: 1, popup: 0 }],
  ] as const)('%s: the mark comes all the same', async (_, settings, calls) => {
    decided = settings;
    const { respond } = start();
    await respond(answered(failure));
    await respond(committed);
    await settled();
    expect(badges()).toContainEqual({ tabId: 1, text: '502' });
    const overlays = executeScript.mock.calls.filter(([{ files }]) => files !== undefined);
    expect([overlays.length, openPopup.mock.calls.length]).toEqual([calls.page, calls.popup]);
  });

  test.each([
    ['a moment', 1000, 1],
    ['an hour', 3_600_000, 0],
  ])('a page that is found to have failed %s ago, as at an update', async (_, agoMs, popups) => {
    decided = { shown: 'popup' };
    executeScript.mockResolvedValue([{ result: { statusCode: 502, at: at - agoMs } }]);
    const { respond } = start();
    await respond(committed);
    await settled();
    expect(badges()).toContainEqual({ tabId: 1, text: '502' });
    expect(openPopup).toHaveBeenCalledTimes(popups);
  });

  test('a page that the person has left meanwhile opens no popup', async () => {
    decided = { shown: 'popup' };
    const { respond } = start();
    const worked = { ...workedAfter(failure), at: at + 1 };
    await Promise.all([
      respond(answered(failure)),
      respond(committed),
      respond({ kind: 'answered', tabId: 1, outcome: worked }),
      respond({ ...committed, documentId: 'D2', at: at + 1 }),
    ]);
    await settled();
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('a tab that nobody looks at opens no popup', async () => {
    decided = { shown: 'popup' };
    tabs.visible.clear();
    const { respond } = start();
    await respond(answered(failure));
    await respond(committed);
    await settled();
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('a document without an answer is asked for its status when its wait is over', async () => {
    executeScript.mockResolvedValue([{ result: { statusCode: 503, at } }]);
    const { respond, recorder, readTab } = start();
    await respond({ ...committed, answerMayFollowMs: 1000 });
    await vi.advanceTimersByTimeAsync(999);
    expect(executeScript).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await readTab(1)).document?.outcome).toMatchObject({ kind: 'failed', statusCode: 503 });
    expect(recorder.load.mock.calls.map(([{ kind }]) => kind)).toEqual(['failed']);
  });

  test('what cannot be recorded, marked or read stops nothing', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    setBadgeText.mockRejectedValueOnce(new Error('no badge'));
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('no memory'));
    const { respond, recorder } = start();
    recorder.load.mockRejectedValue(new Error('no disk'));
    await respond(answered(failure));
    const { document } = await respond(committed);
    await settled();
    expect(document?.outcome?.kind).toBe('failed');
    expect(said).toHaveBeenCalled();
  });
});
