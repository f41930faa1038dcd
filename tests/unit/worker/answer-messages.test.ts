import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { explain } from '../../../lib/explain/explain.ts';
import type { AutoRetry } from '../../../lib/fixes/auto-retry.ts';
import { takeIntent } from '../../../lib/fixes/intent.ts';
import type { FixRunner } from '../../../lib/fixes/run-fix.ts';
import type { StepTimer } from '../../../lib/fixes/step-timer.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { emptyTab } from '../../../lib/navigation/tab-state.ts';
import { defaults } from '../../../lib/settings/settings.ts';
import { readSettings } from '../../../lib/settings/store.ts';
import type { Watcher } from '../../../lib/watch/watcher.ts';
import { answerMessages } from '../../../lib/worker/answer-messages.ts';
import { createResponder } from '../../../lib/worker/respond.ts';
import { tables } from '../../with-tables.ts';
import { at, silenceBy, situationWith } from '../explain/failures.ts';
import { type FakeTabs, show, showOutcome, startFakeTabs, stopTheClock } from '../fake-tabs.ts';
import { openFresh } from '../history/fresh-history.ts';
import { fakeRecorder } from './fake-recorder.ts';

const url = 'https://shop.example/cart?id=7';
const sender = { tabId: 1, documentId: 'D1', url };
const source = '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.22.1</center>';
let tabs: FakeTabs;

beforeEach(() => {
  stopTheClock(at);
  tabs = startFakeTabs();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: async () => [{}] },
    action: {
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
  });
});

function start() {
  const recorder = fakeRecorder();
  const readTables = async () => tables;
  const rooms = {
    autoRetry: {
      start: vi.fn<AutoRetry['start']>(async () => {}),
      stop: vi.fn<AutoRetry['stop']>(async () => {}),
      look: vi.fn<AutoRetry['look']>(async () => {}),
      take: vi.fn<AutoRetry['take']>(async () => false),
      leave: vi.fn<AutoRetry['leave']>(async () => {}),
    },
    stepTimer: {
      begin: vi.fn<StepTimer['begin']>(async () => {}),
      stop: vi.fn<StepTimer['stop']>(async () => {}),
      look: vi.fn<StepTimer['look']>(async () => {}),
      take: vi.fn<StepTimer['take']>(async () => {}),
    },
    watcher: {
      start: vi.fn<Watcher['start']>(async () => ({ key: 'watchSaidStarted' })),
      cancel: vi.fn<Watcher['cancel']>(async () => {}),
      look: vi.fn<Watcher['look']>(async () => {}),
      open: vi.fn<Watcher['open']>(async () => {}),
    },
    fixRunner: {
      run: vi.fn<FixRunner['run']>(async () => null),
      settle: vi.fn<FixRunner['settle']>(async () => null),
      noticeAllowed: vi.fn<FixRunner['noticeAllowed']>(async () => {}),
    },
  };
  const gather = async (failure: Failure) => explain(failure, situationWith());
  const responder = createResponder(recorder, async () => defaults, readTables, gather);
  const handlers = answerMessages({
    ...rooms,
    history: openFresh().history,
    recorder,
    tables: readTables,
    responder,
  });
  return { handlers, recorder, responder, ...rooms };
}

describe('with a fake browser, and rooms that only listen', () => {
  test('the document itself is a witness: help comes though no other event told of the failure', async () => {
    const { handlers, recorder } = start();
    const page = { statusCode: 502, at, source };
    const help = await handlers.askForHelp({ page, canGoBack: false }, sender);
    expect(help).toMatchObject({ statusCode: 502, answerer: 'nginx', site: 'shop.example' });
    expect(help?.fixes.map(({ id }) => id)).not.toContain('go-back');
    const [[attributed] = []] = recorder.answerer.mock.calls;
    expect(attributed?.attribution?.answerer.answerer).toBe('nginx');
  });

  test.each([
    ['a document that is fine', { statusCode: 200, at, source }],
    [
      'a site that checks that one is human',
      { statusCode: 503, at, source: '<script>window._cf_chl_opt = {}</script>' },
    ],
  ])('%s needs no help', async (_, page) => {
    const { handlers } = start();
    expect(await handlers.askForHelp({ page, canGoBack: true }, sender)).toBeNull();
  });

  test('help counts as given when its document says that it stands, not when it is asked for', async () => {
    await show(1, { url });
    const { handlers } = start();
    // A worker that starts at this moment reads what is stored.
    const isHelped = async () => (await start().responder.readTab(1)).document?.isHelped ?? false;
    const page = { statusCode: 502, at, source };
    expect(await handlers.askForHelp({ page, canGoBack: false }, sender)).not.toBeNull();
    expect(await isHelped()).toBe(false);
    await handlers.noteShown(null, { ...sender, documentId: 'D0' });
    await handlers.noteShown(null, { ...sender, documentId: '' });
    expect(await isHelped()).toBe(false);
    await handlers.noteShown(null, sender);
    expect(await isHelped()).toBe(true);
  });

  test('help does not count as given before the failure has its row', async () => {
    await show(1, { url });
    const { handlers, recorder } = start();
    let end = () => {};
    recorder.load.mockReturnValue(new Promise((resolve) => (end = resolve)));
    const page = { statusCode: 502, at, source };
    await handlers.askForHelp({ page, canGoBack: false }, sender);
    const noting = handlers.noteShown(null, sender);
    await vi.waitFor(() => expect(recorder.load).toHaveBeenCalled());
    const isHelped = async () => (await start().responder.readTab(1)).document?.isHelped ?? false;
    expect(await isHelped()).toBe(false);
    end();
    await noting;
    expect(await isHelped()).toBe(true);
  });

  test('a full disk keeps the row out, and help still counts as given', async () => {
    await show(1, { url });
    const { handlers, recorder } = start();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    recorder.load.mockRejectedValue(new Error('disk'));
    await handlers.noteShown(null, sender);
    expect((await start().responder.readTab(1)).document?.isHelped).toBe(true);
  });

  test('the details follow into the document where the help stands', async () => {
    const executeScript = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    await start().handlers.noteShown(null, sender);
    expect(executeScript.mock.calls).toEqual([
      [
        expect.objectContaining({
          target: { tabId: 1, documentIds: ['D1'] },
          files: ['/overlay-details.js'],
        }),
      ],
    ]);
  });

  test('a document without a failure has no help to note', async () => {
    const { handlers, responder } = start();
    await handlers.noteShown(null, sender);
    expect(await responder.readTab(1)).toEqual(emptyTab);
  });

  test('a page of ours asks about the tab as it is known', async () => {
    await show(1, { url, headers: { server: 'AkamaiGHost' } });
    const { handlers } = start();
    const ours = { tabId: 1, documentId: '', url: '' };
    const help = await handlers.askForHelp({ page: null, canGoBack: true }, ours);
    expect(help).toMatchObject({ statusCode: 502, answerer: 'akamai' });
    const other = { ...ours, tabId: 2 };
    expect(await handlers.askForHelp({ page: null, canGoBack: true }, other)).toBeNull();
  });

  test.each(['refused', 'offline', 'certificate'] as const)(
    'help for a tab where nobody answers: %s',
    async (cause) => {
      await showOutcome(1, silenceBy(cause));
      const { handlers, recorder } = start();
      const help = await handlers.askForHelp({ page: null, canGoBack: true }, sender);
      expect(help).toMatchObject({ statusCode: 'none', cause, days: null });
      expect(recorder.answerer).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['that still fails says what the card says', false, ['502']],
    ['that went on while its help was gathered keeps no badge', true, [null]],
  ])('a tab %s', async (_, goesOn, badges) => {
    const setBadgeText = vi.fn(async () => {});
    Object.assign(fakeBrowser.action, { setBadgeText });
    await show(1, { url });
    const { handlers, responder } = start();
    const asked = handlers.askForHelp({ page: null, canGoBack: true }, sender);
    const next = { documentId: 'D2', url: 'https://shop.example/', at, answerMayFollowMs: 0 };
    if (goesOn) await responder.respond({ kind: 'committed', tabId: 1, method: 'GET', ...next });
    await asked;
    expect(setBadgeText.mock.calls).toEqual(badges.map((text) => [{ tabId: 1, text }]));
  });

  test('how the help stood is remembered for the site, of a private page for its tab alone', async () => {
    const { handlers } = start();
    tabs.private.add(2);
    await handlers.rememberPanel({ state: 'details' }, sender);
    await handlers.rememberPanel({ state: 'pill' }, { ...sender, tabId: 2 });
    const look = (tabId: number) => handlers.askForLook(null, { ...sender, tabId });
    expect([(await look(1)).last, (await look(2)).last, (await look(3)).last]).toEqual([
      { state: 'details' },
      { state: 'pill' },
      { state: 'details' },
    ]);
    expect([(await look(1)).mayHide, (await look(2)).mayHide]).toEqual([true, false]);
  });

  test('a site is hidden and shown again; a private page writes nothing down', async () => {
    const { handlers } = start();
    tabs.private.add(2);
    await handlers.hideHere({ isToBe: true }, { ...sender, tabId: 2 });
    expect((await readSettings()).mutedSites).toEqual([]);
    await handlers.hideHere({ isToBe: true }, sender);
    expect((await readSettings()).mutedSites).toEqual(['shop.example']);
    await handlers.hideHere({ isToBe: false }, sender);
    expect((await readSettings()).mutedSites).toEqual([]);
  });

  test('what waits is asked to look, and how it goes is told', async () => {
    const { handlers, autoRetry, stepTimer } = start();
    await show(1, { url });
    expect(await handlers.lookAgain({ isBackOnline: true }, sender)).toMatchObject({
      said: null,
      retry: null,
      step: null,
    });
    expect(autoRetry.look).toHaveBeenCalledWith(true);
    expect(stepTimer.look).toHaveBeenCalledWith(true);
  });

  test('stopping is about the host that the tab shows; a tab that works stops nothing', async () => {
    const { handlers, autoRetry } = start();
    await handlers.stopTrying(null, sender);
    expect(autoRetry.stop).not.toHaveBeenCalled();
    await show(1, { url });
    await handlers.stopTrying(null, sender);
    const [[page, host] = []] = autoRetry.stop.mock.calls;
    expect([page?.tabId, host]).toEqual([1, 'shop.example']);
  });

  test('each wish goes to the room that owns it, for the tab that speaks', async () => {
    const { handlers, fixRunner, stepTimer, watcher } = start();
    await show(1, { url });
    await handlers.runFix({ fix: 'try-again' }, sender);
    await handlers.beginStep({ step: 3 }, sender);
    await handlers.beginStep({ step: null }, sender);
    await handlers.keepIntent({ fix: 'clear-data' }, sender);
    await handlers.settleIntent({ isAllowed: false }, sender);
    await handlers.openWatched({ url }, sender);
    await handlers.cancelWatch({ host: 'shop.example' }, sender);
    expect(fixRunner.run).toHaveBeenCalledWith(1, 'try-again');
    expect(stepTimer.begin).toHaveBeenCalledWith(1, 3);
    expect(stepTimer.stop).toHaveBeenCalledOnce();
    expect(await takeIntent()).toMatchObject({
      tabId: 1,
      host: 'shop.example',
      fix: 'clear-data',
    });
    expect(fixRunner.settle).toHaveBeenCalledWith(false);
    expect(watcher.open).toHaveBeenCalledWith(url);
    expect(watcher.cancel).toHaveBeenCalledWith('shop.example');
  });

  test('an overlay that cannot be drawn hands the failure to the browser around the page', async () => {
    await show(1, { url });
    const { handlers } = start();
    expect(await handlers.giveUp(null, sender)).toBeNull();
  });
});
