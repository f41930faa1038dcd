import { type AlarmName, setAlarm } from '../browser/alarms.ts';
import { onNotificationClick } from '../browser/notifications.ts';
import { report } from '../errors.ts';
import { createAutoRetry } from '../fixes/auto-retry.ts';
import { createLastingProgress } from '../fixes/lasting-progress.ts';
import { createFixRunner } from '../fixes/run-fix.ts';
import { createStepTimer } from '../fixes/step-timer.ts';
import { tieOutcome } from '../fixes/tie-outcome.ts';
import { createHistory } from '../history/history.ts';
import { judgeAnswer } from '../identify/judge-answer.ts';
import type { Handlers } from '../messages/handle.ts';
import type { BrowserName, Loss } from '../navigation/events.ts';
import type { NavigationEvent } from '../navigation/navigation-event.ts';
import type { Answer } from '../navigation/outcome.ts';
import { noteHistoryEvent } from '../record/note-history-event.ts';
import { createRecorder } from '../record/recorder.ts';
import { scheduleTidying, tidyAfterChange, tidyDaily } from '../record/tidy-history.ts';
import { followSettings } from '../settings/follow-settings.ts';
import { readSettings } from '../settings/store.ts';
import { createWatcher } from '../watch/watcher.ts';
import { answerMessages } from './answer-messages.ts';
import { gatherHelp } from './gather-help.ts';
import { openHelpPage } from './open-help.ts';
import { openWelcome } from './open-welcome.ts';
import { createTablesReader } from './read-failure-tables.ts';
import { recoverTabs } from './recover-tabs.ts';
import { createResponder } from './respond.ts';
import { runCommand } from './run-command.ts';
import { tellKeptMore } from './tell-kept-more.ts';

/** What the background does on each kind of event. Nothing here rejects: errors are reported. */
export interface Worker {
  readonly handlers: Handlers;
  readonly alarms: Readonly<Record<AlarmName, () => void>>;
  answered(answer: Answer | null): void;
  respond(event: NavigationEvent | null): void;
  lost(loss: Loss | null): void;
  installed(reason: string): void;
  started(): void;
  tabActivated(): void;
  tabClosed(tabId: number): void;
  command(name: string, tabId: number | undefined): void;
  backOnline(): void;
  permissionAdded(): void;
}

/** Creates all services. Call it synchronously when the worker starts. */
export function createWorker(browserName: BrowserName): Worker {
  const history = createHistory(noteHistoryEvent);
  const settings = followSettings((now, before) => run(tidyAfterChange(history, now, before)));
  const lasting = createLastingProgress();
  const autoRetry = createAutoRetry(lasting);
  const tables = createTablesReader();
  const fixes = async () => (await tables()).states.fixes;
  const stepTimer = createStepTimer(lasting, fixes);
  const recorder = createRecorder(history, settings, (page, outcome) =>
    tieOutcome(page, outcome, { autoRetry, stepTimer }),
  );
  const watcher = createWatcher(recorder);
  const fixRunner = createFixRunner({
    autoRetry,
    watcher,
    isFirefox: browserName === 'firefox',
    fixes,
    statusPages: async () => (await tables()).statusPages,
  });
  const responder = createResponder(recorder, settings, tables, (failure, attributing) =>
    gatherHelp(failure, { history, tables }, true, attributing),
  );
  const { respond } = responder;
  const listen = onNotificationClick((subject) =>
    run(subject.kind === 'watch' ? watcher.open(subject.url) : openHelpPage(subject.tabId)),
  );
  listen();
  run(scheduleTidying());
  // Later, so that the load that woke this worker comes first.
  setTimeout(() => {
    run(recoverTabs(responder));
    // Alarms are lost when an extension is switched off, and late when the clock was set back.
    run(watcher.look());
    run(autoRetry.look());
    run(stepTimer.look(false));
  }, recoverAfterMs);

  return {
    handlers: answerMessages({
      history,
      recorder,
      tables,
      responder,
      autoRetry,
      stepTimer,
      watcher,
      fixRunner,
    }),
    alarms: {
      'keep-trying': () => run(autoRetry.look()),
      // Tidying deletes, so it must never run with defaults in place of unreadable settings.
      'tidy-history': () => run(readSettings().then((now) => tidyDaily(history, now))),
      recover: () => run(recoverTabs(responder)),
      step: () => run(stepTimer.look(false)),
      watch: () => run(watcher.look()),
    },
    answered(answer) {
      if (!answer) return;
      const { tabId } = answer;
      const outcome = judgeAnswer(answer);
      // The worker may be killed at any moment, so the database is opened before it is needed.
      if (outcome.kind === 'failed') {
        history.warmUp();
        // If this worker is stopped before the help is shown, the alarm wakes another.
        run(setAlarm('recover', outcome.at));
      }
      run(respond({ kind: 'answered', tabId, outcome }));
    },
    respond: (event) => run(respond(event)),
    lost: (loss) => loss && run(responder.lose(loss)),
    installed(reason) {
      // An update loses what was known, and leaves old overlays behind.
      run(recoverTabs(responder));
      run(openWelcome(reason));
      run(tellKeptMore(reason));
      run(watcher.look());
    },
    // Firefox forgets alarms when it closes. Both browsers may forget them at our update.
    started: () => run(Promise.all([watcher.look(), lasting.end()])),
    tabActivated: () => run(autoRetry.look()),
    tabClosed(tabId) {
      run(respond({ kind: 'closed', tabId }));
      run(autoRetry.leave(tabId));
    },
    command: (name, tabId) => run(runCommand(name, tabId)),
    backOnline: () => run(Promise.all([autoRetry.look(true), stepTimer.look(true)])),
    permissionAdded() {
      listen();
      run(fixRunner.noticeAllowed());
    },
  };
}

const recoverAfterMs = 1000;

function run(work: Promise<unknown>): void {
  work.catch(report);
}
