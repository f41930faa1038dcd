import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../lib/browser/alarms.ts';
import { browser } from '../lib/browser/api.ts';
import { onCommand } from '../lib/browser/commands.ts';
import { onAllowed } from '../lib/browser/permissions.ts';
import { onBackOnline } from '../lib/fixes/on-back-online.ts';
import { keptHeaders } from '../lib/identify/kept-headers.ts';
import { handleMessages } from '../lib/messages/handle.ts';
import {
  type BrowserName,
  readAnswer,
  readCommit,
  readNavigationError,
  readNavigationLoss,
  readRequestError,
  readSubframeAnswer,
} from '../lib/navigation/events.ts';
import { createWorker } from '../lib/worker/create-worker.ts';

const browserName: BrowserName = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
/** Web pages only: requests for our own pages say nothing about the network. */
const web = ['http://*/*', 'https://*/*'];
const pages = { urls: web, types: ['main_frame' as const] };
const subframes = { urls: web, types: ['sub_frame' as const, 'object' as const] };

/**
 * All listeners are registered synchronously, so that an event that wakes the worker finds its own.
 */
export default defineBackground(() => {
  const worker = createWorker(browserName);
  const { respond } = worker;
  const { runtime, tabs, webNavigation, webRequest } = browser;

  // The first event of an answer wakes the worker before the important one.
  webRequest.onHeadersReceived.addListener(() => undefined, pages);
  // Only this event says in Chromium whether the answer is a cached copy.
  webRequest.onResponseStarted.addListener(
    (e) => worker.answered(readAnswer(e, keptHeaders)),
    pages,
    ['responseHeaders'],
  );
  webRequest.onResponseStarted.addListener((e) => respond(readSubframeAnswer(e)), subframes);
  webRequest.onErrorOccurred.addListener((e) => worker.lost(readRequestError(e)), pages);
  webNavigation.onCommitted.addListener((e) => respond(readCommit(e, browserName)));
  // The last event of a load. If the worker was stopped during the load, it starts again.
  webNavigation.onCompleted.addListener(() => undefined, { url: [{ schemes: ['http', 'https'] }] });
  webNavigation.onErrorOccurred.addListener((e) => {
    worker.lost(readNavigationLoss(e));
    respond(readNavigationError(e, browserName));
  });
  tabs.onActivated.addListener(worker.tabActivated);
  tabs.onRemoved.addListener((tabId) => worker.tabClosed(tabId));
  // Chromium gives a discarded tab a new id. Firefox does not have the event.
  tabs.onReplaced?.addListener((_, tabId) => worker.tabClosed(tabId));
  onCommand(worker.command);
  runtime.onInstalled.addListener(({ reason }) => worker.installed(reason));
  runtime.onStartup.addListener(worker.started);
  handleMessages(worker.handlers);
  onAlarm(worker.alarms);
  onAllowed(worker.permissionAdded);
  onBackOnline(worker.backOnline);
});
