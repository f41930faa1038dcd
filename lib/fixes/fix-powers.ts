import { mayEnterPrivateWindows } from '../browser/extension.ts';
import { clearSavedData, clearSavedFiles } from '../browser/site-data.ts';
import {
  goBackInTab,
  openInTab,
  openPrivateWindow,
  openTabBeside,
  reloadTab,
} from '../browser/tabs.ts';
import type { FixPowers, FixRows } from '../explain/fix-row.ts';
import type { Text } from '../explain/help.ts';
import { cookieDomainOf } from '../history/site-of.ts';
import type { StatusPages } from '../knowledge/status-pages.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import type { AutoRetry } from './auto-retry.ts';
import type { FailingPage } from './failing-page.ts';
import { loadPage, openWithoutForm } from './load-page.ts';
import { savedCopyOf, statusPageOf } from './outside-links.ts';

/** The part of the watcher that a fix needs. */
export interface WatchStarter {
  start(failure: LoadProblem): Promise<Text>;
}

/** The services that fixes need. */
export interface FixTools {
  readonly isFirefox: boolean;
  readonly fixes: () => Promise<FixRows>;
  readonly statusPages: () => Promise<StatusPages>;
  readonly autoRetry: Pick<AutoRetry, 'start'>;
  readonly watcher: WatchStarter;
}

/** A plain http page, which a network with a sign-in replaces by its own. */
const plainPage = 'http://neverssl.com/';

/** What the browser can do about a failing page. */
export function powersOver(page: FailingPage, tools: FixTools): FixPowers {
  const { tabId, url, outcome, isForm, isPrivate } = page;
  const { isFirefox, statusPages, autoRetry, watcher } = tools;
  const openBeside = (address: string | null) =>
    silently(address === null ? Promise.resolve() : openTabBeside(tabId, address));
  const loadFresh = () => silently(loadPage(page, { bypassCache: true }));
  return {
    load: () => silently(loadPage(page)),
    loadFresh,
    openWithoutSending: () => silently(openWithoutForm(page)),
    sendAgain: () => silently(reloadTab(tabId)),
    async keepTrying() {
      if (isForm) return { key: 'fixSaidForm' };
      await autoRetry.start(page, outcome);
      return null;
    },
    // A watch is written to disk, and its notification names the site.
    watch: async () => (isPrivate ? { key: 'watchSaidPrivate' } : watcher.start(outcome)),
    async clearFiles() {
      await clearSavedFiles(url, isFirefox);
      return loadFresh();
    },
    async clearData() {
      await clearSavedData(url, cookieDomainOf(url), isFirefox);
      return loadFresh();
    },
    openHome: () => silently(openInTab(tabId, `${new URL(url).origin}/`)),
    goBack: () => silently(goBackInTab(tabId)),
    async openPrivateWindow() {
      try {
        await openPrivateWindow(url);
        return null;
      } catch {
        // The person may have kept us out since the help was drawn; else nobody may open one.
        const isKeptOut = isFirefox && !(await mayEnterPrivateWindows());
        return { key: isKeptOut ? 'fixPrivateWindowByHand' : 'fixSaidCouldNot' };
      }
    },
    openSignIn: () => openBeside(plainPage),
    openStatusPage: async () =>
      openBeside(statusPageOf(await statusPages(), url, nameAnswerer(page))),
    openSavedCopy: () => openBeside(savedCopyOf(url)),
  };
}

async function silently(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

function nameAnswerer({ outcome }: FailingPage): string | null {
  return outcome.kind === 'failed' ? (outcome.attribution?.answerer.answerer ?? null) : null;
}
