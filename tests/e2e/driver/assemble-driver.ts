import { until } from '../../until.ts';
import type { Driver, LaunchOptions, Page, Where } from './driver.ts';
import { findNewTabId, makeExtensionTab } from './extension-tab.ts';

/** What differs between the browsers. The rest of the driver is the same. */
export type Engine = Pick<
  Driver,
  | 'answerQuestion'
  | 'close'
  | 'closePopup'
  | 'diskFolder'
  | 'freeze'
  | 'giveSitesBack'
  | 'gone'
  | 'isWorkerRunning'
  | 'kill'
  | 'killWorker'
  | 'name'
  | 'popup'
  | 'setOffline'
  | 'setWishes'
  | 'suspendWorker'
  | 'switchOff'
  | 'switchOn'
  | 'takeSites'
  | 'workerErrors'
  | 'workerBytes'
> & {
  /** The address of a page of the extension. */
  address(path: string): string;
  /** Installs the extension over itself, and waits until it listens. */
  reinstall(allowPrivate: boolean): Promise<void>;
  setProxy?: Driver['setProxy'];
  /** The tab that welcomes a new reader. The driver keeps it for itself. */
  firstPage: Page;
  /** Opens a tab in front. Its id is found later. */
  openTab(where: Where): Promise<(tabId: number | undefined) => Promise<Page>>;
};

/** Opens by itself with the installation, in front of the tab that was there. */
export const welcomePath = 'welcome.html';

/** Two browsers that start at once on two cores have taken 15 s. */
export const startPatienceMs = 30_000;

/**
 * Chromium reads policies at its start, and for a new extension ten seconds later (measured: 156).
 */
const policyPatienceMs = 30_000;

export async function assembleDriver(engine: Engine, options: LaunchOptions): Promise<Driver> {
  // This page does nothing by itself. The popup would read the history at each load.
  const openOwnTab = () => engine.firstPage.goto(engine.address(welcomePath));
  const tab = makeExtensionTab(engine.firstPage);
  const isLoaded = () => engine.firstPage.evaluate(() => document.readyState === 'complete');
  await until('the welcome of a new reader', isLoaded, startPatienceMs);
  if (options.policy) await until('the policy', tab.hasPolicy, policyPatienceMs);

  let { allowPrivate = false } = options;
  const newPage = async (where: Where = 'normal') => {
    if (where === 'private' && !allowPrivate) {
      const finish = await engine.openTab(where);
      return finish(undefined);
    }
    const { opened, tabId } = await findNewTabId(tab, () => engine.openTab(where));
    return opened(tabId);
  };

  return {
    name: engine.name,
    newPage,
    evaluate: engine.firstPage.evaluate,
    async openExtensionPage(path) {
      const page = await newPage();
      await page.goto(engine.address(path));
      return page;
    },
    readTries: tab.readTries,
    badgeText: (page) => tab.badgeText(knownTabId(page)),
    addressOf: (page) => tab.tabUrl(knownTabId(page)),
    popup: engine.popup,
    closePopup: engine.closePopup,
    async updateExtension(isAllowed = allowPrivate) {
      allowPrivate = isAllowed;
      // A tab with a page of the extension would be closed.
      await engine.firstPage.goto('about:blank');
      await engine.reinstall(allowPrivate);
      await openOwnTab();
    },
    async switchOff() {
      // A tab with a page of the extension would be closed.
      await engine.firstPage.goto('about:blank');
      await engine.switchOff();
    },
    async switchOn() {
      await engine.switchOn();
      await openOwnTab();
    },
    answerQuestion: engine.answerQuestion,
    setOffline: engine.setOffline,
    setWishes: engine.setWishes,
    ...(engine.setProxy && { setProxy: engine.setProxy }),
    suspendWorker: engine.suspendWorker,
    killWorker: engine.killWorker,
    takeSites: engine.takeSites,
    giveSitesBack: engine.giveSitesBack,
    isWorkerRunning: engine.isWorkerRunning,
    workerBytes: engine.workerBytes,
    workerErrors: engine.workerErrors,
    diskFolder: engine.diskFolder,
    putToolsAway: engine.firstPage.close,
    freeze: engine.freeze,
    kill: engine.kill,
    gone: engine.gone,
    close: engine.close,
  };
}

function knownTabId(page: Page): number {
  if (page.tabId === undefined) throw new Error('The extension can not see this tab.');
  return page.tabId;
}
