import { report } from './errors.ts';
import { isChallenge } from './explain/is-challenge.ts';
import { noProgress, type Progress } from './explain/progress.ts';
import { traceAnswerer } from './explain/trace-answerer.ts';
import { findFailingPage } from './fixes/find-failing-page.ts';
import type { Guide } from './fixes/guide.ts';
import { keepIntent } from './fixes/intent.ts';
import type { Keeper } from './fixes/keep-trying.ts';
import type { Presser } from './fixes/press-fix.ts';
import { readProgress } from './fixes/read-progress.ts';
import { helpWith } from './help-with.ts';
import type { History } from './history/history.ts';
import { siteOfHost } from './history/site-of.ts';
import { keepAnswerer } from './keep-answerer.ts';
import type { Handlers } from './messages/handle.ts';
import { findTrouble } from './navigation/tab-state.ts';
import { readShowing, rememberShowing } from './remember-showing.ts';
import type { Responder } from './respond.ts';
import { writeTrace } from './session.ts';
import { mute, unmute } from './settings/mute.ts';
import { groupingOf } from './settings/settings.ts';
import { readDecided, readSettings } from './settings/store.ts';
import type { Watcher } from './watch/watcher.ts';

interface Doors {
  readonly history: History;
  readonly respond: Responder['respond'];
  readonly keeper: Keeper;
  readonly guide: Guide;
  readonly watcher: Watcher;
  readonly presser: Presser;
}

/** What the overlay and our own pages may ask for, each for the tab it speaks for only. */
export function answerMessages(doors: Doors): Handlers {
  const { history, respond, keeper, guide, watcher, presser } = doors;
  return {
    async askForLook(_, { tabId, url }) {
      const [{ settings, managed }, last] = await Promise.all([
        readDecided(),
        readShowing(tabId, url),
      ]);
      return {
        shown: settings.shown === 'card' ? 'card' : 'pill',
        theme: settings.theme,
        helpDesk: settings.helpDesk,
        mayHide: !managed.has('mutedSites'),
        last,
      };
    },
    async rememberShowing(showing, { tabId, url }) {
      await rememberShowing(tabId, url, showing);
      return null;
    },
    async hideHere({ isToBe }, { url }) {
      const { host } = new URL(url);
      await (isToBe ? mute(siteOfHost(host, groupingOf(await readSettings()))) : unmute(host));
      return null;
    },
    async askForHelp({ statusCode, at, source, canGoBack }, { tabId, documentId, url }) {
      const probed = { kind: 'probed', tabId, documentId, url, statusCode, at } as const;
      const isOnlyCheck = isChallenge({ statusCode, headers: {} }, source ?? '');
      const state = await respond({ ...probed, isChallenge: isOnlyCheck });
      const trouble = findTrouble(state);
      if (!trouble) return null;
      if (trouble.kind === 'failed' && source !== null) {
        const trace = traceAnswerer(trouble, source);
        await writeTrace(tabId, trouble.id, trace);
        keepAnswerer(history, trouble, trace).catch(report);
      }
      return helpWith(trouble, history, canGoBack);
    },
    runFix: ({ fix }, { tabId }) => presser.press(tabId, fix),
    async lookAgain({ isBackOnline }, { tabId }) {
      await Promise.all([keeper.look(isBackOnline), guide.look(isBackOnline)]);
      return readProgressOf(tabId);
    },
    async stopTrying(_, { tabId }) {
      const page = await findFailingPage(tabId);
      if (page) await keeper.stop(new URL(page.url).host);
      return readProgressOf(tabId);
    },
    async beginStep({ step }, { tabId }) {
      await (step === null ? guide.stop() : guide.begin(tabId, step));
      return readProgressOf(tabId);
    },
    async giveUp(_, { tabId, documentId }) {
      await respond({ kind: 'refused', tabId, documentId });
      return null;
    },
    async keepIntent({ fix }, { tabId }) {
      await keepIntent({ tabId, fix });
      return null;
    },
    settleIntent: ({ isAllowed }) => presser.settle(isAllowed),
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

async function readProgressOf(tabId: number): Promise<Progress> {
  const page = await findFailingPage(tabId);
  return page ? readProgress(page.url, tabId) : noProgress;
}
