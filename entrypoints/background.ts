import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../lib/alarms.ts';
import { answerMessages } from '../lib/answer-messages.ts';
import { browser } from '../lib/browser.ts';
import { report } from '../lib/errors.ts';
import { createGuide } from '../lib/fixes/guide.ts';
import { createKeeper } from '../lib/fixes/keep-trying.ts';
import { onBackOnline } from '../lib/fixes/on-back-online.ts';
import { createPresser } from '../lib/fixes/press-fix.ts';
import { tieOutcome } from '../lib/fixes/tie-outcome.ts';
import { createHistory } from '../lib/history/history.ts';
import { lookAround } from '../lib/look-around.ts';
import { handleMessages } from '../lib/messages/handle.ts';
import {
  type BrowserName,
  readAnswer,
  readCommit,
  readNavigationError,
  readPartAnswer,
  readRequestError,
} from '../lib/navigation/events.ts';
import type { Outcome } from '../lib/navigation/outcome.ts';
import { noteTrouble } from '../lib/note-trouble.ts';
import { onAllowed } from '../lib/permissions.ts';
import { createRecorder } from '../lib/record-load.ts';
import { createPartRecorder } from '../lib/record-part.ts';
import { createResponder } from '../lib/respond.ts';
import { createRetractor } from '../lib/retract-load.ts';
import { followSettings } from '../lib/settings/follow-settings.ts';
import { obeyCommand } from '../lib/shortcuts.ts';
import { scheduleTidying, tidyAfterChange, tidyDaily } from '../lib/tidy-history.ts';
import { hearPresses } from '../lib/watch/notify.ts';
import { createWatcher } from '../lib/watch/watcher.ts';
import { welcome } from '../lib/welcome.ts';

const browserName: BrowserName = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
/** The extension's own pages are requests too, and say nothing about the network. */
const web = ['http://*/*', 'https://*/*'];
const pages = { urls: web, types: ['main_frame' as const] };
const parts = { urls: web, types: ['sub_frame' as const] };

/** Every listener is registered at once: what wakes the worker must find its listener there. */
export default defineBackground(() => {
  const history = createHistory(noteTrouble);
  const settings = followSettings(
    (now, before) => void tidyAfterChange(history, now, before).catch(report),
  );
  const keeper = createKeeper();
  const guide = createGuide();
  const watcher = createWatcher(history);
  const presser = createPresser({ keeper, watcher, isFirefox: browserName === 'firefox' });
  const tieToFix = (outcome: Outcome) => tieOutcome(outcome, { keeper, guide });
  const records = {
    record: createRecorder(history, settings, tieToFix),
    recordPart: createPartRecorder(history, settings),
    retract: createRetractor(history, settings),
  };
  const { respond } = createResponder(history, records, settings);
  const { commands, runtime, tabs, webNavigation, webRequest } = browser;

  // The first word of an answer: a sleeping worker is up by the time the next event tells the rest.
  webRequest.onHeadersReceived.addListener(() => undefined, pages);
  // Not before: only from here on does Chromium say whether the answer is a stored copy.
  webRequest.onResponseStarted.addListener((e) => void respond(readAnswer(e)), pages, [
    'responseHeaders',
  ]);
  webRequest.onResponseStarted.addListener((e) => void respond(readPartAnswer(e)), parts);
  webRequest.onErrorOccurred.addListener((e) => void respond(readRequestError(e)), pages);
  webNavigation.onCommitted.addListener((e) => void respond(readCommit(e, browserName)));
  webNavigation.onErrorOccurred.addListener(
    (e) => void respond(readNavigationError(e, browserName)),
  );
  runtime.onInstalled.addListener(() => void lookAround(respond).catch(report));
  tabs.onRemoved.addListener((tabId) => void respond({ kind: 'closed', tabId }));
  // Chromium gives a tab that it puts to sleep a new number; Firefox does not have the event.
  tabs.onReplaced?.addListener((_, tabId) => void respond({ kind: 'closed', tabId }));
  commands.onCommand.addListener((name, tab) => void obeyCommand(name, tab?.id).catch(report));
  runtime.onInstalled.addListener(({ reason }) => void welcome(reason).catch(report));
  handleMessages(answerMessages({ history, respond, keeper, guide, watcher, presser }));
  scheduleTidying().catch(report);

  tabs.onActivated.addListener(() => void keeper.look().catch(report));
  tabs.onRemoved.addListener((tabId) => void keeper.leave(tabId).catch(report));
  onBackOnline(() => void Promise.all([keeper.look(true), guide.look(true)]).catch(report));
  onAlarm({
    'keep-trying': () => void keeper.look().catch(report),
    'tidy-history': () =>
      void settings()
        .then((now) => tidyDaily(history, now))
        .catch(report),
    guide: () => void guide.look(false).catch(report),
    watch: () => void watcher.look().catch(report),
  });
  // Firefox forgets alarms when it ends, and either browser may when we are updated.
  runtime.onStartup.addListener(() => void watcher.look().catch(report));
  runtime.onInstalled.addListener(() => void watcher.look().catch(report));
  const listen = hearPresses((url) => void watcher.open(url).catch(report));
  listen();
  onAllowed(() => {
    listen();
    presser.noticeAllowed().catch(report);
  });
});
