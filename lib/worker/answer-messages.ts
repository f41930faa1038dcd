import { injectScript } from '../browser/injection.ts';
import { report } from '../errors.ts';
import { noProgress, type Progress } from '../explain/progress.ts';
import type { AutoRetry } from '../fixes/auto-retry.ts';
import { findFailingPage } from '../fixes/failing-page.ts';
import { keepIntent } from '../fixes/intent.ts';
import { readProgress } from '../fixes/read-progress.ts';
import type { FixRunner } from '../fixes/run-fix.ts';
import type { StepTimer } from '../fixes/step-timer.ts';
import type { History } from '../history/history.ts';
import { siteOf, siteOfHost } from '../history/site-of.ts';
import { isChallenge } from '../identify/is-challenge.ts';
import { rememberPanel } from '../memory/panel-memory.ts';
import { findPage } from '../memory/privacy-gate.ts';
import type { Handlers, Sender } from '../messages/handle.ts';
import type { ReadPage } from '../messages/message-map.ts';
import { withoutCredentials } from '../navigation/address.ts';
import type { Failure } from '../navigation/outcome.ts';
import { findProblem } from '../navigation/tab-state.ts';
import type { Recorder } from '../record/recorder.ts';
import { mute, unmute } from '../settings/mute.ts';
import { groupingOf } from '../settings/settings.ts';
import { readSettings } from '../settings/store.ts';
import type { Watcher } from '../watch/watcher.ts';
import { gatherHelp } from './gather-help.ts';
import { markProblem } from './mark-problem.ts';
import type { Tables } from './read-failure-tables.ts';
import { readLook } from './read-look.ts';
import type { Responder } from './respond.ts';

interface Dependencies {
  readonly history: History;
  readonly recorder: Pick<Recorder, 'answerer'>;
  readonly tables: () => Promise<Tables>;
  readonly responder: Responder;
  readonly autoRetry: AutoRetry;
  readonly stepTimer: StepTimer;
  readonly watcher: Watcher;
  readonly fixRunner: FixRunner;
}

/** Handles the messages of the overlay and of our pages, each for its own tab only. */
export function answerMessages(dependencies: Dependencies): Handlers {
  const { history, recorder, tables, responder, autoRetry, stepTimer, watcher, fixRunner } =
    dependencies;
  const { respond, readTab, attributor } = responder;

  /**
   * A document's report about itself counts as the end of its load. There may be no other event.
   */
  function takeReport({ statusCode, at, source }: ReadPage, { tabId, documentId, url }: Sender) {
    const isOnlyCheck = isChallenge({ statusCode, headers: {} }, source ?? '');
    const probed = { kind: 'probed', tabId, documentId, statusCode, at } as const;
    return respond({ ...probed, url: withoutCredentials(url), isChallenge: isOnlyCheck });
  }

  async function attributeBy(source: string | null, failure: Failure): Promise<Failure> {
    if (source === null) return attributor.byHeaders(failure);
    const attributed = await attributor.byPage(failure, source);
    recorder.answerer(attributed).catch(report);
    return attributed;
  }

  async function readProgressOf(tabId: number): Promise<Progress> {
    const page = await findFailingPage(tabId);
    return page ? readProgress(page, page.host, (await tables()).states.fixes) : noProgress;
  }

  return {
    askForLook: (_, { tabId, url }) => readLook(tabId, url),
    async rememberPanel(panel, { tabId, url }) {
      await rememberPanel(await findPage(tabId), siteOf(url), panel);
      return null;
    },
    async hideHere({ isToBe }, { tabId, url }) {
      if ((await findPage(tabId)).isPrivate) return null;
      const { host } = new URL(url);
      await (isToBe ? mute(siteOfHost(host, groupingOf(await readSettings()))) : unmute(host));
      return null;
    },
    async askForHelp({ page, canGoBack }, sender) {
      const problem = findProblem(await (page ? takeReport(page, sender) : readTab(sender.tabId)));
      if (!problem) return null;
      const attributing =
        problem.kind === 'failed' ? attributeBy(page?.source ?? null, problem) : undefined;
      const help = await gatherHelp(problem, { history, tables }, canGoBack, attributing);
      // The badge says the same as the card. The tab may show another page by now.
      const shown = findProblem(await readTab(sender.tabId));
      if (shown?.id === problem.id) markProblem(problem, help.whose).catch(report);
      return help;
    },
    runFix: ({ fix }, { tabId }) => fixRunner.run(tabId, fix),
    async lookAgain({ isBackOnline }, { tabId }) {
      await Promise.all([autoRetry.look(isBackOnline), stepTimer.look(isBackOnline)]);
      return readProgressOf(tabId);
    },
    async stopTrying(_, { tabId }) {
      const page = await findFailingPage(tabId);
      if (page) await autoRetry.stop(page, page.host);
      return readProgressOf(tabId);
    },
    async beginStep({ step }, { tabId }) {
      await (step === null ? stepTimer.stop() : stepTimer.begin(tabId, step));
      return readProgressOf(tabId);
    },
    async noteShown(_, { tabId, documentId }) {
      void injectScript(tabId, documentId, '/overlay-details.js');
      const state = await readTab(tabId);
      const problem = findProblem(state);
      if (problem && state.document?.documentId === documentId) await responder.noteHelp(problem);
      return null;
    },
    async giveUp(_, { tabId, documentId }) {
      await respond({ kind: 'refused', tabId, documentId });
      return null;
    },
    async keepIntent({ fix }, { tabId }) {
      const page = await findFailingPage(tabId);
      if (page) await keepIntent({ tabId, host: page.host, fix });
      return null;
    },
    settleIntent: ({ isAllowed }) => fixRunner.settle(isAllowed),
    async openWatched({ url }) {
      await watcher.open(url);
      return null;
    },
    async cancelWatch({ host }) {
      await watcher.cancel(host);
      return null;
    },
  };
}
